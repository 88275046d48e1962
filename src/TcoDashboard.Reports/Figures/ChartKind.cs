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

    /// <summary>Both axes are quantities: lines, steps and points.</summary>
    Plot,
}
