using TcoDashboard.Domain.Performance.Arithmetic;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Seconds of launching and scheduling of one engine at one date.</summary>
internal readonly record struct HostTimes(
    double LayerSeconds,
    double RoutingSeconds,
    double SequenceSeconds,
    double FirstTokenSeconds
)
{
    public static HostTimes Of(
        EngineGeneration engine,
        double years,
        ModelShape shape,
        ServingParameters p
    )
    {
        var age =
            engine == EngineGeneration.Older
                ? 1
                : Math.Pow(p[ServingParameter.YearlyHostFactor], years);
        var isComplex = shape.IsLatent || !shape.IsFromLayout;
        return new(
            age
                * (
                    p[ServingParameter.LayerSecondsTensorRt + (int)engine]
                    + (isComplex ? p[ServingParameter.ComplexLayerSeconds] : 0)
                ),
            age * p[ServingParameter.RoutingSeconds],
            age * p[ServingParameter.SequenceSecondsTensorRt + (int)engine],
            p[ServingParameter.FirstTokenSecondsTensorRt + (int)engine]
        );
    }
}
