using System.Globalization;
using System.Text.RegularExpressions;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Reads engine, formats and lengths from the words of a publication.</summary>
internal static partial class RunWords
{
    public static EngineGeneration Engine(Measurement row)
    {
        var name = row.Framework;
        var isOld = string.CompareOrdinal(row.SourceDate, "2025") < 0 && row.SourceDate.Length >= 4;
        if (isOld)
        {
            return EngineGeneration.Older;
        }

        return Has(name, "SGLang") || Has(name, "ATOM") ? EngineGeneration.Sglang
            : Has(name, "TensorRT") || Has(name, "TRT") ? EngineGeneration.TensorRt
            : Has(name, "Transformers") || Has(name, "Optimum") || Has(name, "DeepSpeed")
                ? EngineGeneration.Older
            : EngineGeneration.Vllm;
    }

    /// <summary>Years from the start of 2026 to the date of the source; 0 where none is stated.</summary>
    public static double Years(Measurement row)
    {
        var date = row.SourceDate;
        if (
            date.Length < 4
            || !double.TryParse(date.AsSpan(0, 4), CultureInfo.InvariantCulture, out var year)
        )
        {
            return 0;
        }

        var month =
            date.Length >= 7
            && double.TryParse(date.AsSpan(5, 2), CultureInfo.InvariantCulture, out var stated)
            && date[4] == '-'
                ? stated - 0.5
                : 6;
        return Math.Clamp(year - 2026 + (month / 12), -1.5, 1.5);
    }

    public static bool IsMlperf(Measurement row) =>
        row.Metric.StartsWith("mlperf_", StringComparison.Ordinal);

    /// <summary>Whether latencies of the source are medians rather than means.</summary>
    public static bool IsMedian(Measurement row) =>
        row.Metric.StartsWith("median", StringComparison.Ordinal)
        || row.Id.StartsWith("ifx", StringComparison.Ordinal);

    /// <summary>Whether request lengths are 0.8 to 1.0 of the nominal ones.</summary>
    public static bool IsNominal(Measurement row) => Has(row.SourceTitle, "InferenceX");

    public static ServingFormat Format(Measurement row, LanguageModel model, ServingDevice device)
    {
        var weights = Weights(row, model, device);
        var narrowCache =
            weights is not NumberFormat.Bf16
            && (
                Has(row.Framework, "TensorRT")
                || Has(row.Framework, "TRT")
                || IsNominal(row)
                || IsMlperf(row)
                || Has(row.Framework, "Optimum")
            );
        return new(weights, narrowCache && device.EightBitOps > 0 ? 1 : 2)
        {
            Products = Products(
                row.Precision.Length > 0 ? row.Precision : Unstated(row, model, device),
                weights,
                device
            ),
        };
    }

    /// <summary>Input and output tokens of a request, filled in where a public test leaves them out.</summary>
    public static (double Input, double Output) Lengths(Measurement row)
    {
        var (input, output) = IsMlperf(row) ? MlperfLengths(row.Model) : DefaultLengths(row);
        var scale = IsNominal(row) ? 0.9 : 1;
        return (
            Math.Max(1, (row.InputTokens ?? input) * scale),
            Math.Max(1, (row.OutputTokens ?? output) * scale)
        );
    }

