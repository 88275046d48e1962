using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>Copies over several systems: groups of experts and stages that meet over the network.</summary>
public sealed class WideGroupTests
{
    private static readonly AcceleratorSystem Node = Made.System(
        Made.H100.With("scale_out_gbit_per_s", 400),
        8,
        10.2
    );

    [Fact]
    public void Experts_OnServersWithANetwork_SpreadOverSeveral()
    {
        var outcome = Evaluate(Node, Experts());

        Assert.True(outcome.Best!.SystemsPerReplica > 1);
        Assert.True(outcome.Best.Plan.Expert > 8);
        Assert.Equal(8 * outcome.Best.SystemsPerReplica, outcome.Best.Plan.Devices);
        Assert.Equal(1, outcome.Best.ReplicasPerSystem);
        Assert.Contains(outcome.Best.Notes, note => note.Contains("One copy lies in"));
    }

    [Fact]
    public void Experts_WithoutAKnownNetwork_StayInside() =>
        Assert.All(
            Evaluate(Made.System(Made.H100, 8, 10.2), Small()).Frontier,
            point => Assert.Equal(1, point.SystemsPerReplica)
        );

    [Fact]
    public void Dense_ThatFitsOneSystem_StaysInside() =>
        Assert.All(
            Evaluate(Node, Made.Workload(Made.Llama70B, NumberFormat.Fp8, 1_000, 500)).Frontier,
            point => Assert.Equal(1, point.SystemsPerReplica)
        );

    // 405 billion 16-bit weights take 810 GB; a server has 640.
    [Fact]
    public void Dense_LargerThanASystem_TakesStagesOnTheFewestSystems()
    {
        var outcome = Evaluate(Node, Made.Workload(Made.Llama405B, NumberFormat.Bf16, 1_000, 500));

        Assert.Equal(2, outcome.Best!.SystemsPerReplica);
        Assert.True(outcome.Best.Plan.Pipeline > 1);
        Assert.Equal(16, outcome.Best.Plan.Devices);
        Assert.True(outcome.Best.MemoryUsed < outcome.Best.MemoryAvailable);
    }

    [Fact]
    public void Spans_NotAllowed_AreNotTaken()
    {
        var two = Evaluate(Node, Experts(), CopySpans.UpTo(2));
        var any = Evaluate(Node, Experts());

        Assert.All(two.BySpan, point => Assert.InRange(point.SystemsPerReplica, 1, 2));
        Assert.True(
            any.Best!.OutputPerSystem.TokensPerSecond
                >= two.Best!.OutputPerSystem.TokensPerSecond * (1 - 1e-12)
        );
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(7, "7")]
    [InlineData(16, "2 4 8 16")]
    [InlineData(100, "2 4 5 10 25 50")]
    public void Spans_OfAGivenNumber_DivideIt(int systems, string spans)
    {
        Assert.Equal(spans, string.Join(' ', CopySpans.Dividing(systems).Wide));
    }

    [Fact]
    public void Network_Faster_IsNeverSlower()
    {
        var rates = new[] { 50.0, 100, 200, 400, 800 }.Select(gigabits =>
            Evaluate(
                Made.System(Made.H100.With("scale_out_gbit_per_s", gigabits), 8, 10.2),
                Experts()
            ).Best!.OutputPerSystem.TokensPerSecond
        );

        Assert.True(IsRising(rates));
    }

    [Fact]
    public void Oversubscription_OfTheNetwork_IsALessNetwork()
    {
        var half = Evaluate(Node, Experts(), CopySpans.Any with { Oversubscription = 4 });
        var slower = Evaluate(
            Made.System(Made.H100.With("scale_out_gbit_per_s", 100), 8, 10.2),
            Experts()
        );

        Assert.Equal(
            slower.Best!.OutputPerSystem.TokensPerSecond,
            half.Best!.OutputPerSystem.TokensPerSecond,
            1e-6
        );
    }

    [Fact]
    public void Choice_ForADemand_BuysTheFewestSystems()
    {
        var points = Evaluate(Node, Experts()).BySpan;
        var least = points[0].OutputPerSystem.TokensPerSecond;

        var small = SpanChoice.Serving(
            points,
            point => least / point.OutputPerSystem.TokensPerSecond
        );
        var large = SpanChoice.Serving(
            points,
            point => 10_000 * least / point.OutputPerSystem.TokensPerSecond
        );

        Assert.Equal(points.Min(point => point.SystemsPerReplica), small.SystemsPerReplica);
        Assert.Equal(SpanChoice.Fastest(points), large);
    }

    [Fact]
    public void Choice_WithinFewSystems_LeavesNoneWithoutACopy()
    {
        var points = Evaluate(Node, Experts()).BySpan;

        Assert.Equal(2, SpanChoice.Within(points, 3).SystemsPerReplica);
    }

    private static bool IsRising(IEnumerable<double> values)
    {
        var last = 0.0;
        foreach (var value in values)
        {
            if (value < last * (1 - 1e-9))
            {
                return false;
            }

            last = value;
        }

        return true;
    }

    private static PerformanceOutcome Evaluate(
        AcceleratorSystem system,
        InferenceWorkload workload,
        CopySpans? spans = null
    ) =>
        InferencePerformance.Evaluate(
            system,
            workload,
            ShippedItems.Parameters,
            spans ?? CopySpans.Any
        );

    private static InferenceWorkload Experts() =>
        Made.Workload(Made.DeepSeekV3, NumberFormat.Fp8, 4_000, 1_000, tpotSeconds: 0.05);

    private static InferenceWorkload Small() =>
        Made.Workload(Made.GptOss120B, NumberFormat.Fp8, 1_000, 500);
}
