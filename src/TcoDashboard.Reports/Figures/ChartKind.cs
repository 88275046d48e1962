namespace TcoDashboard.Reports.Figures;

/// <summary>How the series of a chart are laid out.</summary>
public enum ChartKind
{
    /// <summary>One horizontal bar for each category, made of the series: where the money goes, option by option.</summary>
    StackedBars,

    /// <summary>Horizontal bars beside each other, one for each series.</summary>
    GroupedBars,

    /// <summary>One vertical bar for each category, made of the series: categories in time.</summary>
    StackedColumns,

    /// <summary>Vertical bars beside each other.</summary>
    GroupedColumns,

    /// <summary>
    /// One horizontal bar for each step from a first to a last value: the first, the last and each subtotal stand on zero, each between them
    /// begins where the one before ended.
    /// </summary>
    BridgeBars,

    /// <summary>Both axes are quantities: lines, steps and points.</summary>
    Plot,

    /// <summary>
    /// One row for each input: horizontal bars that begin at <see cref="ChartFigure.Base"/> and end at the values of the series; points mark
    /// special places.
    /// </summary>
    TornadoBars,

    /// <summary>
    /// A grid of cells with a text in each; both axes have categories, a point's X and Y are their indices, and its series is what the cell is.
    /// </summary>
    Cells,
}
