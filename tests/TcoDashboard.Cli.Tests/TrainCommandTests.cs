namespace TcoDashboard.Cli.Tests;

public sealed class TrainCommandTests
{
    [Fact]
    public void Train_KnownModel_TellsPlanDaysEnergyAndParts()
    {
        var outcome = Tco.Run(
            "train",
            "llama-3.1-70b",
            "--accelerator",
            "nvidia-h100-sxm",
            "--count",
            "1024",
            "--tokens",
            "1e12"
        );

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        foreach (
            var word in (string[])["plan", "days", "goodput", "MWh", "pipeline bubble", "step"]
        )
        {
            Assert.Contains(word, outcome.Output, StringComparison.Ordinal);
        }
    }

    /// <summary>2,048 sequences do not share evenly between 100,000 accelerators; the batch is adjusted there, as in the app.</summary>
    [Fact]
    public void Train_Scaling_ReachesFromOneTo100000()
    {
        var outcome = Tco.Run(
            "train",
            "llama-3.1-8b",
            "--accelerator",
            "nvidia-h200",
            "--count",
            "1024",
            "--tokens",
            "1e12",
            "--adapters",
            "--scaling"
        );

        var lines = outcome.Output.Split('\n');
        var curve = lines[
            Array.FindIndex(
                lines,
                line => line.StartsWith("accelerators ", StringComparison.Ordinal)
            )..
        ];
        Assert.StartsWith("1 ", curve[1].TrimStart(), StringComparison.Ordinal);
        Assert.Contains(
            curve,
            line => line.TrimStart().StartsWith("100000 ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Train_TooFewAccelerators_IsRefusedWithBothNumbers()
    {
        var outcome = Tco.Run(
            "train",
            "llama-3.1-405b",
            "--accelerator",
            "nvidia-h100-sxm",
            "--count",
            "8",
            "--tokens",
            "1e12"
        );

        Assert.Equal("", outcome.Output);
        Assert.NotEqual(0, outcome.Code);
        Assert.Contains("F-324", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("usable are", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_OnWafers_TellsThatWeightsAreStreamedAndWhatTheBatchAllows()
    {
        var outcome = Tco.Run(
            "train",
            "llama-3.1-8b",
            "--accelerator",
            "cerebras-wse3",
            "--count",
            "1",
            "--tokens",
            "1e12",
            "--scaling"
        );

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Contains("weights streamed", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("The batch limits wafers", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("0.0 of", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("-0.0", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("llama-3.1-8b", "cerebras-wse-3", "Did you mean \"cerebras-wse3\"?")]
    [InlineData("llama-3.1-8b", "gpu", "nvidia-h100-sxm")]
    [InlineData("lama-3.1-405b", "nvidia-h100-sxm", "Did you mean \"llama-3.1-405b\"?")]
    public void Train_UnknownName_OffersTheOneMeantOrAll(
        string model,
        string accelerator,
        string hint
    )
    {
        var outcome = Tco.Run(
            "train",
            model,
            "--accelerator",
            accelerator,
            "--count",
            "8",
            "--tokens",
            "1e12"
        );

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains(hint, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--count", "0")]
    [InlineData("--count", "many")]
    public void Train_ImpossibleNumber_IsAMisuse(string flag, string value)
    {
        var outcome = Tco.Run(
            "train",
            "llama-3.1-8b",
            "--accelerator",
            "nvidia-h100-sxm",
            "--tokens",
            "1e12",
            flag,
            value
        );

        Assert.NotEqual(0, outcome.Code);
        Assert.Contains($"\"{value}\"", outcome.Error, StringComparison.Ordinal);
    }
}
