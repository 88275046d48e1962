using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>The load of a copy at the peak, and how long requests that arrive at random wait for their tokens.</summary>
internal static class ArrivalRows
{
    /// <summary>Adds the cells; none where all copies are kept full.</summary>
    /// <param name="sheet">The sheet under construction.</param>
    /// <param name="fleets">The fleets of the option, sized.</param>
    public static void Build(SheetBuilder sheet, IReadOnlyList<FleetRows> fleets)
    {
        FleetRows[] random = [.. fleets.Where(fleet => fleet.Sustained is not null)];
        if (random.Length == 0)
        {
            return;
        }

        sheet.Cell(
            "latency.load",
            Worded("Load of a copy at the peak"),
            Unit.Fraction,
            random.Select(Load).Aggregate(Fx.Max),
            Worded(
                "Requests that arrive over the rate at which queues would grow without end; of the fullest fleet."
            )
        );
        foreach (var (cell, latency) in random[0].Basis.Arrivals!.Latencies)
        {
            sheet.Cell(
                $"latency.{cell}",
                latency.Label,
                latency.Unit,
                random
                    .SelectMany(fleet =>
                        fleet
                            .Basis.Arrivals!.Latencies.Where(one => one.Cell == cell)
                            .Select(one => Moved(fleet, cell, fleet.Leaf(cell, one.Latency)))
                    )
                    .Aggregate(Fx.Max),
                random.Length > 1 ? Worded("Of the slowest fleet.") : null
            );
        }
    }

    // Why only its own error: when systems turn out slower, sizing buys more of them, and the load planned for stays.
    private static Expr Moved(FleetRows fleet, string cell, Expr latency) =>
        SpeedRows.SlownessOf(fleet, cell.StartsWith("ttft", StringComparison.Ordinal))
            is { } slowness
            ? latency * slowness
            : latency;

    private static Expr Load(FleetRows fleet) =>
        fleet.Sheet.Cell(
            fleet.Id("load_at_peak"),
            Worded($"Load of a copy at the peak, {fleet.Basis.Name}"),
            Unit.Fraction,
            fleet.DemandAtPeak is { } demand
                ? Fx.Min(demand, fleet.Systems * fleet.Capacity)
                    / Fx.Max(
                        fleet.Systems * fleet.Sustained!,
                        fleet.Sheet.Constant(1e-9, Unit.TokensPerSecond)
                    )
                : fleet.PlannedLoad!,
            Worded("What demand and capacity allow at the peak over what is sustained.")
        );
}