    /// <summary>Share of the prompt that a prefix cache answers, where the source says so: <c>56.3% of input tokens hit</c>.</summary>
    public static double CachedShare(Measurement row) =>
        Cached().Match(row.Notes) is { Success: true } found
            ? Math.Min(
                0.99,
                double.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) / 100
            )
            : 0;

    /// <summary>The two pools of a disaggregated run, or <c>null</c>.</summary>
    public static (WorkerPool Prompt, WorkerPool Decode)? Pools(Measurement row)
    {
        if (!Has(row.Notes, "disaggregated"))
        {
            return null;
        }

        var matches = Worker().Matches(row.Notes);
        if (matches.Count < 2)
        {
            return null;
        }

        return (Pool(matches[0]), Pool(matches[1]));
    }

    public static bool Has(string text, string word) =>
        text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static WorkerPool Pool(Match match)
    {
        double Number(string group) =>
            match.Groups[group].Success
                ? double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture)
                : 0;

        var workers = Number("workers");
        var tensor = Number("tp");
        var expert = Number("ep");
        var data = Math.Max(1, Number("dp"));
        var devices = match.Groups["gpus"].Success
            ? Number("gpus") / workers
            : Math.Max(tensor * data, expert);
        var isDataAttention =
            match.Groups["attn"].Success && match.Groups["attn"].Value == "True" || data > 1;
        return new(
            workers,
            isDataAttention ? new(1, 1, devices, true) : new(devices, 1, 1, expert > 1)
        );
    }

    private static NumberFormat Weights(Measurement row, LanguageModel model, ServingDevice device)
    {
        var words = row.Precision.Length > 0 ? row.Precision : Unstated(row, model, device);
        return Has(words, "fp4") || Has(words, "int4") || Has(words, "w4") ? NumberFormat.Fp4
            : Has(words, "q4") || Has(words, "gptq") || Has(words, "awq") ? NumberFormat.Fp4
            : Has(words, "bf16 weights") || Has(words, "fp16 weights") ? NumberFormat.Bf16
            : Has(words, "fp8") || Has(words, "fp6") || Has(words, "mx8") ? NumberFormat.Fp8
            : Has(words, "int8") || Has(words, "w8") || Has(words, "q8")
                ? NumberFormat.EightBitInteger
            : NumberFormat.Bf16;
    }

    // What weights are multiplied with sets the rate: sixteen bits where they are narrow only at rest, eight for W4A8, in floats where the
    // device has them (TensorRT-LLM) and in integers where it has only those (Lin et al. 2024, QServe, arXiv:2405.04532).
    private static NumberFormat Products(
        string words,
        NumberFormat weights,
        ServingDevice device
    ) =>
        AtRest().IsMatch(words) ? NumberFormat.Bf16
        : weights == NumberFormat.Fp4 && ByEight().IsMatch(words)
            ? device.EightBitFloatOps > 0 ? NumberFormat.Fp8
                : NumberFormat.EightBitInteger
        : weights;

    // MLPerf submissions use the narrowest format the device multiplies in; others run the released weights.
    private static string Unstated(Measurement row, LanguageModel model, ServingDevice device)
    {
        if (IsMlperf(row))
        {
            var is4 = device.FourBitOps > 0 && string.CompareOrdinal(row.SourceDate, "2025") >= 0;
            return is4 ? "fp4"
                : device.EightBitOps > 0 ? "fp8"
                : "bf16";
        }

        var native = model.Item.Fact("native_precision") ?? "bf16";
        return Has(native, "fp8") && device.EightBitOps <= 0 ? "bf16" : native;
    }

    private static (double Input, double Output) DefaultLengths(Measurement row) =>
        Has(row.Notes, "lm-arena-chat") ? (250, 800)
        : Has(row.Notes, "gpqa") ? (300, 2000)
        : Has(row.Notes, "sourcegraph") ? (1500, 200)
        : (1024, 1024);

    // Mean lengths of the data sets: MLPerf inference rules and the accuracy logs of submissions.
    private static (double Input, double Output) MlperfLengths(string model) =>
        model switch
        {
            "llama-2-70b" => (290, 290),
            "llama-3.1-405b" => (9430, 685),
            "llama-3.1-8b" => (780, 128),
            "mixtral-8x7b" => (350, 145),
            "deepseek-r1" => (800, 3880),
            "gpt-j-6b" => (800, 69),
            "gpt-oss-120b" => (1000, 2000),
            // An encoder reads one padded passage and answers in the same step.
            _ when model.StartsWith("bert", StringComparison.Ordinal) => (384, 1),
            _ => (1024, 512),
        };

    // Integers of four bits have no units of their own on today's devices; "w8a16" says it of eight. AWQ and GPTQ say how weights were
    // rounded, not how they are multiplied: "w4a8-awq" and "nvfp4_awq" are multiplied narrow.
    [GeneratedRegex(
        "a16|weight[- ]only|^(?!.*(?:(?<![a-z])a(?:fp|int)?[48](?![0-9])|fp4)).*(?:int4|awq|gptq|gguf|q4|nf4)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AtRest();

    // "w4a8", "w4a8kv4", "W4AFP8", "mxfp4 weights, fp8 activations".
    [GeneratedRegex(
        "(?<![a-z])a(?:mx)?(?:fp|int)?8(?![0-9])|(?:fp|int)-?8 act",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ByEight();

    [GeneratedRegex(
        @"(\d+(?:\.\d+)?) ?% of (?:the )?input tokens hit",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Cached();

    [GeneratedRegex(
        @"(?:prefill|decode) (?<workers>\d+) workers tp(?<tp>\d+)(?: dp(?<dp>\d+))? ep(?<ep>\d+)(?: dp_attn=(?<attn>True|False))?(?: moe_tp\d+)?(?: on (?<gpus>\d+) GPUs)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Worker();
}
