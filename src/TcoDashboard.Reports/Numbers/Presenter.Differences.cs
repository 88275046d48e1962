using System.Globalization;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Reports.Numbers;

public sealed partial class Presenter
{
    /// <summary>A difference on a given scale, always with a sign; a difference that rounds to zero is 0 without one.</summary>
    public string Difference(double? value, NumberScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return value is { } number ? Plus(Fixed(number, scale)) : Missing;
    }

    /// <summary>A difference of two shares, in percentage points.</summary>
    public string Points(double? value)
    {
        if (value is not { } share)
        {
            return Missing;
        }

        var points = share * 100;
        return $"{Plus(Fixed(points, new(1, "", "", Math.Min(DecimalsFor(points, 2), 2))))}{_space}{Worded("points")}";
    }

    /// <summary>A relative difference with a sign and two significant digits: −12 %.</summary>
    public string RelativeDifference(double? share) =>
        share is { } value ? $"{Plus(PercentDigits(value))}{_space}%" : Missing;

    /// <summary>A share with two significant digits: 12 %.</summary>
    public string Percent(double? share) =>
        share is { } value ? $"{Signed(PercentDigits(value))}{_space}%" : Missing;

    /// <summary>A ratio with two significant digits: 3.1×.</summary>
    public string Times(double ratio)
    {
        var decimals = Math.Min(DecimalsFor(ratio, 2), 2);
        return Fixed(ratio, new(1, "", "", decimals)) + (_isScreen ? "×" : "x");
    }

    /// <summary>The symbol of a unit as a reader sees it beside an input: <c>$/kWh</c>, <c>%</c>, <c>years</c>.</summary>
    public static string UnitLabel(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var step = UnitForm.Steps(unit).First(candidate => candidate.Divisor is 1 or 0.01);
        return step.Prefix + step.Symbol;
    }

    // Why more near 100: "100 % lower" says that nothing is left, which of 99.5 % is not true.
    private static int PercentDecimals(double percent)
    {
        var decimals = Math.Min(DecimalsFor(percent, 2), 2);
        var size = Math.Abs(percent);
        while (decimals < 2 && 100 - size > 0.005 && Math.Round(size, decimals) >= 100)
        {
            decimals++;
        }

        return decimals;
    }

    private string PercentDigits(double share)
    {
        var percent = share * 100;
        return Fixed(percent, new(1, "", "", PercentDecimals(percent)));
    }

    private string Plus(string digits) =>
        digits.StartsWith('-') ? Signed(digits)
        : digits.All(letter => !char.IsAsciiDigit(letter) || letter == '0') ? "0"
        : string.Create(CultureInfo.InvariantCulture, $"+{digits}");
}
