using TcoDashboard.Reports.Papers;

namespace TcoDashboard.Reports.Pdf;

/// <summary>Prints a report as PDF: text that can be searched, copied and read aloud, fonts inside, the same bytes for the same report.</summary>
public static class PaperPdf
{
    /// <summary>Media type of the file.</summary>
    public const string MediaType = "application/pdf";

    /// <summary>Writes the file.</summary>
    /// <param name="paper">The report.</param>
    /// <param name="size">The paper.</param>
    /// <param name="target">Receives the bytes; need not seek.</param>
    public static void Write(Paper paper, PaperSize size, Stream target)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(target);
        var (shortSide, longSide) = size == PaperSize.A4 ? (595.28, 841.89) : (612.0, 792.0);
        var pages = paper.IsLandscape
            ? new PdfPages(longSide, shortSide)
            : new PdfPages(shortSide, longSide);
        new PaperPrinter(paper, pages).Print();
        pages.Write(target, paper.Title, paper.Subtitle);
    }
}
