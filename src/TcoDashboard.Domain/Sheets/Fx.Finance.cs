using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

// The formulas of loans, leases, depreciation and returns. Most are made of the functions above, so every reading of a sheet knows them.
public static partial class Fx
{
    /// <summary>What 1 at the end of each period has grown to: ((1 + r)^n − 1) ÷ r.</summary>
    /// <param name="rate">Rate per period; a rate in /year is divided by twelve, as loans are quoted.</param>
    /// <param name="periods">Number of payments.</param>
    public static Expr AnnuityFactor(Expr rate, Expr periods) =>
        CallExpr.Of(new AnnuityFactor(), rate, periods);

    /// <summary>A balance that bears interest: its value of the period before × (1 + rate) + what the row adds.</summary>
    /// <param name="rate">Rate per period; a rate in /year is divided by twelve, as loans are quoted.</param>
    /// <param name="row">What is added in each period; repayments are negative.</param>
    public static Expr Balance(Expr rate, Expr row) => CallExpr.Of(new Balance(), rate, row);

    /// <summary>Tax losses carried forward: losses of a row not yet used, each profit using them up to a share of it.</summary>
    /// <param name="income">Taxable income before losses, one value a period.</param>
    /// <param name="limit">Share of a profit that losses may offset.</param>
    public static Expr LossPool(Expr income, Expr limit) =>
        CallExpr.Of(new LossPool(), income, limit);

    /// <summary>Value at the end of a level payment, spreadsheet signs (FV).</summary>
    public static Expr FutureValue(
        Expr rate,
        Expr periods,
        Expr payment,
        Expr presentValue,
        Timing timing = Timing.End
    )
    {
        var annuity = AnnuityFactor(rate, periods);
        return -(
            presentValue * (1 + PerPeriod(rate) * annuity) + payment * Due(rate, timing) * annuity
        );
    }

    /// <summary>Value now of a level payment, spreadsheet signs (PV).</summary>
    public static Expr PresentValue(
        Expr rate,
        Expr periods,
        Expr payment,
        Expr futureValue,
        Timing timing = Timing.End
    )
    {
        var annuity = AnnuityFactor(rate, periods);
        return -(payment * Due(rate, timing) * annuity + futureValue)
            / (1 + PerPeriod(rate) * annuity);
    }

    /// <summary>Interest inside the level payment number <paramref name="period"/>, counted from 1, spreadsheet signs (IPMT).</summary>
    public static Expr InterestPart(
        Expr rate,
        Expr period,
        Expr periods,
        Expr presentValue,
        Expr futureValue,
        Timing timing = Timing.End
    )
    {
        var payment = Pmt(rate, periods, presentValue, futureValue, timing);
        var interest =
            FutureValue(rate, period - 1, payment, presentValue, timing)
            * PerPeriod(rate)
            / Due(rate, timing);
        return timing == Timing.Begin ? interest * Greater(period, 1) : interest;
    }

    /// <summary>Repayment inside the level payment number <paramref name="period"/>, counted from 1, spreadsheet signs (PPMT).</summary>
    public static Expr PrincipalPart(
        Expr rate,
        Expr period,
        Expr periods,
        Expr presentValue,
        Expr futureValue,
        Timing timing = Timing.End
    ) =>
        Pmt(rate, periods, presentValue, futureValue, timing)
        - InterestPart(rate, period, periods, presentValue, futureValue, timing);

    /// <summary>Repayment over the payments from <paramref name="first"/> to <paramref name="last"/>, spreadsheet signs (CUMPRINC).</summary>
    public static Expr PrincipalBetween(
        Expr rate,
        Expr periods,
        Expr presentValue,
        Expr first,
        Expr last,
        Timing timing = Timing.End
    )
    {
        var payment = Pmt(rate, periods, presentValue, 0, timing);
        Expr Owed(Expr paid)
        {
            var left = -FutureValue(rate, paid, payment, presentValue, timing) / Due(rate, timing);
            return timing == Timing.Begin ? If(Greater(paid, 0), left, presentValue) : left;
        }
        return Owed(last) - Owed(first - 1);
    }

    /// <summary>Interest over the payments from <paramref name="first"/> to <paramref name="last"/>, spreadsheet signs (CUMIPMT).</summary>
    public static Expr InterestBetween(
        Expr rate,
        Expr periods,
        Expr presentValue,
        Expr first,
        Expr last,
        Timing timing = Timing.End
    ) =>
        Pmt(rate, periods, presentValue, 0, timing) * (last - first + 1)
        - PrincipalBetween(rate, periods, presentValue, first, last, timing);

