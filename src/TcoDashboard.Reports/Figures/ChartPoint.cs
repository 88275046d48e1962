namespace TcoDashboard.Reports.Figures;

/// <summary>One value of a series. A missing value has no point.</summary>
/// <param name="X">Place on the X axis: a quantity in its unit, or the index of a category.</param>
/// <param name="Y">The value in the unit of the Y axis.</param>
public sealed record ChartPoint(double X, double Y)
{
    /// <summary>Its own name, where points are things, for example "GB300 NVL72, FP4".</summary>
    public string? Label { get; init; }

    /// <summary>The value as the words and the table beside the chart write it, with its unit; <c>null</c> for the digits of the axis.</summary>
    public string? Text { get; init; }

    /// <summary>Whether its name is written beside it; otherwise it is told only where one points at it, and in the table.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>Place in the palette of a step of a bridge that is a thing with its own colour; <c>null</c> for that of a rise or a fall.</summary>
    public string? Color { get; init; }

    /// <summary>Whether it is a bar from zero between the ends of a bridge: what is left up to there.</summary>
    public bool IsSubtotal { get; init; }

    /// <summary>How strongly a cell is filled, 0 to 1; of no meaning elsewhere.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>How the value is known.</summary>
    public PointEvidence Evidence { get; init; } = PointEvidence.Modelled;
}
