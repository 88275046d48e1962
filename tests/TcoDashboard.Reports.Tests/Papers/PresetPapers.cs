using System.Collections.Concurrent;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Pdf;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Papers;

/// <summary>The reports of the shipped presets, made and printed once for all tests.</summary>
internal static class PresetPapers
{
    private static readonly ConcurrentDictionary<(string, PaperKind), Lazy<Paper>> s_papers = new();
    private static readonly ConcurrentDictionary<
        (string, PaperKind, PaperSize),
        Lazy<PdfReader>
    > s_files = new();

    public static Paper Get(string preset, PaperKind kind) =>
        s_papers
            .GetOrAdd(
                (preset, kind),
                key =>
                    new(() =>
                        PaperMaker.Make(
                            key.Item2,
                            PresetResults.Get(key.Item1),
                            new("0123456789abcdef", "http://127.0.0.1:5080/?preset=" + key.Item1)
                        )
                    )
            )
            .Value;

    public static PdfReader Read(string preset, PaperKind kind, PaperSize size) =>
        s_files
            .GetOrAdd((preset, kind, size), _ => new(() => new(Bytes(Get(preset, kind), size))))
            .Value;

    public static byte[] Bytes(Paper paper, PaperSize size)
    {
        using var target = new MemoryStream();
        PaperPdf.Write(paper, size, target);
        return target.ToArray();
    }

    /// <summary>All texts of a report in reading order.</summary>
    public static IEnumerable<string> Texts(Paper paper) =>
        paper.Blocks.SelectMany(block =>
            block switch
            {
                PaperHeading heading => [heading.Text],
                PaperText text => [text.Text],
                PaperFigure { Figure: var figure } =>
                [
                    figure.Title,
                    figure.Subtitle,
                    figure.Summary,
                ],
                PaperTable table =>
                [
                    table.Caption,
                    .. table.Columns.Select(column => column.Head),
                    .. table.Rows.SelectMany(row => row.Cells),
                ],
                _ => Array.Empty<string>(),
            }
        );
}
