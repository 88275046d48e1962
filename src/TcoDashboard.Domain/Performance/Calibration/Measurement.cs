namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>
/// The conditions of one published measurement: everything but its result, so that nothing that predicts can read the answer.
/// A <c>null</c> number or empty text means that the source does not state it, never zero.
/// </summary>
public sealed record Measurement
{
    /// <summary>Id of the row, with its source as prefix, for example <c>aic-0158</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>inference_throughput</c>, <c>inference_latency</c>, <c>training</c> or <c>power</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Accelerator, by catalog id where it has one.</summary>
    public required string Hardware { get; init; }

    /// <summary>Accelerators in the run.</summary>
    public double? Accelerators { get; init; }

    /// <summary>Servers in the run.</summary>
    public double? Nodes { get; init; }

    /// <summary>Model, by catalog id where it has one.</summary>
    public required string Model { get; init; }

    /// <summary>Number format as the source words it, for example <c>fp8</c> or <c>bf16 weights</c>.</summary>
    public string Precision { get; init; } = "";

    /// <summary>Engine and version, for example <c>vLLM 0.12.0</c>.</summary>
    public string Framework { get; init; } = "";

    /// <summary>Tensor-parallel degree (on Trainium in NeuronCores).</summary>
    public double? Tensor { get; init; }

    /// <summary>Pipeline-parallel degree.</summary>
    public double? Pipeline { get; init; }

    /// <summary>Expert-parallel degree.</summary>
    public double? Expert { get; init; }

    /// <summary>Data-parallel degree (attention, in inference).</summary>
    public double? Data { get; init; }

    /// <summary>Input tokens of a request.</summary>
    public double? InputTokens { get; init; }

    /// <summary>Output tokens of a request.</summary>
    public double? OutputTokens { get; init; }

    /// <summary>Requests in flight or batch: a number, <c>max</c> for a saturation test, or a sentence.</summary>
    public string Concurrency { get; init; } = "";

    /// <summary>Sequences in one training step.</summary>
    public double? GlobalBatch { get; init; }

    /// <summary>Tokens in one training sequence.</summary>
    public double? SequenceTokens { get; init; }

    /// <summary>What was measured, for example <c>mean_ttft</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>The unit of the measurement, for example <c>ms</c>; predictions are in the same.</summary>
    public required string Unit { get; init; }

    /// <summary>Title of the publication.</summary>
    public string SourceTitle { get; init; } = "";

    /// <summary>Address of the publication.</summary>
    public string SourceUrl { get; init; } = "";

    /// <summary>Date of the publication, as exact as it is known.</summary>
    public string SourceDate { get; init; } = "";

    /// <summary>What else the source says.</summary>
    public string Notes { get; init; } = "";

    /// <summary>The concurrency where it is a plain number.</summary>
    public double? ConcurrencyCount =>
        double.TryParse(
            Concurrency,
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out var count
        ) && double.IsFinite(count)
            ? count
            : null;
}
