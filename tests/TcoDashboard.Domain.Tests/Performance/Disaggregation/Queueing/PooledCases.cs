using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Disaggregation;
using TcoDashboard.Domain.Performance.Disaggregation.Queueing;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Performance.Disaggregation.Queueing;

/// <summary>Pairs of pools that the tests of random arrivals look at.</summary>
internal static class PooledCases
{
    public static readonly string[] Names =
    [
        "GPU and GPU",
        "experts",
        "GPU and wafer",
        "wafer and GPU",
    ];

    private static readonly PoolParameters s_pools = PoolParameters.From(
        ShippedItems.CalibrationRevision
    );

    public static PoolRates At(PooledStages stages, double prompts, double answers)
    {
        var limits = stages.Limits();
        return new(prompts * limits.Prompts, answers * limits.Answers);
    }

    public static PooledStages Stages(string name, bool isSpread, double variation)
    {
        var (pair, traffic) = Pair(name, isSpread, variation);
        return PooledStages.Of(pair, traffic, ShippedItems.Parameters)!;
    }

    public static (PoolPair Pair, RequestTraffic Traffic) Pair(
        string name,
        bool isSpread,
        double variation
    )
    {
        var (prompts, answers, model, input, output, token) = name switch
        {
            "GPU and GPU" => (Made.DgxH100, Made.DgxH100, Made.Llama70B, 2_048, 512, 0.03),
            "experts" => (Made.DgxB200, Made.DgxB200, Made.DeepSeekV3, 4_000, 1_000, 0.05),
            "GPU and wafer" => (Made.DgxB200, Made.Cs3, Made.Llama70B, 8_192, 512, (double?)null),
            _ => (Made.Cs3, Made.DgxH100, Made.Llama70B, 2_048, 512, 0.03),
        };
        var workload = Made.Workload(model, NumberFormat.Fp8, input, output, tpotSeconds: token);
        var point = DisaggregatedServing
            .Evaluate(
                prompts,
                answers,
                workload,
                ShippedItems.Parameters,
                s_pools,
                Bandwidth.FromGigabytesPerSecond(200)
            )
            .Point!;
        return (
            new(prompts, answers, workload, point, s_pools),
            new(
                isSpread ? LengthDistribution.Varying(input, 0.8) : LengthDistribution.Fixed(input),
                isSpread ? LengthDistribution.Varying(output, 1) : LengthDistribution.Fixed(output),
                Fraction.Zero,
                variation
            )
        );
    }
}
