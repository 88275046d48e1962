using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>The metrics of an option, in the order in which they are shown.</summary>
internal static class MetricTable
{
    private static readonly ImmutableArray<(string Id, string Cell, BetterWhen Better)> FromSheet =
    [
        (MetricIds.CostPerMtokBlended, "unit_cost.blended", BetterWhen.Lower),
        (MetricIds.CostPerMtokOutput, "unit_cost.output", BetterWhen.Lower),
        (MetricIds.CostPerMtokInput, "unit_cost.input", BetterWhen.Lower),
        (MetricIds.CostPerMtokBenchmark, "unit_cost.benchmark", BetterWhen.Lower),
        (MetricIds.CostPerMtokAllocation, "unit_cost.allocation", BetterWhen.Lower),
        (MetricIds.CostPerMtokEffective, "unit_cost.effective", BetterWhen.Lower),
        (MetricIds.NetPresentCost, "npc", BetterWhen.Lower),
        (MetricIds.Capex, "capex.sum", BetterWhen.Lower),
        (MetricIds.Opex, "opex.sum", BetterWhen.Lower),
        (MetricIds.CostPerHour, "cost_per_hour", BetterWhen.Lower),
        (MetricIds.CostPerAcceleratorHour, "unit_cost.accelerator_hour", BetterWhen.Lower),
        (MetricIds.AmortisedMonth, "amortised.total", BetterWhen.Lower),
        (MetricIds.AmortisedAcceleratorHour, "amortised.accelerator_hour", BetterWhen.Lower),
        (
            MetricIds.AmortisedUsedAcceleratorHour,
            "amortised.used_accelerator_hour",
            BetterWhen.Lower
        ),
        (MetricIds.PeakFunding, "finance.peak_funding", BetterWhen.Lower),
        (MetricIds.CapexShare, "finance.capex_share", BetterWhen.Neither),
        (MetricIds.DealGross, DealIds.Gross, BetterWhen.Lower),
        (MetricIds.DealNetGrant, DealIds.NetGrant, BetterWhen.Lower),
        (MetricIds.DealNetLow, DealIds.NetLow, BetterWhen.Lower),
        (MetricIds.DealNetHigh, DealIds.NetHigh, BetterWhen.Lower),
        (MetricIds.DealPerMegawattYear, Net("mw_year"), BetterWhen.Lower),
        (MetricIds.DealPerSystemHour, Net("system_hour"), BetterWhen.Lower),
        (MetricIds.DealPerMtok, Net("mtok"), BetterWhen.Lower),
        (MetricIds.SupplyRisk, SupplyIds.Expected, BetterWhen.Lower),
        (MetricIds.SupplyAdjustedCost, SupplyIds.Adjusted, BetterWhen.Lower),
        (MetricIds.SupplyRiskPerMtok, SupplyIds.PerMtok, BetterWhen.Lower),
        (MetricIds.SupplyDelay, SupplyIds.DelayMonths, BetterWhen.Lower),
        (MetricIds.SupplyConcentration, SupplyIds.HighestConcentration, BetterWhen.Lower),
        (MetricIds.ExitCost, SupplyIds.Exit, BetterWhen.Lower),
        (MetricIds.PeakLoad, "latency.load", BetterWhen.Neither),
        (MetricIds.FirstTokenP50, "latency.ttft_p50", BetterWhen.Lower),
        (MetricIds.FirstTokenP90, "latency.ttft_p90", BetterWhen.Lower),
        (MetricIds.FirstTokenP99, "latency.ttft_p99", BetterWhen.Lower),
        (MetricIds.TokenTimeP50, "latency.tpot_p50", BetterWhen.Lower),
        (MetricIds.TokenTimeP90, "latency.tpot_p90", BetterWhen.Lower),
        (MetricIds.TokenTimeP99, "latency.tpot_p99", BetterWhen.Lower),
        (MetricIds.OutputRate, "output_rate", BetterWhen.Higher),
        (MetricIds.OutputRatePerMegawatt, "output_rate_per_mw", BetterWhen.Higher),
        (MetricIds.ConcurrentUsers, "concurrent_users", BetterWhen.Higher),
        (MetricIds.DemandServed, "demand_served", BetterWhen.Higher),
        (MetricIds.Systems, "systems", BetterWhen.Neither),
        (MetricIds.Accelerators, "accelerators", BetterWhen.Neither),
        (MetricIds.ITPower, "power.it", BetterWhen.Neither),
        (MetricIds.FacilityPower, "power.facility", BetterWhen.Lower),
        (MetricIds.CommunicationTime, "communication.time", BetterWhen.Lower),
        (MetricIds.CommunicationShare, "communication.share", BetterWhen.Lower),
        (MetricIds.CommunicationCost, "communication.cost", BetterWhen.Lower),
        (MetricIds.CommunicationPerMtok, "communication.per_mtok", BetterWhen.Lower),
        (MetricIds.TokensPerJoule, "tokens_per_joule", BetterWhen.Higher),
        (MetricIds.Energy, "energy.sum", BetterWhen.Lower),
        (MetricIds.Carbon, "carbon.sum", BetterWhen.Lower),
        (MetricIds.NetPresentValue, "finance.npv", BetterWhen.Higher),
        (MetricIds.InternalRateOfReturn, "finance.irr", BetterWhen.Higher),
        (MetricIds.DatedRateOfReturn, "finance.xirr", BetterWhen.Higher),
        (MetricIds.ModifiedRateOfReturn, "finance.mirr", BetterWhen.Higher),
        (MetricIds.Payback, "finance.payback", BetterWhen.Lower),
        (MetricIds.DiscountedPayback, "finance.payback_discounted", BetterWhen.Lower),
        (MetricIds.PriceNeeded, "finance.price_needed", BetterWhen.Lower),
        (MetricIds.IndifferenceRate, "finance.indifference_rate", BetterWhen.Neither),
        (
            MetricIds.IndifferenceRateAfterTax,
            "finance.indifference_rate_after_tax",
            BetterWhen.Neither
        ),
        (MetricIds.FinancingAdvantage, "finance.advantage", BetterWhen.Higher),
    ];

