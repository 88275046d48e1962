using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Papers;

/// <summary>A chart: the PDF draws it with its finding above and its summary below, the page shows it with its table.</summary>
/// <param name="Figure">The chart; its id is unique on the paper.</param>
public sealed record PaperFigure(ChartFigure Figure) : PaperBlock;
