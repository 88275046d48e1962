using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing.Finance;

/// <summary>What tax law lets a class of assets deduct at the end of each fiscal year; all deductions add up to what was paid.</summary>
public sealed class TaxWriteOff
{
    private const int Year = 12;
    private readonly SheetBuilder _sheet;
    private readonly FiscalCalendar _calendar;
    private readonly WriteOffPlan _plan;
    private readonly Expr _purchases;
    private readonly (string Id, string Label) _name;

    /// <summary>A class of assets.</summary>
    /// <param name="sheet">The sheet under construction.</param>
    /// <param name="calendar">Its fiscal years.</param>
    /// <param name="plan">How it is written off.</param>
    /// <param name="purchases">US dollars paid in each month.</param>
    /// <param name="name">Id prefix and label of the class.</param>
    public TaxWriteOff(
        SheetBuilder sheet,
        FiscalCalendar calendar,
        WriteOffPlan plan,
        Expr purchases,
        (string Id, string Label) name
    )
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(plan);
        (_sheet, _calendar, _plan, _purchases, _name) = (sheet, calendar, plan, purchases, name);
        if (plan.Method == WriteOffMethod.Macrs)
        {
            Basis = sheet.Row(
                $"{name.Id}.basis",
                Worded($"Placed in service in the year, {name.Label}"),
                Unit.Usd,
                calendar.YearTotal(purchases)
            );
        }
    }

    /// <summary>What was placed in service in each fiscal year, in its last month; <c>null</c> unless MACRS.</summary>
    public Expr? Basis { get; }

    /// <summary>What was placed in service in the last quarter of each fiscal year, in its last month.</summary>
    public Expr LastQuarter => _calendar.QuarterOfYear(_purchases, 4);

    /// <summary>Adds the deductions to the sheet: one at the end of each fiscal year.</summary>
    /// <param name="soldAfter">Months after which each purchase is sold, with MACRS a multiple of twelve; <c>null</c> when only at the end.</param>
    /// <param name="soldAt">Month in which everything left is sold.</param>
    /// <param name="midQuarter">By law: 1 at the end of a year whose purchases take the mid-quarter convention.</param>
    public Expr Deductions(int? soldAfter, int soldAt, Expr? midQuarter) =>
        _plan.Method == WriteOffMethod.Macrs
            ? Macrs(soldAfter, soldAt, midQuarter)
            : Monthly(soldAfter, soldAt);

    private Expr Monthly(int? soldAfter, int soldAt)
    {
        var schedule = WriteOffSchedule.Build(_sheet, _plan, _purchases, _name, soldAfter, soldAt);
        return _sheet.Row(
            $"{_name.Id}.deduction",
            Worded($"Tax depreciation, {_name.Label}"),
            Unit.Usd,
            _calendar.YearTotal(schedule.Charges + schedule.Disposed)
        );
    }

    private Expr Macrs(int? soldAfter, int soldAt, Expr? midQuarter)
    {
        var shares = FirstYears(soldAfter, midQuarter);
        var end = _calendar.EndOfYear(soldAt);
        var regular = _sheet.Row(
            $"{_name.Id}.regular",
            Worded($"Tax depreciation by table, {_name.Label}"),
            Unit.Usd,
            shares.Select((share, year) => Fx.Lag(share, Year * year)).Aggregate((a, b) => a + b)
                * Fx.Less(_sheet.PeriodIndex, end)
                * _calendar.YearEnd,
            Worded(
                "What is sold before its table ends deducts the rest of its basis in the year of the sale."
            )
        );
        return _sheet.Row(
            $"{_name.Id}.deduction",
            Worded($"Tax depreciation, {_name.Label}"),
            Unit.Usd,
            regular
                + Fx.Equal(_sheet.PeriodIndex, end)
                    * (Fx.Cumulative(Basis!) - Fx.Cumulative(regular)),
            Worded("With the last sale the rest of the basis is deducted."),
            new Source(
                "IRS Publication 946, How To Depreciate Property, Appendix A, tables A-1 to A-5",
                "https://www.irs.gov/publications/p946",
                null,
                "official_document"
            )
        );
    }

    /// <summary>What purchases of a year deduct in that year and each later one, in the month that ends the year of purchase.</summary>
    private List<Expr> FirstYears(int? soldAfter, Expr? midQuarter)
    {
        var bonus = _plan.Bonus is { } leaf
            ? _sheet.Input($"{_name.Id}.bonus", leaf.Label, leaf.Unit, leaf.Value, leaf.Provenance)
            : (Expr)0;
        var table = MacrsTables.HalfYear((int)_plan.LifeYears);
        var years = Math.Min(table.Length, _calendar.Last / Year + 2);
        var quarters =
            _plan.Convention == MacrsConvention.HalfYear
                ? []
                : Enumerable
                    .Range(1, 4)
                    .Select(quarter =>
                        _sheet.Row(
                            FormattableString.Invariant($"{_name.Id}.basis_q{quarter}"),
                            Worded($"Placed in service in quarter {quarter}, {_name.Label}"),
                            Unit.Usd,
                            _calendar.QuarterOfYear(_purchases, quarter)
                        )
                    )
                    .ToArray();
        var shares = new List<Expr>();
        var left = Basis!;
        for (var year = 0; year < years; year++)
        {
            var halfYear = table[year] * Basis!;
            var byTable = quarters.Length == 0 ? halfYear : ByQuarter(quarters, year);
            if (_plan.Convention == MacrsConvention.ByLaw)
            {
                byTable = Fx.If(midQuarter ?? 0, byTable, halfYear);
            }
            var share = (1 - bonus) * byTable;
            share = year == 0 ? bonus * Basis! + share : share;
            if (soldAfter == Year * year)
            {
                shares.Add(left);
                return shares;
            }
            left -= share;
            shares.Add(share);
        }
        return shares;
    }

    private Expr ByQuarter(Expr[] quarters, int year) =>
        quarters
            .Select(
                (basis, index) =>
                    MacrsTables.MidQuarter((int)_plan.LifeYears, index + 1)[year] * basis
            )
            .Aggregate((a, b) => a + b);
}
