using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>How numbers of a unit look in a spreadsheet; the numbers themselves stay whole.</summary>
internal static class NumberFormats
{
    public const string Money = "#,##0.00";
    public const string Whole = "0";
    private const string Grouped = "#,##0";
    private const string Share = "0.00##%";

    // Why: the general format shows as many digits as there are, so that 3 changed to 3.5 does not read 4.
    private const string General = "";

    /// <summary>The format of an input a reader may change.</summary>
    public static string OfInput(Unit unit, double? value) =>
        IsShare(unit) ? Share
        : IsMoney(unit) ? Money
        : Math.Abs(value ?? 0) >= 10_000 ? Grouped
        : General;

    /// <summary>The format of computed numbers of one unit that stand together: one count of decimals, from the largest of them.</summary>
    public static string Of(Unit unit, params IEnumerable<double?> values)
    {
        if (IsShare(unit))
        {
            return Share;
        }
        if (IsMoney(unit))
        {
            return Money;
        }
        var (largest, whole) = (0.0, true);
        foreach (var value in values)
        {
            largest = Math.Max(largest, Math.Abs(value ?? 0));
            whole &= value is null || Math.Floor(value.Value).Equals(value.Value);
        }
        return whole && unit.Symbol.Length == 0 ? Grouped
            : largest >= 10_000 ? Grouped
            : largest >= 100 ? Money
            : largest >= 1 ? "#,##0.0000"
            : "0.000000";
    }

    /// <summary>The unit as a reader of the spreadsheet sees it beside the number.</summary>
    public static string Symbol(Unit unit) =>
        unit.Symbol == Unit.Fraction.Symbol ? "%"
        : IsShare(unit) ? "%" + unit.Symbol
        : unit.Symbol;

    /// <summary>Characters a number takes in a format, with some air.</summary>
    public static double Length(double value, string format)
    {
        if (format.Length == 0)
        {
            return 12;
        }
        var shown = format.EndsWith('%') ? value * 100 : value;
        var digits = Math.Max(1, Math.Floor(Math.Log10(Math.Max(1, Math.Abs(shown)))) + 1);
        var separators = format.StartsWith('#') ? Math.Floor((digits - 1) / 3) : 0;
        var point = format.IndexOf('.', StringComparison.Ordinal);
        return digits + separators + (point < 0 ? 0 : format.Length - point) + 2.5;
    }

    private static bool IsMoney(Unit unit) =>
        unit.Equals(Unit.Usd) || unit.Dimensions == new Dimensions(Foreign: 1);

    // Why by symbol: a share, a count and the share of a count have the same dimension, and a count of systems is not a percentage.
    private static bool IsShare(Unit unit) =>
        unit.Symbol == Unit.Fraction.Symbol
        || unit.Symbol == Unit.PerYear.Symbol
        || unit.Symbol == Unit.PerMonth.Symbol;
}
