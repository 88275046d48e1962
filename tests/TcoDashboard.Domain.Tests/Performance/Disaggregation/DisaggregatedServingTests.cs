using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Disaggregation;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Performance.Disaggregation;

public sealed class DisaggregatedServingTests
{
    private static readonly PerformanceParameters Shipped = ShippedItems.Parameters;
    private static readonly PoolParameters Pools = PoolParameters.From(
        ShippedItems.CalibrationRevision
    );

    // model-equations 14: 70B with a 16-bit cache, 8,192 tokens = 2.684 GB, 53.7 ms at 50 GB/s and 17.9 ms at a wafer's 150 GB/s.
    [Theory]
    [InlineData(50e9, 53.7)]
    [InlineData(150e9, 17.9)]
    public void Transfer_PrintedExample_Matches(double bytesPerSecond, double milliseconds)
    {
        var transfer = CacheTransfer.Over(8_192 * 327_680.0, 80, bytesPerSecond, 0);

        Assert.Equal(2.684e9, transfer.Bytes, 1e6);
        Assert.Equal(milliseconds, transfer.Seconds * 1e3, 0.05);
        Assert.Equal(transfer.Seconds / 80, transfer.ExposedSeconds, 1e-12);
    }

    [Fact]
    public void Pools_RatesThatDivide_MatchExactly()
    {
        var plan = PoolPlan.Best(2, 3, 1, 1, 16);

        Assert.Equal((3, 2), (plan.PromptCopies, plan.AnswerCopies));
        Assert.Equal(6, plan.RequestsPerSecond, 1e-12);
        Assert.Equal(1, plan.Balance, 1e-12);
    }

    [Fact]
    public void Pools_DearAnswers_AreKeptBusy()
    {
        // An idle answering copy costs ten times an idle prompt copy, so prompts get the spare capacity.
        var plan = PoolPlan.Best(1, 1.7, 1, 10, 12);

        Assert.True(plan.PromptRate >= plan.AnswerRate);
    }

    [Fact]
    public void Pools_ForARate_AreTheFewestThatSustainIt()
    {
        var plan = PoolPlan.For(10, 3, 4);

        Assert.Equal((4, 3), (plan.PromptCopies, plan.AnswerCopies));
        Assert.True(plan.RequestsPerSecond >= 10);
    }

    [Fact]
    public void SamePools_LongPrompts_AnswerFasterThanTogether()
    {
        var workload = Workload(8_000, 500) with
        {
            MaxTimePerOutputToken = Duration.FromMilliseconds(30),
        };
        var together = InferencePerformance.Evaluate(Made.DgxH100, workload, Shipped).Best!;

        var apart = Evaluate(Ported(Made.DgxH100), Ported(Made.DgxH100), workload).Point!;

        Assert.True(apart.TimePerOutputToken.Milliseconds <= 30 * (1 + 1e-9));
        Assert.All(
            apart.Answer.DecodeParts.Where(part => part.Kind == TimePartKind.PrefillStall),
            part => Assert.True(part.Time / apart.Answer.TimePerOutputToken < 0.05)
        );

        // Splitwise: 1.4 times the throughput at less cost; a gain of that order, not of another.
        var systems = apart.PromptSystems + apart.AnswerSystems;
        var gain =
            apart.Output.TokensPerSecond / systems / together.OutputPerSystem.TokensPerSecond;
        Assert.InRange(gain, 0.6, 3);
    }

    [Fact]
    public void PromptsOnGpus_AnswersOnWafers_GiveTheWafersSpeed()
    {
        var workload = Workload(2_000, 500);
        var wafer = InferencePerformance.Evaluate(
            Made.Cs3,
            workload with
            {
                CachedInput = Fraction.One,
            },
            Shipped
        );

        var pair = Evaluate(Ported(Made.DgxH100), Made.Cs3, workload).Point!;

        Assert.Equal(
            wafer.Best!.TimePerOutputToken.Seconds * Pools.AnswerLatency,
            pair.TimePerOutputToken.Seconds,
            1e-9
        );
        Assert.True(pair.TimeToFirstToken > pair.Prompt.TimeToFirstToken);
        Assert.True(pair.RequestsPerSecond <= pair.Pools.PromptRate * (1 + 1e-12));
        Assert.True(pair.AnswerSystems >= pair.Answer.SystemsPerReplica);
    }

    [Fact]
    public void Link_TooSlow_LimitsAndIsNamed()
    {
        var outcome = Evaluate(
            Ported(Made.DgxH100),
            Ported(Made.DgxB200),
            Workload(8_000, 50),
            Bandwidth.FromGigabytesPerSecond(0.5)
        );

        Assert.Equal(DisaggregatedServing.LinkBound, Assert.Single(outcome.Problems).Code);
        var most = 0.5e9 * Pools.LinkEfficiency / outcome.Point!.Transfer.Bytes;
        Assert.True(
            outcome.Point.RequestsPerSecond <= outcome.Point.AnswerSystems * most * (1 + 1e-9)
        );
    }

    [Fact]
    public void Link_NotPublished_IsRefused()
    {
        var outcome = Evaluate(Made.DgxH100, Made.Cs3, Workload(2_000, 500));

        Assert.Null(outcome.Point);
        Assert.Equal(DisaggregatedServing.LinkUnknown, Assert.Single(outcome.Problems).Code);
    }

    private static DisaggregatedOutcome Evaluate(
        AcceleratorSystem prompt,
        AcceleratorSystem answer,
        InferenceWorkload workload,
        Bandwidth? link = null
    ) => DisaggregatedServing.Evaluate(prompt, answer, workload, Shipped, Pools, link);

    private static InferenceWorkload Workload(int input, int output) =>
        Made.Workload(Made.Llama70B, NumberFormat.Fp8, input, output);

    private static AcceleratorSystem Ported(AcceleratorSystem system) =>
        system with
        {
            Accelerator = system.Accelerator.With("scale_out_gbit_per_s", 400),
        };
}
