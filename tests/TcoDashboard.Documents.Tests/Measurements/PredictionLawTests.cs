using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Documents.Tests.Measurements;

public sealed class PredictionLawTests
{
    private static readonly CatalogRevision Catalog = ShippedCatalog.Load().Revision!;
    private static readonly PredictionContext Shipped = CalibrationFolder.Shipped(Catalog);
    private static readonly PredictionContext Plain = Shipped.WithoutNeighbours();

    public static TheoryData<string, string, double> Cases { get; } =
        new()
        {
            { "nvidia-h100-sxm", "llama-3.1-70b", 8 },
            { "nvidia-b200", "deepseek-r1", 8 },
            { "amd-mi300x", "mixtral-8x7b", 4 },
            { "google-tpu-v6e", "llama-3.1-8b", 1 },
            { "nvidia-l40s", "gemma-3-12b", 2 },
            { "intel-gaudi3", "qwen3-30b-a3b", 2 },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void TimePerToken_MoreClientsOrLongerContext_IsNeverShorter(
        string hardware,
        string model,
        double tensor
    )
    {
        double before = 0;
        foreach (var clients in new[] { 1, 2, 3, 5, 8, 16, 24, 48 })
        {
            var value = Value(Row(hardware, model, tensor) with { Concurrency = $"{clients}" });
            Assert.True(value >= before * (1 - 1e-9), $"{clients} clients: {value} after {before}");
            before = value;
        }

        before = 0;
        foreach (var input in new[] { 128.0, 512, 1024, 2048, 4096 })
        {
            var value = Value(Row(hardware, model, tensor) with { InputTokens = input });
            Assert.True(value >= before * (1 - 1e-9), $"{input} tokens: {value} after {before}");
            before = value;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TimePerToken_MoreBandwidth_IsNeverLonger(
        string hardware,
        string model,
        double tensor
    )
    {
        var item = Catalog.Find(CatalogKind.Accelerator, hardware)!;
        var figure = item.Figure("memory_bandwidth_gb_per_s")!;
        var faster = item with
        {
            Figures = item.Figures.SetItem(figure.Key, figure with { Value = figure.Value * 1.3 }),
        };
        var row = Row(hardware, model, tensor);

        var after = MeasurementPrediction.Predict(
            row,
            Plain with
            {
                Catalog = Catalog.With([faster]),
            }
        );

        Assert.True(after.Value <= Value(row));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TimePerToken_OneClient_IsNeverBelowReadingTheActiveWeights(
        string hardware,
        string model,
        double tensor
    )
    {
        var accelerator = new Accelerator(Catalog.Find(CatalogKind.Accelerator, hardware)!);
        var active = new LanguageModel(Catalog.Find(CatalogKind.Model, model)!)
            .ActiveParameters!
            .Value;
        var row = Row(hardware, model, tensor) with { Concurrency = "1", Precision = "bf16" };
        // One embedding table is looked up rather than read; a tenth allows for it and for rounded labels.
        var floor =
            active * 0.85 * 2 / tensor / accelerator.MemoryBandwidth!.Value.BytesPerSecond * 1e3;

        var prediction = MeasurementPrediction.Predict(row, Shipped);

        Assert.True(prediction.Value is null || prediction.Value >= floor);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Throughput_IsThatOfLittle(string hardware, string model, double tensor)
    {
        var row = Row(hardware, model, tensor);
        var perToken = Value(row) * 1e-3;
        var first = Value(row with { Metric = "mean_ttft" }) * 1e-3;

        var throughput = Value(
            row with
            {
                Kind = "inference_throughput",
                Metric = "output_tokens_per_s",
                Unit = "tokens/s",
            }
        );

        Assert.Equal(16 * 512 / (first + (511 * perToken)), throughput, throughput * 1e-9);
    }

    [Fact]
    public void EveryBatchedAcceleratorWithItsFigures_AnswersEveryModelThatFits()
    {
        var incomplete = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var item in Catalog.OfKind(CatalogKind.Accelerator))
        {
            if (new Accelerator(item).Style != ExecutionStyle.Batched)
            {
                continue;
            }

            // The active parameters of Kimi K3 are not published.
            foreach (
                var model in Catalog.OfKind(CatalogKind.Model).Where(model => model.Id != "kimi-k3")
            )
            {
                var row = Row(item.Id, model.Id, 8) with
                {
                    Tensor = null,
                    Precision = "",
                    InputTokens = 256,
                    OutputTokens = 256,
                };
                var problem = MeasurementPrediction.Predict(row, Shipped).Problem;
                if (problem is { Code: "F-209" })
                {
                    incomplete.Add(item.Id);
                }
                else
                {
                    Assert.True(
                        problem is null or { Code: "F-309" },
                        $"{item.Id} {model.Id}: {problem?.Code} {problem?.Message}"
                    );
                }
            }
        }

        // Their bandwidth or every matrix rate is not published.
        Assert.Equal(["intel-crescent-island"], incomplete);
    }

    [Theory]
    [InlineData("hardware", "F-302")]
    [InlineData("model", "F-303")]
    [InlineData("degree", "F-310")]
    [InlineData("context", "F-311")]
    [InlineData("memory", "F-309")]
    [InlineData("metric", "F-304")]
    [InlineData("unit", "F-304")]
    [InlineData("kind", "F-305")]
    public void ImpossibleRow_IsRefusedWithTheReasonAndTheWayOut(string fault, string code)
    {
        var row = Row("nvidia-h100-sxm", "llama-3.1-70b", 8);
        row = fault switch
        {
            "hardware" => row with { Hardware = "nvidia-z9000" },
            "model" => row with { Model = "llama-unreleased" },
            "degree" => row with { Tensor = 16 },
            "context" => row with { InputTokens = 400_000 },
            "memory" => row with { Tensor = 1, Accelerators = 1, Precision = "bf16" },
            "metric" => row with { Metric = "cost" },
            "unit" => row with { Unit = "fortnights" },
            _ => row with { Kind = "guess" },
        };

        var prediction = MeasurementPrediction.Predict(row, Shipped);

        Assert.Null(prediction.Value);
        Assert.Equal(code, prediction.Problem!.Code);
        Assert.NotEmpty(prediction.Problem.Remedy);
    }

    [Fact]
    public void RowWithoutDevices_IsThatOfTheFewestThatHoldTheModel()
    {
        var row = Row("nvidia-h100-sxm", "llama-3.1-405b", 8) with { Tensor = null };

        Assert.Equal(Value(row), Value(row with { Accelerators = null }), 1e-12);
        Assert.Equal(
            Value(row with { Accelerators = 16, Model = "deepseek-r1", Precision = "fp8" }),
            Value(row with { Accelerators = null, Nodes = 2, Model = "deepseek-r1" }),
            1e-12
        );
    }

    // 671 GB fit no server of eight devices of 16 GB, but eight such servers.
    [Fact]
    public void RowOverSeveralServers_IsAnswered() =>
        Assert.True(
            Value(Row("google-tpu-v5e", "deepseek-r1", 8) with { Tensor = null, Accelerators = 64 })
                > 0
        );

    [Theory]
    [InlineData("llama-2-7b", 8192, true)]
    [InlineData("llama-2-7b", 16_384, false)]
    [InlineData("mpt-7b", 65_536, true)]
    public void ContextBeyondTheReleased_IsAnsweredUpToTwiceAndWithoutLimitForAlibi(
        string model,
        double tokens,
        bool isAnswered
    )
    {
        var row = Row("nvidia-h100-sxm", model, 8) with { InputTokens = tokens - 128 };

        var prediction = MeasurementPrediction.Predict(row with { OutputTokens = 128 }, Plain);

        Assert.Equal(isAnswered, prediction.Value is not null);
    }

    [Fact]
    public void PowerOfADeviceWithoutARating_IsRefusedForThatReason()
    {
        var row = Row("google-tpu-v5p", "llama-3.1-8b", 8) with
        {
            Kind = "power",
            Metric = "avg_power_per_accelerator",
            Unit = "W",
        };

        var problem = MeasurementPrediction.Predict(row, Plain).Problem!;

        Assert.Equal("F-308", problem.Code);
        Assert.Contains("tdp_w", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Prediction_HasTheBandAroundItAndTheTierOfItsEvidence()
    {
        var near = MeasurementPrediction.Predict(
            Row("nvidia-h100-sxm", "llama-3.1-70b", 8),
            Shipped
        );
        var far = MeasurementPrediction.Predict(Row("nvidia-t4", "gemma-2b", 1), Plain);

        Assert.InRange(near.Value!.Value, near.BandLow!.Value, near.BandHigh!.Value);
        Assert.NotEqual(EvidenceTier.Modelled, near.Tier);
        Assert.Equal(EvidenceTier.Modelled, far.Tier);
    }

    internal static Measurement Row(string hardware, string model, double tensor) =>
        new()
        {
            Id = "test-1",
            Kind = "inference_latency",
            Hardware = hardware,
            Accelerators = Math.Max(tensor, 1),
            Model = model,
            Precision = "fp8",
            Framework = "vLLM",
            Tensor = tensor,
            InputTokens = 512,
            OutputTokens = 512,
            Concurrency = "16",
            Metric = "mean_tpot",
            Unit = "ms",
            SourceDate = "2026-01",
        };

    private static double Value(Measurement row) =>
        MeasurementPrediction.Predict(row, Plain).Value
        ?? throw new InvalidOperationException(row.Hardware);
}
