using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>Tells of a payback that is none: an option that others finance wholly has no own money out.</summary>
public static class Paybacks
{
    /// <summary>Whether a value of a metric is the payback of an option that pays nothing up front.</summary>
    /// <param name="metricId">The metric, see <see cref="MetricIds"/>.</param>
    /// <param name="value">Its value; months for paybacks.</param>
    public static bool IsOfNothing(string metricId, double? value) =>
        metricId is MetricIds.Payback or MetricIds.DiscountedPayback && value is 0;

    /// <summary>Why there is no number of months.</summary>
    public static string OfNothing =>
        Worded("Nothing is paid up front, so there is nothing to pay back.");
}
