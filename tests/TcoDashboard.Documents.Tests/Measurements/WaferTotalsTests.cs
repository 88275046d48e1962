using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Documents.Tests.Measurements;

/// <summary>Rows of wafers that ask for more than the speed of one user.</summary>
public sealed class WaferTotalsTests
{
    private const string Rate = "output_tokens_per_s";
    private const string Tokens = "tokens/s";

    private static readonly CatalogRevision Catalog = ShippedCatalog.Load().Revision!;
    private static readonly PredictionContext Plain = CalibrationFolder
        .Shipped(Catalog)
        .WithoutNeighbours();

    [Fact]
    public void Total_OfMoreClients_GrowsAndStaysBelowThatManyLoneUsers()
    {
        var alone = Value(Row("1", "output_tokens_per_s_per_user", Tokens));
        var few = Value(Row("4", Rate, Tokens));
        var many = Value(Row("32", Rate, Tokens));

        Assert.True(many > few);
        Assert.InRange(few / (4 * alone), 0.3, 1);
        Assert.InRange(many / (32 * alone), 0.1, 1);
        Assert.True(Value(Row("max", Rate, Tokens)) >= many);
    }

    [Fact]
    public void Total_CountsInputToo_AndIsSharedOutOverWafers()
    {
        var row = Row("16", Rate, Tokens) with { Accelerators = 4 };
        var output = Value(row);

        Assert.Equal(
            3 * output,
            Value(row with { Metric = "total_tokens_per_s", InputTokens = 2 * row.OutputTokens })
                / Value(row with { InputTokens = 2 * row.OutputTokens })
                * output,
            output * 1e-9
        );
        Assert.Equal(
            output / 4,
            Value(row with { Metric = "output_tokens_per_s_per_accelerator" }),
            output * 1e-9
        );
    }

    [Fact]
    public void WholeAnswer_IsTheFirstTokenAndTheTimeOfTheOthers()
    {
        var answer = Value(Row("1", "end_to_end_latency", "ms"));
        var first = Value(Row("1", "ttft", "ms"));
        var token = Value(Row("1", "tpot", "ms"));

        Assert.Equal(first + (255 * token), answer, 1e-6 * answer);
    }

    [Fact]
    public void Power_OfAWafer_IsBelowItsRating()
    {
        var one = Value(Row("8", "avg_power_per_accelerator", "W"));

        Assert.InRange(one, 10_000, 23_000);
        Assert.Equal(one * 1e-3, Value(Row("8", "system_power", "kW")), 1e-9);
        Assert.InRange(
            Value(Row("8", "energy_per_output_token", "J/token")) * Value(Row("8", Rate, Tokens)),
            one,
            4 * one
        );
    }

    // A second way to each: the power of all wafers and the rates of tokens and requests of other rows.
    [Fact]
    public void EnergyAndEfficiency_AgreeWithPowerAndRates()
    {
        var of = Row("8", Rate, Tokens) with { InputTokens = 512, Accelerators = 8 };
        double Asked(string metric, string unit) => Value(of with { Metric = metric, Unit = unit });
        var watts = Asked("avg_power_all_accelerators", "W");
        var output = Value(of);
        var perJoule = output / watts;

        Assert.InRange(perJoule, 0.01, 5);
        Close(perJoule, Asked("output_tokens_per_joule", "tokens/J"));
        Close(perJoule, Asked("output_tokens_per_s_per_watt", "tokens/s/W"));
        Close(1e3 * perJoule, Asked("output_tokens_per_s_per_watt", "tok/s/kW"));
        Close(3.6e6 * perJoule, Asked("output_tokens_per_joule", "tokens/kWh"));
        Close(3 * perJoule, Asked("total_tokens_per_joule", "tokens/J"));
        Close(256 / perJoule, Asked("energy_per_request", "J"));
        Close(256 / perJoule / 3600, Asked("energy_per_request", "Wh/request"));
        Close(1 / perJoule, Asked("energy_per_generated_token", "J/token"));
        Close(1 / perJoule / 3, Asked("energy_per_token", "J/token"));
        Close(watts, Asked("total_power", "W"));
        Close(8 * Asked("avg_power_per_accelerator", "W"), watts);
        Close(perJoule / 256, Asked("requests_per_joule", "requests/J"));
    }

