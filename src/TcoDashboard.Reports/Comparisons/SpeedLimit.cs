using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>
/// The slowest speed that a load allows, where an option is run just there: each system then serves as many users as it may, and how many
/// times faster another one is tells of that choice and not of the hardware.
/// </summary>
internal static class SpeedLimit
{
    /// <summary>Tokens a second per user; <c>null</c> where the option is not run at its limit, or has none.</summary>
    /// <param name="column">The option.</param>
    public static double? Of(ComparisonColumn column)
    {
        var speed = column.Option.Metric(MetricIds.SpeedPerUser)?.Value ?? 0;
        return column
            .Result.Document.Workloads.Select(load => load.MinTokensPerSecondPerUser)
            .FirstOrDefault(limit =>
                limit is { } slowest && Math.Abs(speed - slowest) <= Tolerance.Speed * slowest
            );
    }

    /// <summary>The one slowest speed that all loads of the options allow; <c>null</c> when they allow different ones, or any.</summary>
    /// <param name="columns">The options.</param>
    public static double? Shared(IEnumerable<ComparisonColumn> columns) =>
        columns
            .SelectMany(column => column.Result.Document.Workloads)
            .Select(load => load.MinTokensPerSecondPerUser)
            .Distinct()
            .ToArray()
            is [{ } only]
            ? only
            : null;
}
