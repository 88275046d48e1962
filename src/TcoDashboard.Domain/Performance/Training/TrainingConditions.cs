using System.Globalization;
using System.Text.RegularExpressions;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>Reads the conditions of a training measurement that its columns leave to the notes: micro-batch, recomputation, sharding, format, stack.</summary>
internal static partial class TrainingConditions
{
    public static TrainingConstraints Constraints(Measurement row, TrainingEngine engine)
    {
        var notes = row.Notes;
        var recompute = RecomputeOf(notes) ?? Offloaded(row);
        return new()
        {
            Tensor = Degree(row.Tensor),
            Pipeline = Degree(row.Pipeline) ?? Fallback(engine),
            Interleave =
                Interleave(notes)
                ?? (row.Framework.Contains("DeepSpeed", StringComparison.Ordinal) ? 1 : null),
            Context = Number(ContextForm(), notes),
            Expert = Degree(row.Expert),
            MicroBatch = Number(MicroBatchForm(), notes),
            Sharding = Sharding(row, engine),
            Recompute = recompute,
            SequenceParallel = engine.Id is "megatron-2021" or "megatron-2022"
                ? notes.Contains("sequence parallel", StringComparison.OrdinalIgnoreCase)
                : null,
            AllowsUnevenBatch = true,
        };
    }

    /// <summary>The training stack a framework belongs to, by its name, its date and the maker of the device.</summary>
    public static string EngineOf(Measurement row, Accelerator accelerator)
    {
        var vendor = accelerator.Vendor;
        bool Names(string word) => row.Framework.Contains(word, StringComparison.OrdinalIgnoreCase);
        if (vendor is "AMD")
        {
            return "rocm";
        }

        if (vendor is "Intel")
        {
            return "habana";
        }

        if (vendor is "AWS")
        {
            return "neuron";
        }

        if (vendor is "Google")
        {
            return "maxtext";
        }

        if (Names("Foundry") || Names("FSDP"))
        {
            // The libraries of 2023 were younger on devices with 8-bit units than on those before them.
            return accelerator.DensePeak(NumberFormat.Fp8) is null ? "fsdp" : "fsdp-hopper";
        }

        if (Names("ZeRO"))
        {
            return "zero";
        }

        if (Names("DualPipe"))
        {
            return "dualpipe";
        }

        if (Names("Megatron-LM") && Year(row) < 2023)
        {
            return Year(row) < 2022 ? "megatron-2021" : "megatron-2022";
        }

        return accelerator.DensePeak(NumberFormat.Fp4) is null ? "megatron" : "megatron-blackwell";
    }

    /// <summary>The format the matrices compute in; where a benchmark row states none, the one its round used on such devices.</summary>
    public static NumberFormat FormatOf(Measurement row, Accelerator accelerator)
    {
        var words = row.Precision.ToLowerInvariant();
        bool Has(NumberFormat format) => accelerator.DensePeak(format) is not null;
        if (words.Length > 0)
        {
            return words.Contains("fp4", StringComparison.Ordinal) ? NumberFormat.Fp4
                : words.Contains("fp8", StringComparison.Ordinal)
                    ? EightBits(accelerator, words.Contains("int8", StringComparison.Ordinal))
                : words.Contains("int8", StringComparison.Ordinal)
                && accelerator.Vendor == "Google"
                && Has(NumberFormat.EightBitInteger)
                    ? NumberFormat.EightBitInteger
                : NumberFormat.Bf16;
        }

        // MLPerf: NVIDIA and AMD submit language models at 8 bits where the device has them, NVIDIA at 4 bits from round 5.1 on.
        if (!row.SourceTitle.Contains("MLPerf", StringComparison.Ordinal))
        {
            return NumberFormat.Bf16;
        }

        return accelerator.Vendor switch
        {
            "NVIDIA" when Has(NumberFormat.Fp4) && Round(row) >= 5.1 => NumberFormat.Fp4,
            "NVIDIA" or "AMD" or "Intel" when Has(NumberFormat.Fp8) => NumberFormat.Fp8,
            "Google" when Has(NumberFormat.EightBitInteger) => NumberFormat.EightBitInteger,
            _ => NumberFormat.Bf16,
        };
    }

