using System.Globalization;

namespace TcoDashboard.Reports.Papers;

/// <summary>
/// The one unit of all amounts of a report: whole dollars, thousands, or millions with one decimal, so that the largest amount has six to nine
/// digits and none has cents. Every amount is rounded by itself and so agrees with the workbook and the CSV, which hold all digits.
/// </summary>
/// <param name="Divisor">An amount is divided by this to get the number printed.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="Currency">Three letters: <c>USD</c>.</param>
public sealed record MoneyScale(double Divisor, int Decimals, string Currency)
{
    private const double Millions = 1e10;
    private const double Thousands = 1e7;
    private const double Cents = 1e4;

    /// <summary>The unit of amounts: the largest decides.</summary>
    /// <param name="amounts">All amounts that stand in it.</param>
    /// <param name="currency">Three letters of their currency.</param>
    public static MoneyScale Of(IEnumerable<double?> amounts, string currency)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return amounts.OfType<double>().Select(Math.Abs).DefaultIfEmpty(0).Max() switch
        {
            >= Millions => new(1e6, 1, currency),
            >= Thousands => new(1e3, 0, currency),
            >= Cents => new(1, 0, currency),
            _ => new(1, 2, currency),
        };
    }

    /// <summary>The unit in a column of units: <c>$M</c>, <c>$k</c>, <c>$</c>, <c>EUR M</c>.</summary>
    public string Label =>
        (
            Currency == "USD" ? "$"
            : Divisor > 1 ? Currency + " "
            : Currency
        )
        + Divisor switch
        {
            1e6 => "M",
            1e3 => "k",
            _ => "",
        };

    /// <summary>The unit in words: "Millions of US dollars".</summary>
    public string Words =>
        (Divisor, Currency == "USD") switch
        {
            (1e6, true) => Worded("Millions of US dollars"),
            (1e3, true) => Worded("Thousands of US dollars"),
            (_, true) => Worded("US dollars"),
            (1e6, _) => Worded($"Millions of {Currency}"),
            (1e3, _) => Worded($"Thousands of {Currency}"),
            _ => Currency,
        };

    /// <summary>An amount in the unit, with an ASCII minus.</summary>
    public string Text(double? amount)
    {
        if (amount is not { } known)
        {
            return Amounts.None;
        }

        var rounded = Math.Round((decimal)(known / Divisor), Decimals, MidpointRounding.ToEven);
        return (rounded == 0 ? 0m : rounded).ToString(
            Decimals switch
            {
                0 => "#,##0",
                1 => "#,##0.0",
                _ => "#,##0.00",
            },
            CultureInfo.InvariantCulture
        );
    }
}
