using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>
/// Month by month write-off of purchases: each year of age carries its share, a twelfth every month, beginning in the month of purchase. What is
/// not written off when an asset is sold leaves the books with it, so that all charges add up to what was paid.
/// </summary>
/// <param name="Charges">Depreciation of each month.</param>
/// <param name="Disposed">What is left of assets that are sold in each month.</param>
public sealed record WriteOffSchedule(Expr Charges, Expr Disposed)
{
    private const int Year = 12;

    /// <summary>Adds the schedule of a class of assets to the sheet.</summary>
    /// <param name="sheet">The sheet under construction.</param>
    /// <param name="plan">How it is written off; not MACRS.</param>
    /// <param name="purchases">US dollars paid in each month.</param>
    /// <param name="name">Id prefix and label of the class.</param>
    /// <param name="soldAfter">Months after which each purchase is sold; <c>null</c> when only at the end.</param>
    /// <param name="soldAt">Month in which everything left is sold.</param>
    public static WriteOffSchedule Build(
        SheetBuilder sheet,
        WriteOffPlan plan,
        Expr purchases,
        (string Id, string Label) name,
        int? soldAfter,
        int soldAt
    )
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(plan);
        var years = plan.Method == WriteOffMethod.AtOnce ? [] : Shares(sheet, plan, name);
        var used = Math.Min(WholeMonths.Of(plan.LifeYears), soldAfter ?? int.MaxValue);
        var bonus =
            plan.Method == WriteOffMethod.AtOnce ? 1
            : plan.Bonus is { } leaf
                ? sheet.Input(
                    $"{name.Id}.bonus",
                    leaf.Label,
                    leaf.Unit,
                    leaf.Value,
                    leaf.Provenance
                )
            : (Expr)0;
        var sum = Fx.Cumulative(purchases);
        var charge = bonus * purchases;
        Expr written = bonus;
        for (var year = 0; year < years.Count && Year * year < used; year++)
        {
            // Why: the last year of a life in part is shorter, and so is the year in which a purchase is sold.
            var spread = Math.Min(Year, WholeMonths.Of(plan.LifeYears) - Year * year);
            var until = Math.Min(used, Year * year + spread);
            var share = years[year] * (1 - bonus);
            charge += share / spread * (Fx.Lag(sum, Year * year) - Fx.Lag(sum, until));
            written +=
                until - Year * year == spread ? share : share * (until - Year * year) / spread;
        }
        var charges = sheet.Row(
            $"{name.Id}.charges",
            Worded($"Depreciation, {name.Label}"),
            Unit.Usd,
            charge * Fx.LessOrEqual(sheet.PeriodIndex, soldAt)
        );
        var sold = soldAfter is { } age
            ? Fx.Lag(purchases, age) * (1 - written) * Fx.Less(sheet.PeriodIndex, soldAt)
            : 0 * purchases;
        var atEnd =
            Fx.Equal(sheet.PeriodIndex, soldAt)
            * (sum - Fx.Cumulative(charges) - Fx.Cumulative(sold));
        return new(
            charges,
            sheet.Row(
                $"{name.Id}.disposed",
                Worded($"Book value of what is sold, {name.Label}"),
                Unit.Usd,
                sold + atEnd
            )
        );
    }

    private static List<Expr> Shares(
        SheetBuilder sheet,
        WriteOffPlan plan,
        (string Id, string Label) name
    )
    {
        Expr Input(Leaf leaf, string local) =>
            sheet.Input($"{name.Id}.{local}", leaf.Label, leaf.Unit, leaf.Value, leaf.Provenance);
        var salvage = plan.Salvage is { } left ? Input(left, "salvage") : 0;
        var factor = plan is { Method: WriteOffMethod.DecliningBalance, Factor: { } given }
            ? Input(given, "factor")
            : 2;
        return
        [
            .. Enumerable
                .Range(1, (WholeMonths.Of(plan.LifeYears) + Year - 1) / Year)
                .Select(year =>
                    sheet.Cell(
                        FormattableString.Invariant($"{name.Id}.year_{year}"),
                        Worded($"Depreciation in year {year}, {name.Label}"),
                        Unit.Fraction,
                        plan.Method switch
                        {
                            WriteOffMethod.StraightLine when year > plan.LifeYears => (1 - salvage)
                                * ((plan.LifeYears - (year - 1)) / plan.LifeYears),
                            WriteOffMethod.StraightLine => (1 - salvage) / plan.LifeYears,
                            WriteOffMethod.SumOfYears => Fx.SumOfYears(
                                1,
                                salvage,
                                plan.LifeYears,
                                year
                            ),
                            WriteOffMethod.DecliningBalance => Fx.VariableDecliningBalance(
                                1,
                                salvage,
                                plan.LifeYears,
                                year - 1,
                                Math.Min(year, plan.LifeYears),
                                factor
                            ),
                            _ => throw new ArgumentOutOfRangeException(
                                nameof(plan),
                                plan.Method,
                                "MACRS counts tax years; see TaxWriteOff."
                            ),
                        }
                    )
                ),
        ];
    }
}
