using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Tests.Shared.Scenarios;

/// <summary>Random valid ranges and correlations, every kind of distribution among them.</summary>
public static class StudyGenerator
{
    private static readonly string[] Inputs =
    [
        "pue",
        "gb300/electricity_price_usd_per_kwh",
        "gb300/gpu/system_price_usd",
        "output_per_system",
        "deal.warrants.share_price_usd",
    ];

    /// <summary>Studies for <c>Prop.ForAll</c>.</summary>
    public static Arbitrary<StudySpec> Studies() => Arb.From(Study());

    private static Gen<double> Number() =>
        Gen.Choose(-1_000_000, 1_000_000)
            .SelectMany(mantissa =>
                Gen.Choose(-6, 6).Select(scale => mantissa * Math.Pow(10, scale))
            );

    private static Gen<double[]> Rising(int count) =>
        Gen.ArrayOf(Number(), count).Select(values => values.Order().ToArray());

    private static Gen<Distribution> Kind() =>
        Gen.OneOf(
            Number().Select(value => (Distribution)new FixedValue(value)),
            Rising(3).Select(three => (Distribution)new Triangular(three[0], three[1], three[2])),
            Rising(3).Select(three => (Distribution)new Pert(three[0], three[1], three[2])),
            Rising(3)
                .Where(three => three[0] > 0)
                .Select(three => (Distribution)new Lognormal(three[0], three[1], three[2])),
            Rising(2)
                .Where(two => two[0] > 0)
                .Select(two => (Distribution)Lognormal.Between(two[0], two[1])),
            Rising(3)
                .Select(three =>
                    (Distribution)new Discrete([.. three.Select((value, at) => (value, at + 0.5))])
                ),
            Rising(4).Select(four => (Distribution)new Empirical([.. four]))
        );

    private static Gen<StudySpec> Study() =>
        from count in Gen.Choose(0, Inputs.Length)
        from kinds in Gen.ArrayOf(Kind(), count)
        from bases in Gen.ArrayOf(Gen.Elements(Enum.GetValues<RangeBasis>()), count)
        from sources in Gen.ArrayOf(Gen.Elements("", "Quote of March – 数据\nsecond line"), count)
        from draws in Gen.Elements<int?>(null, StudySpec.FewestDraws, 5000, StudySpec.MostDraws)
        from seed in Gen.Elements<int?>(null, 0, 7, int.MaxValue)
        from correlation in Gen.Choose(-99, 99)
        from isCorrelated in Gen.Elements(true, false)
        select new StudySpec
        {
            Draws = draws,
            Seed = seed,
            Ranges =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(at => new RangeSpec(Inputs[at], kinds[at], bases[at], sources[at])),
            ],
            Correlations = isCorrelated
                ? [new(Inputs[0], Inputs[1], correlation / 100.0, "They rise together.")]
                : [],
        };
}