    /// <summary>Number of level payments, spreadsheet signs (NPER).</summary>
    public static Expr PaymentsNeeded(
        Expr rate,
        Expr payment,
        Expr presentValue,
        Expr futureValue,
        Timing timing = Timing.End
    )
    {
        var each = PerPeriod(rate);
        var due = payment * Due(rate, timing);
        return If(
            Equal(each, 0),
            -(presentValue + futureValue) / payment,
            Ln((due - futureValue * each) / (due + presentValue * each)) / Ln(1 + each)
        );
    }

    /// <summary>Rate per period hidden in a level payment, spreadsheet signs (RATE).</summary>
    public static Expr LoanRate(
        Expr periods,
        Expr payment,
        Expr presentValue,
        Expr futureValue,
        Timing timing = Timing.End
    ) => CallExpr.Of(new LoanRate(timing), periods, payment, presentValue, futureValue);

    /// <summary>Effective rate of a nominal rate compounded some times a year (EFFECT).</summary>
    public static Expr EffectiveRate(Expr nominalRate, Expr timesPerYear) =>
        nominalRate / timesPerYear * AnnuityFactor(nominalRate / timesPerYear, timesPerYear);

    /// <summary>Nominal rate, compounded some times a year, of an effective rate (NOMINAL).</summary>
    public static Expr NominalRate(Expr effectiveRate, Expr timesPerYear) =>
        timesPerYear * (Pow(1 + effectiveRate, 1 / timesPerYear) - 1);

    /// <summary>Rate per period that turns one value into another (RRI).</summary>
    public static Expr GrowthRate(Expr periods, Expr presentValue, Expr futureValue) =>
        Pow(futureValue / presentValue, 1 / periods) - 1;

    /// <summary>Depreciation of one year by the sum of the years' digits (SYD); the first year is 1.</summary>
    public static Expr SumOfYears(Expr cost, Expr salvage, Expr life, Expr year) =>
        (cost - salvage) * (life - year + 1) * 2 / (life * (life + 1));

    /// <summary>Depreciation of one period by declining balance without change to straight line (DDB); the first period is 1.</summary>
    public static Expr DecliningBalance(
        Expr cost,
        Expr salvage,
        Expr life,
        Expr period,
        Expr factor
    )
    {
        var kept = 1 - Min(1, factor / life);
        Expr Book(Expr age) => Max(salvage, cost * Pow(kept, age));
        return Max(0, Book(period - 1) - Book(period));
    }

    /// <summary>Depreciation of one year by a fixed declining rate, rounded to three decimals, the first year in part (DB); the first year is 1.</summary>
    /// <param name="cost">What was paid.</param>
    /// <param name="salvage">What is left at the end of the life.</param>
    /// <param name="life">Life in years.</param>
    /// <param name="year">The year; the last, part year is life + 1.</param>
    /// <param name="months">Months of the first year.</param>
    public static Expr FixedDecliningBalance(
        Expr cost,
        Expr salvage,
        Expr life,
        Expr year,
        Expr months
    )
    {
        var rate = Round(1 - Pow(salvage / cost, 1 / life), 3);
        var afterFirst = cost * (1 - rate * months / 12);
        var full = afterFirst * Pow(1 - rate, year - 2) * rate;
        return If(
            Equal(year, 1),
            cost * rate * months / 12,
            If(Greater(year, life), full * (12 - months) / 12, full)
        );
    }

    /// <summary>Depreciation between two ages by declining balance, then straight line (VDB).</summary>
    /// <param name="cost">What was paid.</param>
    /// <param name="salvage">What is left at the end of the life.</param>
    /// <param name="life">Life in periods.</param>
    /// <param name="from">Age at the beginning.</param>
    /// <param name="to">Age at the end.</param>
    /// <param name="factor">Times the straight-line rate; 2 is double declining.</param>
    public static Expr VariableDecliningBalance(
        Expr cost,
        Expr salvage,
        Expr life,
        Expr from,
        Expr to,
        Expr factor
    ) =>
        CallExpr.Of(
            new VariableDecliningBalance(Switches: true),
            cost,
            salvage,
            life,
            from,
            to,
            factor
        );

