namespace TcoDashboard.Reports.Pdf.Charts;

/// <summary>The area of a chart on a page: its shapes, and above them its texts, all part of one figure of the structure.</summary>
internal sealed class ChartSurface(
    PdfPages pages,
    double pageHeight,
    double left,
    double top,
    double width,
    double height
)
{
    public const double TextSize = 7.5;
    private readonly List<(string Text, double X, double Y, bool IsBold)> _texts = [];

    public PdfShapes Shapes { get; } = new(pageHeight);

    public double Left => left;

    public double Top => top;

    public double Right => left + width;

    public double Bottom => top + height;

    public double WidthOf(string text, bool isBold = false) =>
        pages.Font(isBold).Width(text, TextSize);

    /// <summary>A text with its base line at a height; it is moved back into the area when it would leave it.</summary>
    public void Text(
        string text,
        double x,
        double y,
        ChartAnchor anchor = ChartAnchor.Start,
        bool isBold = false
    )
    {
        var wide = WidthOf(text, isBold);
        var start = anchor switch
        {
            ChartAnchor.Middle => x - wide / 2,
            ChartAnchor.End => x - wide,
            _ => x,
        };
        _texts.Add((text, Math.Max(left, Math.Min(start, Right - wide)), y, isBold));
    }

    /// <summary>A text on a white ground, so that lines below it do not cross it.</summary>
    public void Label(string text, double x, double y, ChartAnchor anchor)
    {
        var wide = WidthOf(text);
        var start = Math.Clamp(
            anchor == ChartAnchor.End ? x - wide : x,
            left,
            Math.Max(left, Right - wide)
        );
        Shapes.Ground(start - 1, y - 6.6, wide + 2, 8.6);
        Text(text, start, y);
    }

    /// <summary>The lines of a text in a width.</summary>
    public List<string> Wrap(string text, double room) =>
        Wrapping.Lines(text, room, pages.Regular, TextSize);

    /// <summary>The text, cut where it is wider than its room.</summary>
    public string Fit(string text, double room)
    {
        if (WidthOf(text) <= room)
        {
            return text;
        }

        var length = text.Length;
        while (length > 1 && WidthOf(text[..length].TrimEnd() + "…") > room)
        {
            length--;
        }

        return text[..length].TrimEnd() + "…";
    }

    public void Print(PdfCanvas page, PdfTag figure)
    {
        page.Drawing(figure, Shapes.Content);
        foreach (var (text, x, y, isBold) in _texts)
        {
            page.Text(figure, pages.Font(isBold), isBold, TextSize, x, y, text, "0.15 g");
        }
    }
}
