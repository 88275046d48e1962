using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

/// <summary>The functions a formula may use, one line each; what each one means is in its file under Functions.</summary>
public static partial class Fx
{
    /// <summary>The smaller of two values of equal dimensions.</summary>
    public static Expr Min(Expr left, Expr right) => CallExpr.Of(new Min(), left, right);

    /// <summary>The larger of two values of equal dimensions.</summary>
    public static Expr Max(Expr left, Expr right) => CallExpr.Of(new Max(), left, right);

    /// <summary>Rounded down to a whole number of its unit.</summary>
    public static Expr Floor(Expr value) => CallExpr.Of(new Floor(), value);

    /// <summary>Rounded up to a whole number of its unit.</summary>
    public static Expr Ceiling(Expr value) => CallExpr.Of(new Ceiling(), value);

    /// <summary>Rounded to a number of decimals of its unit, 0 to 15, halves away from zero.</summary>
    public static Expr Round(Expr value, int decimals = 0) =>
        CallExpr.Of(new Round(InRange(decimals, 15, nameof(decimals))), value);

    /// <summary>One value where a condition holds (is not zero), the other where it does not.</summary>
    public static Expr If(Expr condition, Expr then, Expr otherwise) =>
        CallExpr.Of(new Choice(), condition, then, otherwise);

    /// <summary>1 where the left value is less than the right one, else 0.</summary>
    public static Expr Less(Expr left, Expr right) =>
        CallExpr.Of(new Compare(ComparisonKind.Less), left, right);

    /// <summary>1 where the left value is less than or equal to the right one, else 0.</summary>
    public static Expr LessOrEqual(Expr left, Expr right) =>
        CallExpr.Of(new Compare(ComparisonKind.LessOrEqual), left, right);

    /// <summary>1 where the left value is greater than the right one, else 0.</summary>
    public static Expr Greater(Expr left, Expr right) =>
        CallExpr.Of(new Compare(ComparisonKind.Greater), left, right);

    /// <summary>1 where the left value is greater than or equal to the right one, else 0.</summary>
    public static Expr GreaterOrEqual(Expr left, Expr right) =>
        CallExpr.Of(new Compare(ComparisonKind.GreaterOrEqual), left, right);

    /// <summary>1 where two values are exactly equal, else 0; meant for counts and period numbers.</summary>
    public static Expr Equal(Expr left, Expr right) =>
        CallExpr.Of(new Compare(ComparisonKind.Equal), left, right);

    /// <summary>1 where both conditions hold, else 0.</summary>
    public static Expr And(Expr left, Expr right) => CallExpr.Of(new Conjunction(), left, right);

    /// <summary>1 where at least one condition holds, else 0.</summary>
    public static Expr Or(Expr left, Expr right) => CallExpr.Of(new Disjunction(), left, right);

    /// <summary>1 where the condition does not hold, else 0.</summary>
    public static Expr Not(Expr condition) => CallExpr.Of(new Negation(), condition);

    /// <summary>What is left of the value after whole multiples of the divisor.</summary>
    public static Expr Mod(Expr value, Expr divisor) =>
        CallExpr.Of(new Remainder(), value, divisor);

    /// <summary>A plain number to the power of a plain number.</summary>
    public static Expr Pow(Expr value, Expr exponent) => CallExpr.Of(new Pow(), value, exponent);

    /// <summary>e to the power of a plain number.</summary>
    public static Expr Exp(Expr value) => CallExpr.Of(new Exp(), value);

    /// <summary>Natural logarithm of a positive plain number.</summary>
    public static Expr Ln(Expr value) => CallExpr.Of(new Ln(), value);

    /// <summary>Cumulative probability of the standard normal distribution.</summary>
    public static Expr NormalCdf(Expr deviate) => CallExpr.Of(new NormalCdf(), deviate);

    /// <summary>The value of a step table at a key: that of the last step at or below it.</summary>
    public static Expr Step(Expr key, StepTable table) => CallExpr.Of(new StepLookup(table), key);

    /// <summary>Sum of a row over all periods.</summary>
    public static Expr Sum(Expr row) => CallExpr.Of(new Sum(), row);

    /// <summary>Running total of a row.</summary>
    public static Expr Cumulative(Expr row) => CallExpr.Of(new Cumulative(), row);

    /// <summary>A balance carried from period to period that never falls below zero nor rises above a ceiling.</summary>
    /// <param name="flow">What is added in each period; negative when something is taken.</param>
    /// <param name="ceiling">The most the balance may hold in each period.</param>
    public static Expr BoundedBalance(Expr flow, Expr ceiling) =>
        CallExpr.Of(new BoundedBalance(), flow, ceiling);

    /// <summary>The row some periods later: each period reads the value that many periods earlier, zero before the first.</summary>
    public static Expr Lag(Expr row, int periods) =>
        CallExpr.Of(new Lag(InRange(periods, int.MaxValue, nameof(periods))), row);