    private static readonly ImmutableArray<(
        string Id,
        string Cell,
        BetterWhen Better
    )> OfTraining =
    [
        (MetricIds.RunCost, "training.run_cost", BetterWhen.Lower),
        (MetricIds.CostPerTrillionTokens, "training.cost_per_ttok", BetterWhen.Lower),
        (MetricIds.DaysToTrain, "training.days", BetterWhen.Lower),
        (MetricIds.Utilisation, "training.mfu", BetterWhen.Higher),
        (MetricIds.StepTime, "training.step_time", BetterWhen.Lower),
        (MetricIds.TrainingRate, "training.rate", BetterWhen.Higher),
        (MetricIds.TrainingGoodput, "training.goodput", BetterWhen.Higher),
        (MetricIds.CommunicationTime, "training.communication_time", BetterWhen.Lower),
        (MetricIds.CommunicationShare, "training.communication_share", BetterWhen.Lower),
        (MetricIds.CommunicationCost, "training.communication_cost", BetterWhen.Lower),
        (MetricIds.AcceleratorHours, "training.accelerator_hours", BetterWhen.Lower),
        (MetricIds.RunEnergy, "training.energy", BetterWhen.Lower),
        (MetricIds.Runs, "training.runs", BetterWhen.Higher),
        .. FromSheet,
    ];

    private static string Net(string volume) => DealIds.Effective("net_grant", volume);

    /// <summary>All metrics of a costed option, with the range that the performance band gives.</summary>
    public static ImmutableArray<Metric> Of(OptionResult option, Sheet sheet, SheetValues values)
    {
        var low = sheet.Evaluate(Scaled(option, values, band => band.Low));
        var high = sheet.Evaluate(Scaled(option, values, band => band.High));
        var metrics = ImmutableArray.CreateBuilder<Metric>();
        var isTraining = option.Fleets.Any(fleet => fleet.Training is not null);
        foreach (var (id, cellId, better) in isTraining ? OfTraining : FromSheet)
        {
            if (sheet.TryGetCell(cellId) is { } cell)
            {
                metrics.Add(
                    new(id, cell.Label, cell.Unit, values.Scalar(cellId), better, cellId)
                    {
                        Low = low.Scalar(cellId),
                        High = high.Scalar(cellId),
                        Tier = LatencyMetrics.IsThroughput(id)
                            ? LatencyMetrics.TierOf(option)
                            : null,
                    }
                );
            }
        }

        Reported(metrics, sheet, (low, values, high));
        if (isTraining)
        {
            return metrics.ToImmutable();
        }

        metrics.InsertRange(6, LatencyMetrics.Of(option));
        return metrics.ToImmutable();
    }

    private static void Reported(
        ImmutableArray<Metric>.Builder metrics,
        Sheet sheet,
        (SheetValues Low, SheetValues Used, SheetValues High) values
    )
    {
        foreach (var total in CurrencyRows.Totals)
        {
            var id = CurrencyRows.Id(total);
            if (sheet.TryGetCell(id) is { } cell)
            {
                metrics.Add(
                    new(
                        MetricIds.Reported(total),
                        cell.Label,
                        cell.Unit,
                        values.Used.Scalar(id),
                        total == "finance.npv" ? BetterWhen.Higher : BetterWhen.Lower,
                        id
                    )
                    {
                        Low = values.Low.Scalar(id),
                        High = values.High.Scalar(id),
                    }
                );
            }
        }
    }

    private static (double Low, double High) Band(FleetResult fleet) =>
        fleet.Training is { } training
            ? (training.Run.BandLow, training.Run.BandHigh)
            : (fleet.Point!.BandLow, fleet.Point.BandHigh);

    private static Dictionary<string, double> Scaled(
        OptionResult option,
        SheetValues values,
        Func<(double Low, double High), double> factor
    ) =>
        // Why: a measured output has no band of the model.
        option
            .Fleets.Where(fleet =>
                values.Sheet.TryGetCell($"fleet.{fleet.Spec.Id}.output_per_system") is not null
            )
            .ToDictionary(
                fleet => $"fleet.{fleet.Spec.Id}.output_per_system",
                fleet =>
                    values.Scalar($"fleet.{fleet.Spec.Id}.output_per_system")!.Value
                    * factor(Band(fleet)),
                StringComparer.Ordinal
            );
}
