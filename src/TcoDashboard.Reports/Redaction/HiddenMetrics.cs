using System.Collections.Frozen;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Redaction;

/// <summary>
/// What of the results is shown where prices are hidden. Of the costs only the whole, divided by what it delivers: a second total with other
/// weights (capital alone, running cost, cost of an hour) would be a second equation, and with the energy a way to the parts.
/// </summary>
public static class HiddenMetrics
{
    // Why a list of what stays: a metric that is added later may be a price until someone has looked.
    private static readonly FrozenSet<string> s_shown = new[]
    {
        MetricIds.CostPerMtokBlended,
        MetricIds.CostPerMtokOutput,
        MetricIds.CostPerMtokInput,
        MetricIds.CostPerMtokBenchmark,
        MetricIds.CostPerMtokAllocation,
        MetricIds.CostPerMtokEffective,
        MetricIds.NetPresentCost,
        MetricIds.RunCost,
        MetricIds.CostPerTrillionTokens,
        MetricIds.Systems,
        MetricIds.Accelerators,
        MetricIds.ITPower,
        MetricIds.FacilityPower,
        MetricIds.OutputRate,
        MetricIds.SpeedPerUser,
        MetricIds.TimeToFirstToken,
        MetricIds.PeakLoad,
        MetricIds.FirstTokenP50,
        MetricIds.FirstTokenP90,
        MetricIds.FirstTokenP99,
        MetricIds.TokenTimeP50,
        MetricIds.TokenTimeP90,
        MetricIds.TokenTimeP99,
        MetricIds.ConcurrentUsers,
        MetricIds.TokensPerJoule,
        MetricIds.Energy,
        MetricIds.Carbon,
        MetricIds.OutputRatePerMegawatt,
        MetricIds.DemandServed,
        MetricIds.DaysToTrain,
        MetricIds.Utilisation,
        MetricIds.StepTime,
        MetricIds.TrainingGoodput,
        MetricIds.TrainingRate,
        MetricIds.RunEnergy,
        MetricIds.AcceleratorHours,
        MetricIds.Runs,
        MetricIds.CommunicationTime,
        MetricIds.CommunicationShare,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a metric may be shown, in money as an index.</summary>
    /// <param name="metricId">See <see cref="MetricIds"/>.</param>
    public static bool IsShown(string metricId) => s_shown.Contains(metricId);
}
