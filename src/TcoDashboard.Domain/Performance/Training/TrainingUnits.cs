using System.Text.RegularExpressions;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>Which units a training quantity is given in. Any other leaves open what the answer would be in.</summary>
internal static partial class TrainingUnits
{
    /// <summary>Whether a unit is one of the quantity.</summary>
    public static bool Fit(TrainingQuantity quantity, string unit) =>
        quantity switch
        {
            // The name may hold the time: "tokens_per_day" in tokens.
            TrainingQuantity.Tokens => MetricUnits.Counted(unit) == "tokens",
            TrainingQuantity.Samples => MetricUnits.Counted(unit) is "samples" or "requests",
            TrainingQuantity.Steps => StepRate().IsMatch(unit),
            TrainingQuantity.Operations => Operations().IsMatch(unit),
            TrainingQuantity.Utilization => Share().IsMatch(unit),
            _ => true,
        };

    /// <summary>Whether a unit is one of hours of an accelerator.</summary>
    public static bool IsDeviceHours(string unit) => DeviceHours().IsMatch(unit.Trim());

    [GeneratedRegex(
        @"^\s*(?:steps?|it|iters?|iterations?|1)\s*/\s*(?:s|sec|second|min|minute|h|hour|day)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex StepRate();

    // "TFLOP/s/GPU", "PFLOPS", "TF/s".
    [GeneratedRegex(
        @"^\s*(?:(?:model|hardware)\s+)?(?:(?:giga|tera|peta|exa|[gtpe])?flop|[gtpe]f(?=$|[/s]))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Operations();

    [GeneratedRegex(
        "^$|%|^(?:percent|pct|fraction|ratio|share|1$|mfu$|hfu$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Share();

    // "GPU hours", "H800 GPU-hours", "h"; millions of them are another unit.
    [GeneratedRegex(
        @"^(?:[a-z]+\d+[a-z]*[-_ ])?(?:(?:gpu|tpu|npu|chip|device|accelerator)s?[-_ ·*]?)?(?:h|hrs?|hours?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex DeviceHours();
}
