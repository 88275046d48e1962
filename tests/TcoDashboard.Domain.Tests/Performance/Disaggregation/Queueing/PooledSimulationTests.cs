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

    // Steps that grow from 20 to 60 ms with 10,000 answers, whose lengths differ as lives do.
    private static PooledStages Rack() =>
        new()
        {
            Traffic = new(
                LengthDistribution.Fixed(1_000),
                LengthDistribution.Varying(1_000, 1),
                Fraction.Zero,
                1
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

        public double StepSeconds(double sequences, double promptTokens) =>
            0.02 + (4e-6 * (sequences + promptTokens));
    }
}
