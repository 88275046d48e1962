using System.Collections.Immutable;
using TcoDashboard.Domain.Performance.Calibration.Fitting;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Everything measurements taught the model: fitted parameters, what it still misses where, and how sure it is.</summary>
/// <param name="Serving">Fitted parameters of inference.</param>
/// <param name="Neighbours">Corrections by measurements alike; <c>null</c> for none.</param>
/// <param name="Bands">Bands by tier and kind.</param>
public sealed record CalibrationSet(
    ServingParameters Serving,
    NeighbourCorrection? Neighbours,
    ImmutableArray<ErrorBand> Bands
)
{
    // Bands of a model nobody checked (model equations, 28).
    private const double UncheckedLow = 0.6;
    private const double UncheckedHigh = 1.6;

    /// <summary>No measurement used.</summary>
    public static CalibrationSet None { get; } = new(ServingParameters.Uncalibrated, null, []);

    /// <summary>A value corrected by its neighbours, with tier and band; never better than the limit.</summary>
    public Prediction Finish(Measurement row, double value, double? limit)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Finish(
            row,
            value,
            Neighbours?.For(RowTraits.Of(row), LoadReach.Of(row)) ?? NeighbourAdvice.None,
            limit
        );
    }

    internal Prediction Finish(Measurement row, double value, NeighbourAdvice advice, double? limit)
    {
        var direction = RowTraits.Direction(row);
        var corrected = value * Math.Exp(advice.Slowness * direction);
        corrected =
            limit is not { } best ? corrected
            : direction > 0 ? Math.Max(corrected, best)
            : Math.Min(corrected, best);
        var band = Band(advice.Tier, MetricKinds.Word(MetricKinds.Of(row))).Raised(advice.Doubt);
        return new(corrected, advice.Tier, corrected * band.Low, corrected * band.High, null)
        {
            Limit = limit,
            Doubt = advice.Doubt,
        };
    }

    /// <summary>The band of a tier and kind, or what is known of a model nobody checked.</summary>
    public ErrorBand Band(EvidenceTier tier, string kind) =>
        Bands.FirstOrDefault(band => band.Tier == tier && band.Kind == kind)
        ?? Bands.FirstOrDefault(band => band.Tier == EvidenceTier.Modelled && band.Kind == kind)
        ?? new(tier, kind, UncheckedLow, UncheckedHigh, 0);
}
