using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>Lines of one's own and prices by year as rows of the sheet.</summary>
internal static class OwnRows
{
    /// <summary>All lines of a group, one row each, in the money of their month.</summary>
    public static Expr Of(FleetRows fleet, CostGroup group) =>
        FleetRows.SumOf(
            fleet.Basis.OwnLines.Where(line => line.Group == group).Select(line => Of(fleet, line))
        );

    /// <summary>The price in force each month: the plain one before the first year of the path, then that of the newest year begun.</summary>
    /// <param name="sheet">The sheet under construction.</param>
    /// <param name="price">The plain price.</param>
    /// <param name="years">The path, in rising order.</param>
    /// <param name="id">The id of the input of a year.</param>
    public static Expr InForce(
        SheetBuilder sheet,
        Expr price,
        ImmutableArray<YearLeaf> years,
        Func<int, string> id
    ) =>
        years
            .Where(year => year.From < sheet.Timeline.Periods)
            .Aggregate(
                price,
                (before, year) =>
                    Fx.If(
                        Fx.GreaterOrEqual(sheet.PeriodIndex, year.From),
                        Write(sheet, id(year.Year), year.Price),
                        before
                    )
            );

    private static Expr Of(FleetRows fleet, OwnLineBasis line)
    {
        var sheet = fleet.Sheet;
        var amount = InForce(
            sheet,
            Write(sheet, OwnCells.Amount(line.Id), line.Amount),
            line.Years,
            year => OwnCells.Year(line.Id, year)
        );
        if (line.Growth is { } growth)
        {
            var level = sheet.Row(
                $"own.{line.Id}.level",
                Worded($"{growth.Label}, level"),
                Unit.One,
                Fx.Growth(Write(sheet, OwnCells.Growth(line.Id), growth)),
                Worded(
                    "1 in the first month of the scenario; the line divides it by that of its own first month."
                )
            );
            amount *= level / Fx.At(level, line.First);
        }

        var paid =
            Fx.GreaterOrEqual(sheet.PeriodIndex, line.First)
            * Fx.LessOrEqual(sheet.PeriodIndex, line.Last);
        return sheet.Row(
            OwnCells.Line(line.Id),
            line.Name,
            Unit.Usd,
            fleet.Levels.At(line.Group, paid * amount * sheet.MonthsInPeriod),
            Worded("A line of one's own; an income is negative.")
        );
    }

    private static Expr Write(SheetBuilder sheet, string id, Leaf leaf) =>
        leaf.Quote is { } quote
            ? QuotedInput.Write(sheet, id, leaf.Label, leaf.Unit, quote, leaf.Provenance)
            : sheet.Input(id, leaf.Label, leaf.Unit, leaf.Value, leaf.Provenance);
}
