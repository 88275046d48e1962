using TcoDashboard.Domain.Performance.Disaggregation.Queueing;
using TcoDashboard.Domain.Performance.Serving;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;
using static TcoDashboard.Domain.Tests.Performance.Disaggregation.Queueing.PooledCases;

namespace TcoDashboard.Domain.Tests.Performance.Disaggregation.Queueing;

/// <summary>The simulation of two pools in tandem, by itself.</summary>
public sealed class PooledSimulationTests
{
    /// <summary>However few requests are asked for, a copy that holds thousands of answers is read neither while it fills nor while it empties.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void CopyWithThousandsInFlight_IsReadInItsSteadyState(double load)
    {
        var stages = Rack();
        var rates = At(stages, 0.5, load);

        var few = PooledSimulation.Run(stages, rates, 6_000, 1);
        var many = PooledSimulation.Run(stages, rates, 300_000, 2);

        Assert.InRange(many.InFlight, 2_000, 100_000);
        Assert.Equal(1, few.InFlight / many.InFlight, 0.03);
        Assert.Equal(1, few.TimePerOutputToken.P50 / many.TimePerOutputToken.P50, 0.02);
        Assert.Equal(1, few.TimePerOutputToken.P99 / many.TimePerOutputToken.P99, 0.05);
    }

    [Fact]
    public void SameSeed_SameBits()
    {
        var stages = Stages("GPU and wafer", true, 4);
        var rates = At(stages, 0.5, 0.5);

        Assert.Equal(
            PooledSimulation.Run(stages, rates, 2_000, 11),
            PooledSimulation.Run(stages, rates, 2_000, 11)
        );
        Assert.NotEqual(
            PooledSimulation.Run(stages, rates, 2_000, 11),
            PooledSimulation.Run(stages, rates, 2_000, 12)
        );
    }

    /// <summary>
    /// One copy for prompts before ten thousand that answer: what one of these gets waits as in front of one server (Pollaczek and Khinchine),
    /// is told without following a hundred million prompts, and is no different from what every hundredth copy would get.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void AnsweringCopyWithATinyPartOfThePrompts_WaitsAsAllDo(double variation)
    {
        const double Load = 0.7;
        var stages = Rack(variation);
        var prompts = Load * stages.Limits().Prompts;

        var before = GC.GetAllocatedBytesForCurrentThread();
        var tiny = PooledSimulation.Run(stages, new(prompts, prompts * 1e-4), 40_000, 1);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200e6);

        var tenth = PooledSimulation.Run(stages, new(prompts, prompts * 0.1), 40_000, 2);
        Assert.Equal(1, tiny.TimeToFirstToken.Mean / tenth.TimeToFirstToken.Mean, 0.05);
        Assert.Equal(1, tiny.TimeToFirstToken.P99 / tenth.TimeToFirstToken.P99, 0.1);
        Assert.Equal(1, tiny.Prompts!.Time.P99 / tenth.Prompts!.Time.P99, 0.05);
        Assert.Equal(1, prompts * 1e-4 * tiny.EndToEnd.Mean.Seconds / tiny.InFlight, 0.05);
        if (variation == 1)
        {
            const double Service = 0.1;
            const double Step = 0.02;
            Assert.Equal(
                Service + (Load * Service / (2 * (1 - Load))) + Step,
                tiny.TimeToFirstToken.Mean.Seconds,
                0.01
            );
        }
    }

    // Steps that grow from 20 to 60 ms with 10,000 answers, whose lengths differ as lives do.
    private static PooledStages Rack(double variation = 1) =>
        new()
        {
            Traffic = new(
                LengthDistribution.Fixed(1_000),
                LengthDistribution.Varying(1_000, 1),
                Fraction.Zero,
                variation
            ),
            PromptTokenSeconds = 1e-4,
            PromptLatencySeconds = 0,
            LinkSeconds = 1e-6,
            ExposedSeconds = 0,
            Answers = new LengthenedSteps(new RackSteps(), 1),
        };

    private sealed class RackSteps : IEngineSteps
    {
        public int SequenceLimit => 12_000;

        public double ChunkTokens => 1;

        public int Lanes => 72;

        public double FirstTokenHostSeconds => 0;

        public IEnumerable<double> Numbers => [SequenceLimit, Lanes];

        public double StepSeconds(double sequences, double promptTokens) =>
            0.02 + (4e-6 * (sequences + promptTokens));
    }
}
