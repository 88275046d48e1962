using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.Frontiers;

/// <summary>One operating point of one system with what its throughput is measured against.</summary>
/// <param name="System">The system.</param>
/// <param name="Point">The operating point.</param>
/// <param name="UsdPerHour">Cost of one system an hour in US dollars; <c>null</c> when not known.</param>
public sealed record FrontierPoint(
    AcceleratorSystem System,
    OperatingPoint Point,
    double? UsdPerHour
)
{
    /// <summary>Output tokens a second of one accelerator.</summary>
    public TokenRate PerAccelerator => Point.OutputPerSystem / System.AcceleratorCount;

    /// <summary>Output tokens a second of a megawatt of IT power at this load.</summary>
    public TokenRate PerMegawatt => Point.OutputPerSystem / Point.SystemPower.Megawatts;

    /// <summary>Output tokens of one dollar: tokens a second of a dollar an hour, times 3,600; <c>null</c> without a price.</summary>
    public double? TokensPerUsd =>
        UsdPerHour is { } price ? Point.OutputPerSystem.TokensPerSecond * 3600 / price : null;

    /// <summary>The throughput by one measure; <c>null</c> when it is not known.</summary>
    public double? By(FrontierMeasure measure) =>
        measure switch
        {
            FrontierMeasure.PerAccelerator => PerAccelerator.TokensPerSecond,
            FrontierMeasure.PerSystem => Point.OutputPerSystem.TokensPerSecond,
            FrontierMeasure.PerMegawatt => PerMegawatt.TokensPerSecond,
            FrontierMeasure.PerUsd => TokensPerUsd,
            _ => throw new ArgumentOutOfRangeException(
                nameof(measure),
                measure,
                "Not a measure of throughput."
            ),
        };
}
