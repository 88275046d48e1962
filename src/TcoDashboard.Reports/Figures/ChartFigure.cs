using System.Collections.Immutable;

namespace TcoDashboard.Reports.Figures;

/// <summary>A chart as data: what it says, its axes with units, its series. Page, picture, workbook and table are drawn from the same record.</summary>
/// <param name="Id">Stable name, unique on a page: anchor of its link and name of its files, for example <c>cost-by-part</c>.</param>
/// <param name="Title">The finding, one sentence: what a reader should see.</param>
/// <param name="Subtitle">Basis and date, for example "USD per million tokens, five years, real 2026".</param>
/// <param name="Kind">How the series are laid out.</param>
/// <param name="X">The axis of what is compared: options, months, or a quantity.</param>
/// <param name="Y">The axis of the value.</param>
/// <param name="Series">What is drawn, in the order of the legend and of the stack.</param>
/// <param name="Summary">The same for readers who cannot see it: two or three sentences with the main numbers.</param>
/// <param name="SourceLine">Where the numbers come from; printed inside the downloaded picture.</param>
public sealed record ChartFigure(
    string Id,
    string Title,
    string Subtitle,
    ChartKind Kind,
    ChartAxis X,
    ChartAxis Y,
    ImmutableArray<ChartSeries> Series,
    string Summary,
    string SourceLine
)
{
    /// <summary>Lines across the chart: a limit of the reader, a budget, a break-even.</summary>
    public ImmutableArray<ReferenceLine> ReferenceLines { get; init; } = [];

    /// <summary>
    /// Where the bars of a tornado begin, the value as things stand; or where the axis of a bridge of small steps begins, everything below it left
    /// out behind a break. In the unit of the Y axis.
    /// </summary>
    public double? Base { get; init; }

    /// <summary>Whether the values of one place on the X axis add up to a total worth showing.</summary>
    public bool IsStacked => Kind is ChartKind.StackedBars or ChartKind.StackedColumns;
}
