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
    /// One horizontal bar for each step from a first to a last value: the first and the last category stand on zero, each between them begins
    /// where the one before ended.
    /// </summary>
    BridgeBars,

    /// <summary>Both axes are quantities: lines, steps and points.</summary>
    Plot,
}