    /// <summary>The value of a row in the first period.</summary>
    public static Expr First(Expr row) => At(row, 0);

    /// <summary>The value of a row in the last period.</summary>
    public static Expr Last(Expr row) => CallExpr.Of(new Last(), row);

    /// <summary>The value of a row in one fixed period, counted from zero; zero past the end of the timeline.</summary>
    public static Expr At(Expr row, int period) =>
        CallExpr.Of(new At(InRange(period, int.MaxValue, nameof(period))), row);

    /// <summary>The largest value of a row.</summary>
    public static Expr MaxOf(Expr row) => CallExpr.Of(new MaxOf(), row);

    /// <summary>The smallest value of a row.</summary>
    public static Expr MinOf(Expr row) => CallExpr.Of(new MinOf(), row);

    /// <summary>The monthly rate that compounds to an effective annual rate: (1 + r)^(1/12) − 1.</summary>
    public static Expr MonthlyRate(Expr annualRate) => CallExpr.Of(new MonthlyRate(), annualRate);

    /// <summary>The effective annual rate of a monthly rate: (1 + m)^12 − 1.</summary>
    public static Expr AnnualRate(Expr monthlyRate) => CallExpr.Of(new AnnualRate(), monthlyRate);

    /// <summary>A level that starts at 1 in the first month and compounds at an effective annual rate, month by month.</summary>
    /// <remarks>Prefer it to a power of the month number: it is the same level and a batch computes it twenty times faster.</remarks>
    public static Expr Growth(Expr annualRate) => GrowthPerPeriod(MonthlyRate(annualRate));

    /// <summary>A level that starts at 1 in the first period and grows by a rate every period; a row of rates grows by each period's own.</summary>
    public static Expr GrowthPerPeriod(Expr rate) => CallExpr.Of(new Growth(), rate);

    /// <summary>Net present value of a monthly row at an effective annual rate.</summary>
    public static Expr Npv(Expr annualRate, Expr row, Timing timing = Timing.End) =>
        NpvPerPeriod(MonthlyRate(annualRate), row, timing);

    /// <summary>Net present value of a row at a rate per period.</summary>
    public static Expr NpvPerPeriod(Expr rate, Expr row, Timing timing = Timing.End) =>
        CallExpr.Of(new Npv(timing), rate, row);

    /// <summary>Internal rate of return of a monthly row as an effective annual rate; none when its flows do not change sign exactly once.</summary>
    public static Expr Irr(Expr row) => AnnualRate(IrrPerPeriod(row));

    /// <summary>Internal rate of return of a row per period.</summary>
    public static Expr IrrPerPeriod(Expr row) => CallExpr.Of(new Irr(), row);

    /// <summary>The level payment of a loan or lease with spreadsheet signs: money received is positive, the payment negative.</summary>
    /// <param name="rate">Rate per period; a rate in /year is divided by twelve, as loans are quoted.</param>
    /// <param name="periods">Number of payments.</param>
    /// <param name="presentValue">Amount at the start.</param>
    /// <param name="futureValue">Amount left at the end; 0 when paid off.</param>
    /// <param name="timing">Payments in arrears (end) or in advance (begin).</param>
    public static Expr Pmt(
        Expr rate,
        Expr periods,
        Expr presentValue,
        Expr futureValue,
        Timing timing = Timing.End
    ) => CallExpr.Of(new Pmt(timing), rate, periods, presentValue, futureValue);

    /// <summary>How much of each month a life covers: 1 inside, 0 outside, a part where it begins or ends inside the month.</summary>
    /// <param name="life">Life in months; a life in years is converted.</param>
    /// <param name="start">First month of use, counted from zero.</param>
    public static Expr MonthsInUse(Expr life, Expr start) =>
        CallExpr.Of(new MonthsInUse(), life, start);

    /// <summary>
    /// Straight-line depreciation: (cost − salvage) ÷ life for every month of the life. A month that the life covers in part carries that part, so
    /// the charges add up to cost − salvage when the timeline is long enough.
    /// </summary>
    /// <param name="cost">What was paid.</param>
    /// <param name="salvage">What is left at the end of the life; 0 for nothing.</param>
    /// <param name="lifeMonths">Life in months; a life in years is converted.</param>
    /// <param name="startPeriod">First month of use, counted from zero.</param>
    public static Expr StraightLine(Expr cost, Expr salvage, Expr lifeMonths, Expr startPeriod)
    {
        var life = UnitRules.PlainOr(Unit.Month, lifeMonths, Worded("A life"));
        var written = salvage is ConstantExpr { Value: 0 } ? cost : cost - salvage;
        return written / life * MonthsInUse(life, startPeriod);
    }

    private static int InRange(int value, int most, string name) =>
        value >= 0 && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} is 0 to {most}.");
}
