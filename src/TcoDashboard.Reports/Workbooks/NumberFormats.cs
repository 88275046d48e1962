using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>How numbers of a unit look in a spreadsheet; the numbers themselves stay whole.</summary>
internal static class NumberFormats
{
    public const string Money = "#,##0.00";
    public const string Plain = "#,##0.######";
    public const string Whole = "0";

    /// <summary>The number format of a unit.</summary>
    public static string Of(Unit unit) =>
        IsShare(unit) ? "0.00##%"
        : unit.Equals(Unit.Usd) ? Money
        : Plain;

    /// <summary>The unit as a reader of the spreadsheet sees it beside the number.</summary>
    public static string Symbol(Unit unit) =>
        unit.Equals(Unit.Fraction) ? "%"
        : unit.Equals(Unit.PerYear) || unit.Equals(Unit.PerMonth) ? "%" + unit.Symbol
        : unit.Symbol;

    private static bool IsShare(Unit unit) =>
        unit.Equals(Unit.Fraction) || unit.Equals(Unit.PerYear) || unit.Equals(Unit.PerMonth);
}
