using System.Text.RegularExpressions;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>
/// Breaks the name of an accelerator or a model into words and leaves out, step by step, those that say nothing about its layout:
/// vendor, number format, release date, tuning. Two spellings are the same name when one of their steps is the same.
/// </summary>
internal static partial class NameTokens
{
    /// <summary>Forms of an accelerator's name, the strictest first.</summary>
    public static IEnumerable<string> Accelerator(string name)
    {
        var all = Split(CountPrefix().Replace(name.ToLowerInvariant(), ""));
        yield return Join(all);
        var bare = all.FindAll(token => !AcceleratorVendor().IsMatch(token));
        yield return Join(bare);
        // Why: an older card's name with "Ada" behind it is another, later card, not a longer name of the same.
        var isAda =
            bare.Exists(token => token is "ada" or "lovelace")
            && bare.Exists(ProfessionalCard().IsMatch);
        // Why: of these an Ultra is another, larger part; of Blackwell it is the name of a generation.
        var isUltra = bare.Exists(UltraFamily().IsMatch);
        var isSlice = bare.Exists(TpuGeneration().IsMatch);
        bool IsNoise(string token) =>
            AcceleratorNoise().IsMatch(token)
                && !(isAda && token is "ada" or "lovelace")
                && !(isUltra && token is "ultra" or "ai")
            || (isSlice && SliceSize().IsMatch(token));
        yield return Join(bare.Where(token => !IsNoise(token)));
        bare.RemoveAll(token => MemorySize().IsMatch(token));
        yield return Join(bare);
        bare.RemoveAll(IsNoise);
        yield return Join(bare);
        bare.RemoveAll(token => BareMemorySize().IsMatch(token));
        yield return Join(bare);
    }

    /// <summary>Forms of a model's name, the strictest first.</summary>
    public static IEnumerable<string> Model(string name)
    {
        var lower = name.ToLowerInvariant();
        var all = Split(lower[(lower.LastIndexOf('/') + 1)..]);
        yield return Join(all);
        var bare = all.FindAll(token => !ModelNoise().IsMatch(token));
        yield return Join(bare);
        bare.RemoveAll(token => ModelMinor().IsMatch(token));
        yield return Join(bare);
    }

    /// <summary>Billions of parameters that a model's name states, and of those a token passes: <c>qwen3-235b-a22b</c>.</summary>
    public static (double? Total, double? Active) Sizes(string name)
    {
        double? total = null;
        double? active = null;
        var lower = name.ToLowerInvariant();
        foreach (var token in Split(lower[(lower.LastIndexOf('/') + 1)..]))
        {
            if (ActiveSize().Match(token) is { Success: true } found)
            {
                active = Number(found);
            }
            else if (TotalSize().Match(token) is { Success: true } whole)
            {
                total ??= Number(whole) * (whole.Groups[2].Value is "t" ? 1000 : 1);
            }
            else if (MillionSize().Match(token) is { Success: true } small)
            {
                total ??= Number(small) * 1e-3;
            }
        }

        return (total, active);
    }

    private static double Number(Match match) =>
        double.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> Split(string name) =>
        [
            .. Separators()
                .Split(name.Replace("+", " plus", StringComparison.Ordinal))
                .Select(token => token.Trim('.'))
                .Where(token => token.Length > 0),
        ];

    private static string Join(IEnumerable<string> tokens) => string.Concat(tokens);

    [GeneratedRegex("[^a-z0-9.]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    // "8x H200", "8xh200".
    [GeneratedRegex(@"^\s*\d+\s*x\s*(?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex CountPrefix();

    [GeneratedRegex(
        "^(nvidia|amd|google|cloud|aws|amazon|annapurna|intel|habana|huawei|instinct|groq|cerebras|sambanova|microsoft|azure|meta|apple|qualcomm|tesla|geforce|quadro)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex AcceleratorVendor();

    [GeneratedRegex(@"^(\d+(gb|gib|g)|hbm\d?e?|gddr\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex MemorySize();

    // "A6000", "RTX 6000", "rtx5000": the same digits in every generation.
    [GeneratedRegex(@"^(rtx)?(a\d+|[2-6][05]00)$", RegexOptions.CultureInvariant)]
    private static partial Regex ProfessionalCard();

    // "M2 Ultra", "Cloud AI 100 Ultra", "ai100".
    [GeneratedRegex(@"^(m[1-9]|(ai)?100)$", RegexOptions.CultureInvariant)]
    private static partial Regex UltraFamily();

    [GeneratedRegex(@"^(tpu)?v[2-9](e|p|x|lite|litepod)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TpuGeneration();

    // "v5p-512": chips or cores of the slice.
    [GeneratedRegex(@"^\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex SliceSize();

    // "h200-141": capacities that vendors sell.
    [GeneratedRegex(
        @"^(16|24|32|48|64|80|94|96|141|144|180|186|192|256|288)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BareMemorySize();

    [GeneratedRegex(
        @"^(sxm\d?|oam|ubb\d?|gpus?|hgx|dgx|mgx|nvl\d+(x\d+)?|nvlink|nvswitch|tensor|core|accelerators?|blackwell|hopper|ampere|ada|lovelace|grace|gracehopper|graceblackwell|superchip|ultra|platform|edition|server|workstation|chips?|node|rack|system|per|device|ai|x\d+|\d+x|pod|slice|superpod|instance|ultraserver|rdu|generation|aarch64|cts|nps\d|spx|card|aircooled|air|liquid|cooled|w|\d+w|\d+xlarge)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex AcceleratorNoise();

    [GeneratedRegex(
        @"^(meta|nvidia|google|openai|mistralai|microsoft|alibaba|moonshot|moonshotai|zai|xai|ibm|instruct|it|chat|hf|base|pt|tee|us|latest|preview|turbo|thinking|reasoning|nonthinking|non|dynamic|quantized|quant|block|w\d+a\d+|w4|w8|a16|a8|kv\d*|kvfp8|[mn]?[vx]?fp\d+(kv)?|bf16|tf32|int\d|awq|gptq|gguf|autoround|q\d(k[ms]?)?|mixed|mtp\d*|eagle\d?|draft|speculative|spec|v0\.\d|v1(\.\d)?|\d{4}|\d{6}|\d{8}|\d+k|1m|99|99\.9|lora|sft|dpo|peft|model)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ModelNoise();

    [GeneratedRegex(
        @"^(vl|vision|omni|coder|code|math|audio|captioner|terminus|exp|speciale|moe|dense|hermes\d*|tulu\d*|nous|671b|685b|1t|16e|128e|17b|distill(ed)?|moderate|large|community)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ModelMinor();

    [GeneratedRegex(@"^a(\d+(?:\.\d+)?)b$", RegexOptions.CultureInvariant)]
    private static partial Regex ActiveSize();

    [GeneratedRegex(@"^(\d{2,3})m$", RegexOptions.CultureInvariant)]
    private static partial Regex MillionSize();

    [GeneratedRegex(@"^[a-z]*?(\d+(?:\.\d+)?)(b|t)$", RegexOptions.CultureInvariant)]
    private static partial Regex TotalSize();
}
