using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Tests.Shared.Scenarios;

/// <summary>Random conditions of serving, each there or not.</summary>
internal static class ConditionsGenerator
{
    public static Gen<WorkloadSpec> Conditions() =>
        from images in Gen.OneOf(Gen.Constant<ImageInput?>(null), Images())
        from input in Spread()
        from output in Spread()
        from shared in Gen.OneOf(Gen.Constant(0.0), Share())
        from draft in Gen.OneOf(Gen.Constant<SpeculativeDraft?>(null), Draft())
        from arrivals in Gen.OneOf(Gen.Constant<ArrivalSpec?>(null), Arrivals())
        from first in Gen.Elements(Enum.GetValues<LatencyPercentile>())
        from speed in Gen.Elements(Enum.GetValues<LatencyPercentile>())
        select new WorkloadSpec
        {
            Id = "w",
            Name = "w",
            Model = "m",
            Images = images,
            InputSpread = input,
            OutputSpread = output,
            SharedPrefix = shared,
            Speculation = draft,
            Arrivals = arrivals,
            TtftAt = first,
            SpeedAt = speed,
        };

    private static Gen<double> Share() => Gen.Choose(0, 1_000_000).Select(part => part / 1e6);

    private static Gen<ImageInput?> Images() =>
        from count in Gen.Choose(1, 10_000)
        from tokens in Gen.Choose(1, 1_000_000)
        select (ImageInput?)new ImageInput(count / 7.0, tokens);

    private static Gen<LengthSpread?> Spread() =>
        Gen.OneOf(
            Gen.Constant<LengthSpread?>(null),
            Share().Select(share => (LengthSpread?)new LengthSpread { Variation = 5 * share }),
            from low in Gen.Choose(1, 10_000_000)
            from high in Gen.Choose(1, 10_000_000)
            select (LengthSpread?)new LengthSpread { P50 = low, P90 = high }
        );

    private static Gen<SpeculativeDraft?> Draft() =>
        from drafts in Gen.Choose(1, 64)
        from first in Share()
        from decay in Share()
        from cost in Share()
        select (SpeculativeDraft?)new SpeculativeDraft(drafts, first, decay, 2 * cost);

    private static Gen<ArrivalSpec?> Arrivals() =>
        from bursty in Gen.Elements(true, false)
        from variation in Gen.Choose(1, 1_000)
        from load in Gen.Choose(50, 980)
        from given in Gen.Elements(true, false)
        select (ArrivalSpec?)
            new ArrivalSpec
            {
                Pattern = bursty ? ArrivalPattern.Bursty : ArrivalPattern.Poisson,
                Variation = bursty ? 1 + (variation / 250.0) : null,
                MaxLoad = given ? load / 1000.0 : null,
            };
}
