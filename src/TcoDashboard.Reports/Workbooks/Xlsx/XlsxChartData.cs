using System.Collections.Immutable;

namespace TcoDashboard.Reports.Workbooks.Xlsx;

/// <summary>Cells a chart reads, with what they hold now.</summary>
/// <param name="Range">Absolute range with the name of the sheet.</param>
/// <param name="Texts">The texts; empty for numbers.</param>
/// <param name="Numbers">The numbers; empty for texts.</param>
internal sealed record XlsxChartData(
    string Range,
    ImmutableArray<string> Texts,
    ImmutableArray<double?> Numbers
);
