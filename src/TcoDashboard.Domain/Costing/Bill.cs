using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>The bill of an option: every line by fleet, summed over fleets, summed by group, with present values.</summary>
internal sealed record Bill(
    Expr Capital,
    Expr Operating,
    Expr Credit,
    Expr NetPresentCost,
    IReadOnlyList<Expr> FleetPresentCosts
)
{
    /// <summary>Adds the rows of the bill to the sheet.</summary>
    public static Bill Build(SheetBuilder sheet, IReadOnlyList<FleetRows> fleets, Expr rate)
    {
        var byGroup = new Dictionary<CostGroup, List<Expr>>();
        var presentValues = new List<Expr>();
        var fleetPresent = fleets.ToDictionary(fleet => fleet, _ => new List<Expr>());
        foreach (var line in CostLines.All)
        {
            var parts = new List<Expr>();
            foreach (var fleet in fleets.Where(fleet => line.IsPaidBy(fleet.Basis)))
            {
                var row = sheet.Row(
                    fleet.Id(line.Id),
                    $"{line.Label}, {fleet.Basis.Name}",
                    Unit.Usd,
                    line.Charged(fleet),
                    line.Note
                );
                parts.Add(row);
                fleetPresent[fleet].Add(PresentValue(line, row, rate));
            }

            if (parts.Count > 0)
            {
                var total = sheet.Row(line.Id, line.Label, Unit.Usd, FleetRows.SumOf(parts));
                presentValues.Add(
                    sheet.Cell(
                        $"pv.{line.Id}",
                        $"{line.Label}, present value",
                        Unit.Usd,
                        PresentValue(line, total, rate)
                    )
                );
                byGroup.TryAdd(line.Group, []);
                byGroup[line.Group].Add(total);
            }
        }

        var zero = 0 * sheet.PeriodIndex * sheet.Constant(1, Unit.Usd);
        Expr Group(CostGroup group) =>
            byGroup.TryGetValue(group, out var rows) ? FleetRows.SumOf(rows) : zero;
        return new(
            sheet.Row("capex", "Capital expenditure", Unit.Usd, Group(CostGroup.Capital)),
            sheet.Row("opex", "Operating expenditure", Unit.Usd, Group(CostGroup.Operating)),
            sheet.Row("credit", "Resale and value left", Unit.Usd, Group(CostGroup.Credit)),
            sheet.Cell(
                "npc",
                "Net present cost",
                Unit.Usd,
                FleetRows.SumOf(presentValues),
                "Capital is paid at the start of its month, everything else at the end; monthly rate (1 + r)^(1/12) − 1."
            ),
            [
                .. fleets.Select(fleet =>
                    sheet.Cell(
                        fleet.Id("npc"),
                        $"Net present cost, {fleet.Basis.Name}",
                        Unit.Usd,
                        FleetRows.SumOf(fleetPresent[fleet])
                    )
                ),
            ]
        );
    }

    private static Expr PresentValue(CostLine line, Expr row, Expr rate) =>
        Fx.Npv(rate, row, line.Group == CostGroup.Capital ? Timing.Begin : Timing.End);
}
