using System.Collections.Frozen;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;

namespace TcoDashboard.Web.Components.Results;

/// <summary>Which rows of a comparison a phone shows before it is asked for all.</summary>
public static class LeadingRows
{
    /// <summary>How many rows of a group without leading ones a phone shows: inputs, terms of a deal, supply.</summary>
    /// <remarks>The style sheet counts to the same number.</remarks>
    public const int Most = 6;

    private static readonly FrozenSet<string> s_leading = new[]
    {
        MetricIds.CostPerMtokBlended,
        MetricIds.RunCost,
        MetricIds.NetPresentCost,
        MetricIds.NetPresentValue,
        MetricIds.Capex,
        MetricIds.Opex,
        MetricIds.CostPerAcceleratorHour,
        MetricIds.SpeedPerUser,
        MetricIds.TimeToFirstToken,
        MetricIds.DaysToTrain,
        MetricIds.Utilisation,
        MetricIds.DemandServed,
        MetricIds.Systems,
        MetricIds.FacilityPower,
    }.ToFrozenSet();

    /// <summary>Whether a row waits: a result that is not among the leading ones, or a part of a cost.</summary>
    /// <param name="group">Its group.</param>
    /// <param name="row">The row.</param>
    public static bool IsMinor(ReportGroup group, ReportRow row)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(row);
        return row.Level > 0 || (group.Id == "results" && !s_leading.Contains(row.Id));
    }

    /// <summary>Whether a phone leaves out any of the rows shown elsewhere.</summary>
    /// <param name="group">Their group.</param>
    /// <param name="shown">The rows shown elsewhere.</param>
    public static bool Waits(ReportGroup group, IReadOnlyCollection<ReportRow> shown)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(shown);
        return group.Id switch
        {
            "setting" => false,
            "results" or "costs" => shown.Any(row => IsMinor(group, row)),
            _ => shown.Count > Most,
        };
    }
}
