using TcoDashboard.Domain.Performance.Calibration.Fitting;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Pages.Calibration;

/// <summary>Words for metrics and errors.</summary>
public static class CalibrationWords
{
    private static readonly NumberScale s_percent = new(0.01, "", "%", 1);

    /// <summary>A metric's name as a reader says it.</summary>
    public static string Metric(string metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        var words = metric
            .Replace("_per_", "/", StringComparison.Ordinal)
            .Replace('_', ' ')
            .Replace("ttft", "time to first token", StringComparison.Ordinal)
            .Replace("tpot", "time per output token", StringComparison.Ordinal)
            .Replace("itl", "time between tokens", StringComparison.Ordinal)
            .Replace("mfu", "model FLOP utilisation (MFU)", StringComparison.Ordinal)
            .Replace("tflops", "TFLOP", StringComparison.Ordinal)
            .Replace("mlperf", "MLPerf", StringComparison.Ordinal)
            .Replace("lora", "(LoRA)", StringComparison.Ordinal)
            .Replace("sft", "(fine-tuning)", StringComparison.Ordinal);
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>A sort of measurement.</summary>
    public static string Kind(MetricKind kind) =>
        kind switch
        {
            MetricKind.TimePerOutputToken => "Time per output token",
            MetricKind.TimeToFirstToken => "Time to first token",
            MetricKind.Throughput => "Throughput",
            MetricKind.Mlperf => "MLPerf results",
            MetricKind.Power => "Power and energy",
            _ => "Training",
        };

    /// <summary>A share as a percentage; a dash when unknown.</summary>
    public static string Percent(double? share, Presenter presenter) =>
        presenter.NumberWithUnit(share, s_percent);

    /// <summary>A share as a percentage with a sign; a dash when unknown.</summary>
    public static string SignedPercent(double? share, Presenter presenter) =>
        share is { } known ? $"{presenter.Difference(known, s_percent)}\u202F%" : Presenter.Missing;

    /// <summary>A value in the row's own unit with four significant digits.</summary>
    public static string Value(double? value, Presenter presenter)
    {
        if (value is not { } known)
        {
            return Presenter.Missing;
        }

        var decimals = known == 0 ? 0 : 3 - (int)Math.Floor(Math.Log10(Math.Abs(known)));
        return presenter.Number(known, new(1, "", "", Math.Clamp(decimals, 0, 6)));
    }
}
