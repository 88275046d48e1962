using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Domain.Tests.Performance.Training;

/// <summary>Pipeline bubble, activations, failures and weight streaming against printed values (model equations, 16, 17, 19).</summary>
public sealed class TrainingGoldenTests
{
    private const double Hour = 3600;
    private const double Gibi = 1024.0 * 1024 * 1024;

    [Theory]
    [InlineData(16, 32, 1, 46.875, 31.915)]
    [InlineData(16, 128, 1, 11.72, 10.49)]
    [InlineData(16, 32, 2, 23.44, 18.99)]
    [InlineData(64, 256, 1, 24.61, 19.75)]
    public void Bubble_PublishedDegrees_MatchPrintedDigits(
        int stages,
        int microBatches,
        int interleave,
        double overheadPercent,
        double idlePercent
    )
    {
        Assert.Equal(
            overheadPercent,
            100 * PipelineSchedule.Overhead(stages, interleave, microBatches),
            0.0051
        );
        Assert.Equal(
            idlePercent,
            100 * PipelineSchedule.IdleShare(stages, interleave, microBatches),
            0.0051
        );
    }

    [Fact]
    public void Activations_Gpt3_MatchPrintedGibibytes()
    {
        var layer = ActivationMemory.Unfused(2048, 1, 12288, 96, 1, false) / Gibi;
        var selective = ActivationMemory.Selective(2048, 1, 12288, 1, false) / Gibi;

        Assert.Equal(2.671875, layer, 1e-12);
        Assert.Equal(256.5, layer * 96, 1e-9);
        Assert.Equal(76.5, selective * 96, 1e-9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public void Activations_SequenceParallel_IsTheSumOfAllRanks(int tensor)
    {
        var one = ActivationMemory.Unfused(2048, 2, 6144, 64, 1, false);
        var split = ActivationMemory.Unfused(2048, 2, 6144, 64, tensor, true);

        Assert.Equal(one, split * tensor, one * 1e-12);
        Assert.True(
            ActivationMemory.Full(2048, 2, 6144)
                <= ActivationMemory.Selective(2048, 2, 6144, 1, false)
        );
    }

    [Theory]
    [InlineData(1_024, 49.49)]
    [InlineData(4_096, 12.37)]
    [InlineData(24_576, 2.062)]
    [InlineData(100_000, 0.5068)]
    [InlineData(131_072, 0.3866)]
    public void Failures_ScaledFromLlama3_MatchPrintedHours(double devices, double hours)
    {
        // 54 days, 16,384 devices, 419 unexpected interruptions.
        var perYear = 419.0 * 8760 / (54 * 24 * 16_384);

        var interval = Goodput.FailureInterval(devices, perYear) / Hour;

        Assert.Equal(1, interval / hours, 4e-4);
    }

    [Theory]
    [InlineData(10, 471.91, 465.27, 9.626, 0.90795)]
    [InlineData(30, 817.38, 797.50, 12.729, 0.87966)]
    [InlineData(60, 1155.95, 1116.29, 15.769, 0.85250)]
    [InlineData(300, 2584.77, 2388.64, 28.601, 0.74377)]
    public void Checkpoints_Llama3Failures_MatchPrintedDigits(
        double cost,
        double young,
        double daly,
        double wastePercent,
        double goodput
    )
    {
        const double Failure = 3.0930788 * Hour;
        const double Restart = 600;

        var interval = Goodput.YoungInterval(cost, Failure);

        Assert.Equal(young, interval, 0.0051);
        Assert.Equal(daly, Goodput.DalyInterval(cost, Failure), 0.0051);
        Assert.Equal(
            wastePercent,
            100 * Goodput.FirstOrderWaste(interval, cost, Restart, Failure),
            0.00051
        );
        Assert.Equal(goodput, Goodput.Exact(interval, cost, Restart, Failure), 0.0000051);
    }

    [Fact]
    public void Checkpoints_ExactGoodput_IsBestNearDaly()
    {
        const double Failure = 3.0930788 * Hour;
        var daly = Goodput.DalyInterval(60, Failure);

        var best = Goodput.Exact(daly, 60, 600, Failure);

        Assert.True(best > Goodput.Exact(daly * 1.2, 60, 600, Failure));
        Assert.True(best > Goodput.Exact(daly / 1.2, 60, 600, Failure));
    }

    [Fact]
    public void WeightStreaming_PublishedLink_MatchesPrintedSecondsAndTokens()
    {
        var wafer = new WaferTraining(15.6e15, 150e9, 0.5, 5e-6);

        Assert.Equal(0.9407, wafer.PassSeconds(70_553_706_496, 2), 5e-5);
        Assert.Equal(5.411, wafer.PassSeconds(405_853_388_800, 2), 5e-4);
        Assert.Equal(34_667, wafer.TokensToBeComputeBound(2), 0.5);
    }

    [Fact]
    public void WeightStreaming_MoreWafersThanTheBatchFeeds_IsNoFaster()
    {
        var wafer = new WaferTraining(15.6e15, 150e9, 0.5, 5e-6);
        const double Parameters = 70e9;
        var tokens = 64 * wafer.TokensToBeComputeBound(2);

        double Step(int wafers) =>
            wafer.StepSeconds(6 * Parameters * tokens, Parameters, 2, 80, wafers);

        Assert.Equal(Step(32), 2 * Step(64), Step(32) * 0.01);
        Assert.True(Step(1024) >= Step(64) * 0.999);
    }
}