    // The same words mean the same of a GPU, whose servers draw more than their parts.
    [Fact]
    public void EnergyAndEfficiency_OfAGpu_AgreeWithPowerAndRates()
    {
        var of = Row("8", Rate, Tokens) with { Hardware = "nvidia-h100-sxm", Accelerators = 8 };
        double Asked(string metric, string unit) => Value(of with { Metric = metric, Unit = unit });
        var watts = Asked("avg_power_all_accelerators", "W");
        var perJoule = Value(of) / watts;

        Close(perJoule, Asked("output_tokens_per_joule", "tokens/J"));
        Close(3.6e6 * perJoule, Asked("output_tokens_per_joule", "tokens/kWh"));
        Close(256 / perJoule, Asked("energy_per_request", "J/request"));
        Close(watts, Asked("total_power", "W"));
        Close(1.3 * watts, Asked("system_power", "W"));
    }

    [Theory]
    [InlineData("output_tokens_per_joule", "tokens/cal")]
    [InlineData("output_tokens_per_joule", "tokens/s")]
    [InlineData("output_tokens_per_s", "tokens/furlong")]
    [InlineData("energy_per_request", "J/token")]
    [InlineData("energy_per_output_token", "J/request")]
    [InlineData("energy", "J")]
    [InlineData("avg_power_all_accelerators", "J")]
    public void UnitsThatSayNothingOfTheMetric_AreRefused(string metric, string unit) =>
        Assert.Equal(
            CalibrationProblems.ArchitectureUnsupported,
            MeasurementPrediction.Predict(Row("8", metric, unit), Plain).Problem!.Code
        );

    [Fact]
    public void Total_OfTooFewWafers_IsRefusedWithTheNumberNeeded()
    {
        var prediction = MeasurementPrediction.Predict(
            Row("8", Rate, Tokens) with
            {
                Model = "llama-3.1-405b",
                Accelerators = 2,
            },
            Plain
        );

        Assert.Null(prediction.Value);
        Assert.Equal(CalibrationProblems.DoesNotFit, prediction.Problem!.Code);
    }

    // A machine without a model of its capacity, and the rate of prompts, of which nothing published supports the model.
    [Theory]
    [InlineData("groq-lpu-v1", Rate)]
    [InlineData("cerebras-wse2", "prefill_input_tokens_per_s")]
    public void Total_WithoutAPublishedBasis_IsRefused(string hardware, string metric) =>
        Assert.Equal(
            CalibrationProblems.ArchitectureUnsupported,
            MeasurementPrediction
                .Predict(Row("8", metric, Tokens) with { Hardware = hardware }, Plain)
                .Problem!.Code
        );

    // Parts whose software shows two devices each, and cores of Trainium.
    [Theory]
    [InlineData("amd-mi250x", 4, 8, 4)]
    [InlineData("aws-trainium1", 16, 32, 16)]
    public void Degrees_ThatCountDies_AreThoseOfTheParts(
        string hardware,
        double parts,
        double dies,
        double tensor
    )
    {
        var row = Row("8", Rate, Tokens) with { Hardware = hardware, Accelerators = parts };

        Assert.Equal(Value(row with { Tensor = tensor }), Value(row with { Tensor = dies }));
    }

    [Fact]
    public void Degrees_OfTrainium2WithoutAnyCount_AreFourToAChip() =>
        Assert.Equal(
            Value(
                Row("8", Rate, Tokens) with
                {
                    Hardware = "aws-trainium2",
                    Tensor = 64,
                    Accelerators = 16,
                }
            ),
            Value(Row("8", Rate, Tokens) with { Hardware = "aws-trainium2", Tensor = 64 })
        );

    private static void Close(double expected, double actual) =>
        Assert.Equal(expected, actual, expected * 1e-9);

    private static double Value(Measurement row) =>
        MeasurementPrediction.Predict(row, Plain) is { Value: { } value }
            ? value
            : throw new InvalidOperationException($"{row.Hardware} {row.Metric}");

    private static Measurement Row(string clients, string metric, string unit) =>
        new()
        {
            Id = "wafer-1",
            Kind = "inference_throughput",
            Hardware = "cerebras-wse3",
            Model = "llama-3.1-8b",
            InputTokens = 256,
            OutputTokens = 256,
            Concurrency = clients,
            Metric = metric,
            Unit = unit,
            SourceDate = "2025-03",
        };
}
