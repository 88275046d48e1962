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
            random.Select(fleet => Load(fleet, fleets)).Aggregate(Fx.Max),
            Worded(
                "Requests that arrive over the rate at which queues would grow without end; of the fullest fleet."
            )
        );
        FleetRows[] told = [.. random.Where(fleet => !fleet.Basis.Arrivals!.Latencies.IsEmpty)];
        foreach (var (cell, latency) in told.FirstOrDefault()?.Basis.Arrivals!.Latencies ?? [])
        {
            sheet.Cell(
                $"latency.{cell}",
                latency.Label,
                latency.Unit,
                told.SelectMany(fleet =>
                        fleet
                            .Basis.Arrivals!.Latencies.Where(one => one.Cell == cell)
                            .Select(one => Moved(fleet, cell, fleet.Leaf(cell, one.Latency)))
                    )
                    .Aggregate(Fx.Max),
                told.Length > 1 ? Worded("Of the slowest fleet.") : null
            );
        }
    }

    // Why only its own error: when systems turn out slower, sizing buys more of them, and the load planned for stays.
    private static Expr Moved(FleetRows fleet, string cell, Expr latency)
    {
        var isFirst = cell.StartsWith("ttft", StringComparison.Ordinal);
        return
            SpeedRows.SlownessOf(isFirst ? fleet.Prompts ?? fleet : fleet, isFirst) is { } slowness
            ? latency * slowness
            : latency;
    }

    private static Expr Load(FleetRows fleet, IReadOnlyList<FleetRows> fleets) =>
        fleet.Sheet.Cell(
            fleet.Id("load_at_peak"),
            Worded($"Load of a copy at the peak, {fleet.Basis.Name}"),
            Unit.Fraction,
            Arriving(fleet, fleets) is { } arriving
                ? arriving
                    / Fx.Max(
                        fleet.Systems * fleet.Sustained!,
                        fleet.Sheet.Constant(1e-9, Unit.TokensPerSecond)
                    )
                : fleet.PlannedLoad!,
            Worded("What demand and capacity allow at the peak over what is sustained.")
        );

    // Output at the peak of the requests that reach a fleet; null where it is as full as planned. Both pools of a pair see the same requests.
    private static Expr? Arriving(FleetRows fleet, IReadOnlyList<FleetRows> fleets)
    {
        var answers = fleet.IsForPrompts
            ? fleets.First(other => ReferenceEquals(other.Prompts, fleet))
            : fleet;
        return answers.DemandAtPeak is { } demand
                ? Fx.Min(demand, answers.Together(one => one.Systems * one.Capacity))
            : answers.Prompts is not null ? answers.Together(one => one.Systems * one.Capacity)
            : null;
    }
}
