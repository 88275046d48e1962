using System.Globalization;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Web.Components.Results;

internal static class Shown
{
    public const string Missing = "—";

    public static string Card(double? value, Unit unit) =>
        value is { } v
            ? (
                ReferenceEquals(unit, Unit.Fraction)
                    ? (v * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %"
                    : v.ToString("#,0.####", CultureInfo.InvariantCulture)
                        + (unit.Symbol.Length > 0 ? " " + unit.Symbol : "")
            )
            : Missing;

    public static string Range(double low, double high, Unit unit) =>
        Card(low, unit) + " – " + Card(high, unit);

    public static string Plain(double? value, Unit unit) =>
        value is { } v ? v.ToString("#,0.####", CultureInfo.InvariantCulture) : Missing;
}
