using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Parameters;

/// <summary>A published speed of one model on one accelerator, used in place of the modelled latency where both match.</summary>
/// <param name="AcceleratorId">The accelerator.</param>
/// <param name="ModelId">The model.</param>
/// <param name="TokensPerSecond">Output tokens a second that one user saw.</param>
/// <param name="IsIndependent">Measured by a third party rather than stated by the vendor.</param>
/// <param name="Figure">The figure with its source and its other published values.</param>
public sealed record PublishedSpeed(
    string AcceleratorId,
    string ModelId,
    double TokensPerSecond,
    bool IsIndependent,
    Figure Figure
)
{
    private const string SpeedKey = "speed_tokens_per_s";

    internal static IEnumerable<PublishedSpeed> ReadAll(CatalogRevision catalog)
    {
        foreach (var item in catalog.OfKind(CatalogKind.Calibration))
        {
            if (
                item.Fact("accelerator") is { } accelerator
                && item.Fact("model") is { } model
                && item.Figure(SpeedKey) is { Value: { } speed } figure
            )
            {
                yield return new(
                    accelerator,
                    model,
                    speed,
                    item.Fact("measured_by") != "vendor",
                    figure
                );
            }
        }
    }
}