    // Only TPUs train in integers; on other devices eight-bit integers are weights or optimizer states at rest, and products are of 16 bits.
    // A recipe "fp8" of a TPU without such units runs in integers. Other devices without them do not train at eight bits.
    private static NumberFormat EightBits(Accelerator accelerator, bool namesIntegers) =>
        accelerator.Vendor == "Google"
        && accelerator.DensePeak(NumberFormat.EightBitInteger) is { } integers
        && (
            accelerator.DensePeak(NumberFormat.Fp8) is not { } floats
            || (namesIntegers && floats.FlopsPerSecond <= integers.FlopsPerSecond)
        )
            ? NumberFormat.EightBitInteger
            : NumberFormat.Fp8;

    public static TrainingKind KindOf(Measurement row) =>
        row.Metric.EndsWith("_lora", StringComparison.Ordinal)
        || row.Notes.StartsWith("LoRA", StringComparison.OrdinalIgnoreCase)
            ? TrainingKind.Adapters
            : TrainingKind.AllWeights;

    private static double Round(Measurement row) =>
        RoundForm().Match(row.SourceTitle) is { Success: true } found
            ? double.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : 0;

    private static int Year(Measurement row) =>
        row.SourceDate.Length >= 4
        && int.TryParse(
            row.SourceDate.AsSpan(0, 4),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var year
        )
            ? year
            : 2025;

    private static int? Degree(double? value) => value is >= 1 and <= 1e6 ? (int)value : null;

    // Stacks that shard everything over data ranks have no pipeline unless one is stated.
    private static int? Fallback(TrainingEngine engine) =>
        engine.Id is "fsdp" or "fsdp-hopper" or "zero" or "maxtext" or "habana" ? 1 : null;

    private static int? Interleave(string notes)
    {
        if (Number(InterleaveForm(), notes) is { } stated)
        {
            return Math.Max(1, stated);
        }

        return notes.Contains("VP none", StringComparison.Ordinal) ? 1 : null;
    }

    // Sharded recipes on Grace superchips move activations to the memory of the host instead of computing them again.
    private static Recompute? Offloaded(Measurement row) =>
        row.Hardware.StartsWith("nvidia-gb", StringComparison.Ordinal)
        && Number(ShardForm(), row.Notes) > 1
            ? Recompute.Selective
            : null;

    private static Recompute? RecomputeOf(string notes)
    {
        if (
            notes.Contains("selective activation", StringComparison.OrdinalIgnoreCase)
            || notes.Contains("selective recomp", StringComparison.OrdinalIgnoreCase)
        )
        {
            return Recompute.Selective;
        }

        if (
            notes.Contains("full activation recomp", StringComparison.OrdinalIgnoreCase)
            || notes.Contains("recompute counted", StringComparison.OrdinalIgnoreCase)
            || notes.Contains("activation checkpointing True", StringComparison.OrdinalIgnoreCase)
        )
        {
            return Recompute.Full;
        }

        return notes.Contains("activation checkpointing False", StringComparison.OrdinalIgnoreCase)
            ? Recompute.None
            : null;
    }

    private static StateSharding? Sharding(Measurement row, TrainingEngine engine)
    {
        if (
            row.Notes.Contains("SHARD_GRAD_OP", StringComparison.Ordinal)
            || row.Framework.Contains("ZeRO-2", StringComparison.OrdinalIgnoreCase)
        )
        {
            return StateSharding.Gradients;
        }

        if (
            row.Notes.Contains("FULL_SHARD", StringComparison.Ordinal)
            || row.Framework.Contains("ZeRO-3", StringComparison.OrdinalIgnoreCase)
            || Number(ShardForm(), row.Notes) > 1
        )
        {
            return StateSharding.Parameters;
        }

        return engine.Id switch
        {
            "megatron-2021" or "megatron-2022" => StateSharding.None,
            "maxtext" => StateSharding.Parameters,
            "megatron" or "megatron-blackwell" or "dualpipe" or "neuron" => StateSharding.Optimizer,
            _ => null,
        };
    }

    private static int? Number(Regex form, string text) =>
        form.Match(text) is { Success: true } found
            ? int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"\b(?:MBS|micro batch) (\d{1,6})\b")]
    private static partial Regex MicroBatchForm();

    [GeneratedRegex(@"\bCP ?(\d{1,6})\b")]
    private static partial Regex ContextForm();

    [GeneratedRegex(@"\b(?:VP|pipeline interleaving) (\d{1,4})\b")]
    private static partial Regex InterleaveForm();

    [GeneratedRegex(@"\bFSDP (\d{1,6})\b")]
    private static partial Regex ShardForm();

    [GeneratedRegex(@"v(\d+\.\d+)")]
    private static partial Regex RoundForm();
}
