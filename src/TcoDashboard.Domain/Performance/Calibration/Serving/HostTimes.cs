using TcoDashboard.Domain.Performance.Arithmetic;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Seconds of launching and scheduling of one engine at one date.</summary>
internal readonly record struct HostTimes(
    double LayerSeconds,
    double RoutingSeconds,
    double SequenceSeconds,
    double FirstTokenSeconds,
    double Age
)
{
    // Scores, sort and gather of one expert layer: a few small kernels.
    private const double RoutingOfLayer = 30e-6;

    public static HostTimes Of(
        EngineGeneration engine,
        double years,
        ModelShape shape,
        ServingParameters p
    )
    {
        var isOlder = engine == EngineGeneration.Older;
        var age = isOlder ? 1 : Math.Pow(p[ServingParameter.YearlyHostFactor], years);
        var isComplex = shape.IsLatent || !shape.IsFromLayout;
        return new(
            age
                * (
                    p[isOlder ? ServingParameter.LayerSecondsOlder : ServingParameter.LayerSeconds]
                    + (isComplex ? p[ServingParameter.ComplexLayerSeconds] : 0)
                ),
            p.IsIdeal ? 0 : age * RoutingOfLayer,
            age
                * p[
                    isOlder
                        ? ServingParameter.SequenceSecondsOlder
                        : ServingParameter.SequenceSeconds
                ],
            age * p[ServingParameter.FirstTokenSeconds],
            age
        );
    }
}
