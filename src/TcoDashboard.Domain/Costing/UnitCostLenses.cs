using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>
/// Three answers to "what does a token cost", one numerator over three counts of tokens: all that the systems could make (benchmark), all that
/// the load asked for (allocation: idle capacity is paid for), and those that arrived and were useful (effective: failures and late answers
/// are paid for too). All costs of the bill are in the numerator, at the real load.
/// </summary>
internal static class UnitCostLenses
{
    /// <summary>Adds the three unit costs to the sheet.</summary>
    public static void Build(
        SheetBuilder sheet,
        IReadOnlyList<FleetRows> fleets,
        Bill bill,
        Expr realRate
    )
    {
        var answering = fleets.Where(fleet => !fleet.IsForPrompts).ToArray();
        Lens(
            sheet,
            ("full", Worded("Tokens at full load")),
            ("benchmark", Worded("Cost per Mtok at full load (benchmark)")),
            Worded("Every system at full load in every hour, without failures."),
            answering.Select(fleet =>
                Tokens(fleet, fleet.Together(one => one.Active * one.FullCapacity))
            ),
            bill,
            realRate
        );
        Lens(
            sheet,
            ("allocated", Worded("Tokens asked for")),
            ("allocation", Worded("Cost per Mtok of the load (allocation)")),
            Worded("Idle hours are paid for; failures are not counted."),
            answering.Select(Allocated),
            bill,
            realRate
        );
        Lens(
            sheet,
            ("good", Worded("Useful tokens")),
            ("effective", Worded("Cost per useful Mtok (effective)")),
            Worded("Idle hours, failures and answers that missed their target are paid for."),
            answering.Select(fleet =>
                (fleet.OutputTokens + fleet.InputTokens) * fleet.In(InputKeys.Goodput)
            ),
            bill,
            realRate
        );
    }

    private static Expr Allocated(FleetRows fleet)
    {
        var full = fleet.Together(one => one.Active * one.FullCapacity);
        var peak = fleet.DemandByMonth is { } demand ? Fx.Min(full, demand) : full;
        return Tokens(
            fleet,
            FleetOperation.LoadRamp(fleet, fleet.Active, peak * fleet.AverageLoad)
        );
    }

    private static Expr Tokens(FleetRows fleet, Expr outputPerSecond) =>
        outputPerSecond * fleet.Sheet.HoursInPeriod * (1 + fleet.InputPerOutput);

    private static void Lens(
        SheetBuilder sheet,
        (string Id, string Label) tokens,
        (string Id, string Label) cost,
        string note,
        IEnumerable<Expr> parts,
        Bill bill,
        Expr realRate
    )
    {
        var row = sheet.Row(
            $"tokens.{tokens.Id}",
            Worded($"{tokens.Label}, input and output"),
            Unit.MillionTokens,
            FleetRows.SumOf(parts),
            note
        );
        sheet.Cell(
            $"unit_cost.{cost.Id}",
            cost.Label + bill.Terms,
            Unit.UsdPerMillionTokens,
            bill.NetPresentCost / Fx.Npv(realRate, row),
            note
        );
    }
}
