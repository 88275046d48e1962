using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration.Fitting;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Calibration;

/// <summary>Words for metrics and errors.</summary>
public static class CalibrationWords
{
    private static readonly NumberScale s_percent = new(0.01, "", "%", 1);

    /// <summary>A sort of measurement.</summary>
    public static string Kind(MetricKind kind, Wording say) =>
        kind switch
        {
            MetricKind.TimePerOutputToken => say["calibration.kind.perToken"],
            MetricKind.TimeToFirstToken => say["calibration.kind.firstToken"],
            MetricKind.Throughput => say["calibration.kind.throughput"],
            MetricKind.Mlperf => say["calibration.kind.mlperf"],
            MetricKind.Power => say["calibration.kind.power"],
            _ => say["calibration.kind.training"],
        };

    /// <summary>How far a prediction rests on measurements.</summary>
    public static string Tier(EvidenceTier tier, Wording say) =>
        tier switch
        {
            EvidenceTier.Measured => say["calibration.tier.measured"],
            EvidenceTier.Calibrated => say["calibration.tier.calibrated"],
            _ => say["calibration.tier.modelled"],
        };

    /// <summary>What the tiers mean, in a few sentences.</summary>
    public static string TierMeaning(Wording say)
    {
        ArgumentNullException.ThrowIfNull(say);
        var tiers = Enum.GetValues<EvidenceTier>().Select(tier => ExplainWords.Of(tier, say));
        return string.Join(' ', [say["calibration.tierMeaning"], .. tiers]);
    }

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
