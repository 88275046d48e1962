using System.Globalization;

namespace TcoDashboard.Documents.Json;

/// <summary>A number in a message to a person: grouped, with its unit; round amounts of money in words, for example <c>$10 billion</c>.</summary>
internal static class ShownNumber
{
    private const string Dollars = "USD";

    // Why: beyond this the digits of a double are no longer its own.
    private const double MostGrouped = 1e15;

    private static readonly (double Size, string Word)[] s_words =
    [
        (1e12, "trillion"),
        (1e9, "billion"),
        (1e6, "million"),
    ];

    /// <summary>The number with its unit: <c>50,000 kW</c>, <c>$10 billion</c>, <c>$1,000/MW</c>.</summary>
    public static string Of(double value, string unit) =>
        IsMoney(unit)
            ? $"{(value < 0 ? "-" : "")}${Money(Math.Abs(value))}{unit[Dollars.Length..]}"
            : $"{Grouped(value)} {unit}".TrimEnd();

    /// <summary>Both ends of a range, the unit once: <c>0.3 to 50,000 kW</c>, <c>$10 to $10 billion</c>.</summary>
    public static string Of(double low, double high, string link, string unit) =>
        IsMoney(unit)
            ? $"{Of(low, Dollars)}{link} {Of(high, unit)}"
            : $"{Grouped(low)}{link} {Of(high, unit)}";

    private static bool IsMoney(string unit) => unit.StartsWith(Dollars, StringComparison.Ordinal);

    // Why only round ones: 1,234,567 in words would lose digits.
    private static string Money(double value)
    {
        foreach (var (size, word) in s_words)
        {
            if (value >= size && Math.Round(value / size, 2) * size == value)
            {
                return $"{Grouped(value / size)} {word}";
            }
        }

        return Grouped(value);
    }

    private static string Grouped(double value) =>
        Math.Abs(value) < MostGrouped
            ? value.ToString("#,0.##########", CultureInfo.InvariantCulture)
            : JsonShow.Number(value);
}