    /// <summary>Depreciation between two ages by declining balance alone (VDB with no_switch).</summary>
    public static Expr DecliningBalanceBetween(
        Expr cost,
        Expr salvage,
        Expr life,
        Expr from,
        Expr to,
        Expr factor
    ) =>
        CallExpr.Of(
            new VariableDecliningBalance(Switches: false),
            cost,
            salvage,
            life,
            from,
            to,
            factor
        );

    /// <summary>Internal rate of return per period of a row and one more flow, a period after its last.</summary>
    public static Expr IrrPerPeriod(Expr row, Expr atEnd) =>
        CallExpr.Of(new IrrToEnd(RateMeaning.Root), row, atEnd);

    /// <summary>Internal rate of return a year of dated flows, actual days over 365.</summary>
    /// <param name="row">The flows.</param>
    /// <param name="days">The day of each flow, counted from any day.</param>
    /// <param name="atEnd">The last flow.</param>
    /// <param name="endDay">The day of the last flow.</param>
    public static Expr Xirr(Expr row, Expr days, Expr atEnd, Expr endDay) =>
        CallExpr.Of(new Xirr(RateMeaning.Root), row, days, atEnd, endDay);

    /// <summary>What money put in earns per period, of a row and one more flow, a period after its last; none where money comes in first.</summary>
    public static Expr ReturnPerPeriod(Expr row, Expr atEnd) =>
        CallExpr.Of(new IrrToEnd(RateMeaning.Return), row, atEnd);

    /// <summary>What money put in earns a year by dated flows, actual days over 365; none where money comes in first.</summary>
    /// <param name="row">The flows.</param>
    /// <param name="days">The day of each flow, counted from any day.</param>
    /// <param name="atEnd">The last flow.</param>
    /// <param name="endDay">The day of the last flow.</param>
    public static Expr ReturnByDate(Expr row, Expr days, Expr atEnd, Expr endDay) =>
        CallExpr.Of(new Xirr(RateMeaning.Return), row, days, atEnd, endDay);

    /// <summary>Net present value of dated flows at an effective annual rate, on the day from which days are counted (XNPV).</summary>
    public static Expr Xnpv(Expr annualRate, Expr row, Expr days, Expr atEnd, Expr endDay)
    {
        Expr Factor(Expr day) =>
            Pow(
                1 + UnitRules.PlainOr(Unit.PerYear, annualRate, Worded("A rate a year")),
                -UnitRules.PlainOr(Unit.Day, day, Worded("A day")) / 365
            );
        return Sum(row * Factor(days)) + atEnd * Factor(endDay);
    }

    /// <summary>
    /// Modified internal rate of return per period: outflows are financed at one rate, inflows reinvested at another until the end (MIRR).
    /// </summary>
    /// <param name="row">The flows.</param>
    /// <param name="atEnd">One more flow, a period after the last of the row.</param>
    /// <param name="periods">Number of periods from the first flow to the last: those of the row.</param>
    /// <param name="financeRate">Rate per period on money borrowed.</param>
    /// <param name="reinvestRate">Rate per period on money that came back.</param>
    public static Expr Mirr(Expr row, Expr atEnd, int periods, Expr financeRate, Expr reinvestRate)
    {
        Expr Present(Func<Expr, Expr, Expr> part, Expr rate) =>
            NpvPerPeriod(rate, part(row, 0), Timing.Begin)
            + part(atEnd, 0) * Pow(1 + PerPeriod(rate), -(double)periods);
        var grown = Present(Max, reinvestRate) * Pow(1 + PerPeriod(reinvestRate), periods);
        return Pow(grown / -Present(Min, financeRate), 1.0 / periods) - 1;
    }

    /// <summary>Months until what was paid is back, with interpolation inside the month.</summary>
    /// <param name="afterStart">Position to date after the payments at the start of each month.</param>
    /// <param name="atEnd">Position to date at the end of each month.</param>
    public static Expr Payback(Expr afterStart, Expr atEnd) =>
        CallExpr.Of(new Payback(), afterStart, atEnd);

    private static Expr PerPeriod(Expr rate) =>
        UnitRules.Plain(
            rate.Unit.Dimensions == Unit.PerMonth.Dimensions
                ? rate * new ConstantExpr(1, Unit.Month)
                : rate,
            Worded("A rate per period")
        );

    private static Expr Due(Expr rate, Timing timing) =>
        timing == Timing.Begin ? 1 + PerPeriod(rate) : 1;
}
