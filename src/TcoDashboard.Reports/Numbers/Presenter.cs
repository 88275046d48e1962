using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain.Language;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Reports.Numbers;

/// <summary>
/// The one place that turns numbers into text: half-even rounding, one scale for a row or column, rows that add up, typographic signs.
/// Decimal arithmetic lives here and nowhere else.
/// </summary>
public sealed partial class Presenter
{
    /// <summary>Stands where there is no number.</summary>
    public const string Missing = "—";

    private const int SignificantDigits = 3;

    // Why: beyond this a decimal overflows and digits mean nothing to a reader.
    private const double LargestPlain = 1e15;
    private const double SmallestPlain = 1e-6;

    private readonly DateTimeFormatInfo _dates;
    private readonly NumberFormatInfo _format;
    private readonly string _space;
    private readonly string _minus;
    private readonly bool _isScreen;
    private readonly string _day;
    private readonly string _shortDay;

    /// <summary>A presenter.</summary>
    /// <param name="culture">Decides separators and the names of months.</param>
    /// <param name="style">Decides signs and spaces.</param>
    public Presenter(CultureInfo culture, PresenterStyle style)
        : this(culture, style, "d MMMM yyyy", "d MMM yyyy") { }

    internal Presenter(CultureInfo culture, PresenterStyle style, string day, string shortDay)
    {
        ArgumentNullException.ThrowIfNull(culture);
        (_day, _shortDay) = (day, shortDay);
        // Why: in another language than English the names of months are its own, however the reader writes numbers.
        _dates = Wordbook.Spoken == Tongue.English ? culture.DateTimeFormat : Wordbook.Spoken.Dates;
        _isScreen = style == PresenterStyle.Screen;
        _space = _isScreen ? "\u202F" : " ";
        _minus = _isScreen ? "\u2212" : "-";
        _format = (NumberFormatInfo)culture.NumberFormat.Clone();
        _format.NumberGroupSizes = [3];
        _format.NumberNegativePattern = 1;
        _format.DigitSubstitution = DigitShapes.None;
        // Why: the sign is written by hand, one sign in every culture.
        _format.NegativeSign = "-";
    }

    /// <summary>English numbers for the screen.</summary>
    public static Presenter English { get; } =
        new(CultureInfo.InvariantCulture, PresenterStyle.Screen);

    /// <summary>How far units grow with a number.</summary>
    public UnitStyle Units { get; init; }

    /// <summary>In which currency money is shown where a scenario has one of its own.</summary>
    public MoneyStyle Money { get; init; }

    /// <summary>Digits after the point in tables, 0 to 3; <c>null</c> for as many as each row needs.</summary>
    public int? TableDecimals { get; init; }

    /// <summary>Stands between thousands.</summary>
    public string Group => _format.NumberGroupSeparator;

    /// <summary>Stands before decimals.</summary>
    public string Point => _format.NumberDecimalSeparator;

    /// <summary>English numbers in ASCII, for terminals and files.</summary>
    public static Presenter Plain { get; } =
        new(CultureInfo.InvariantCulture, PresenterStyle.PlainText);

    /// <summary>A number as text for machines and the clipboard: shortest digits that read back equal, ASCII, no separators.</summary>
    public static string Raw(double? value) =>
        value is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : "";

    /// <summary>A number that stands alone: its own scale, three significant digits, with its unit. Exact short numbers keep no zeros.</summary>
    public string Card(double? value, Unit unit)
    {
        if (value is not { } number)
        {
            return Missing;
        }

        var scale = OwnScale(number, unit);
        return WithUnit(Trimmed(number, scale), scale);
    }

    /// <summary>A number that stands alone beside others of its row: on the row's scale and in its unit, with digits of its own.</summary>
    public string Card(double? value, NumberScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return value is { } number
            ? WithUnit(Trimmed(number, Fitted(scale, number, number)), scale)
            : Missing;
    }

    /// <summary>
    /// The same, but on a scale of its own where its digits would begin behind the third decimal of the row's: $87.5 k beside $5.00 B.
    /// </summary>
    /// <param name="value">The number.</param>
    /// <param name="scale">The scale of its row.</param>
    /// <param name="unit">The unit of both.</param>
    public string Card(double? value, NumberScale scale, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(scale);
        const double Readable = 0.001;
        return value is { } number and not 0 && Math.Abs(number / scale.Divisor) < Readable
            ? Card(value, unit)
            : Card(value, scale);
    }

    /// <summary>The same scale with the decimals that two values need on it.</summary>
    private static NumberScale Fitted(NumberScale scale, double low, double high)
    {
        var (least, most) = (
            Math.Min(Math.Abs(low), Math.Abs(high)),
            Math.Max(Math.Abs(low), Math.Abs(high))
        );
        var decimals = DecimalsFor(most / scale.Divisor, SignificantDigits);
        return scale with
        {
            Decimals = Math.Clamp(
                DecimalsFor(least / scale.Divisor, SignificantDigits),
                decimals,
                decimals + 2
            ),
        };
    }

    /// <summary>A number on a given scale, without the unit that the head of the row or column carries.</summary>
    public string Number(double? value, NumberScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return value is { } number ? Signed(Fixed(number, scale)) : Missing;
    }

    /// <summary>A number already shown on a given scale, with its unit: the digits of a table beside its drawing.</summary>
    public string WithUnitOf(string shown, NumberScale scale)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(scale);
        return shown == Missing
            ? Missing
            : WithUnit(shown.Replace(_minus, "-", StringComparison.Ordinal), scale);
    }

    /// <summary>A number on a given scale with its unit.</summary>
    public string NumberWithUnit(double? value, NumberScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return value is { } number ? WithUnit(Fixed(number, scale), scale) : Missing;
    }

    /// <summary>Parts of a sum on a given scale, rounded so that what is shown adds up to the shown sum.</summary>
    public ImmutableArray<string> Parts(IReadOnlyList<double?> parts, NumberScale scale)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(scale);
        if (parts.Any(part => part is { } value && !IsPlain(value / scale.Divisor)))
        {
            return [.. parts.Select(part => Number(part, scale))];
        }

        var known = parts.Select(part => (decimal)((part ?? 0) / scale.Divisor)).ToArray();
        var rounded = LargestRemainder.Round(known, scale.Decimals);
        return
        [
            .. parts.Select(
                (part, index) =>
                    part is null ? Missing : Signed(Digits(rounded[index], scale.Decimals))
            ),
        ];
    }

    /// <summary>Groups of parts on a given scale, rounded so that parts add up to the shown subtotals and those to the shown total.</summary>
    public Breakdown Breakdown(IReadOnlyList<ImmutableArray<double?>> groups, NumberScale scale)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(scale);
        var all = groups
            .SelectMany(group => group)
            .Select(part => InDecimal((part ?? 0) / scale.Divisor))
            .ToArray();
        var rounded = LargestRemainder.Round(all, scale.Decimals);
        var texts = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var subtotals = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        foreach (var group in groups)
        {
            var own = rounded.AsSpan(start, group.Length).ToArray();
            start += group.Length;
            texts.Add([.. own.Select(part => Signed(Digits(part, scale.Decimals)))]);
            subtotals.Add(Signed(Digits(own.Sum(), scale.Decimals)));
        }

        return new(
            texts.ToImmutable(),
            subtotals.ToImmutable(),
            Signed(Digits(rounded.Sum(), scale.Decimals))
        );
    }

    /// <summary>A range on its own scale: <c>$0.31–0.42/Mtok</c>.</summary>
    public string Range(double low, double high, Unit unit) =>
        Range(low, high, ScaleFor([low, high], unit));

    /// <summary>A range on the scale of its row, with digits of its own.</summary>
    public string RangeOn(double low, double high, NumberScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return Range(low, high, Fitted(scale, low, high));
    }

    /// <summary>A range on a given scale, beside a number on the same.</summary>
    public string Range(double low, double high, NumberScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        var (first, last) = low <= high ? (low, high) : (high, low);
        return $"{scale.Prefix}{Signed(Fixed(first, scale))}{(_isScreen ? "–" : $" {Worded("to")} ")}{Signed(Fixed(last, scale))}{Tail(scale)}";
    }

    /// <summary>A number for an input box: all its digits, no separators, the decimal sign of the culture.</summary>
    public string Editable(double value) =>
        Math.Abs(value) is >= SmallestPlain and < LargestPlain || value == 0
            ? ((decimal)value).ToString("0.###############", _format)
            : value.ToString("R", _format);

    /// <summary>A month: January 2027.</summary>
    public string Month(DateOnly month) => month.ToString("MMMM yyyy", _dates);

    /// <summary>A day: 3 November 2026.</summary>
    public string Date(DateOnly day) => day.ToString(_day, _dates);

    /// <summary>A day in short: 3 Nov 2026.</summary>
    public string ShortDate(DateOnly day) => day.ToString(_shortDay, _dates);

    /// <summary>The day of a moment in UTC, in short: 3 Nov 2026.</summary>
    public string ShortDate(DateTimeOffset moment) =>
        ShortDate(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary>A whole number with all its digits: 1,234,567.</summary>
    public string Whole(double number) => Signed(Fixed(number, new(1, "", "", 0)));

    /// <summary>A moment to the minute, in UTC: 3 Nov 2026, 14:05 UTC.</summary>
    public string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString($"{_shortDay}, HH':'mm 'UTC'", _dates);

    private static bool IsPlain(double shown) =>
        shown == 0 || Math.Abs(shown) is >= SmallestPlain and < LargestPlain;

    /// <summary>Digits with an ASCII sign at a scale's decimals.</summary>
    private string Fixed(double value, NumberScale scale)
    {
        var shown = value / scale.Divisor;
        return
            IsPlain(shown) || (shown != 0 && Math.Abs(shown) < SmallestPlain && scale.Decimals < 9)
            ? Digits(
                decimal.Round((decimal)shown, scale.Decimals, MidpointRounding.ToEven),
                scale.Decimals
            )
            : PowerOfTen(shown);
    }

    /// <summary>A number that no unit makes readable: 4 × 10⁻⁷ on the screen, 4e-7 in plain text.</summary>
    private string PowerOfTen(double shown)
    {
        var parts = shown.ToString("0.##E+0", _format).Split('E');
        var power = parts[1].TrimStart('+');
        return _isScreen
            ? $"{parts[0]}{_space}×{_space}10{string.Concat(power.Select(Raised))}"
            : $"{parts[0]}e{power}";
    }

    private static char Raised(char digit) => digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0'];

    // Why: a scale is chosen from the total, so a part outside what a decimal holds can only come from parts that cancel; it is capped.
    private static decimal InDecimal(double shown) =>
        (decimal)Math.Clamp(shown, -LargestPlain, LargestPlain);

    private string Digits(decimal value, int decimals) =>
        (value == 0 ? 0m : value).ToString(
            string.Create(CultureInfo.InvariantCulture, $"N{decimals}"),
            _format
        );

    /// <summary>Like <see cref="Fixed"/>, but without the zeros of a number that is exactly that short.</summary>
    private string Trimmed(double value, NumberScale scale)
    {
        var shown = value / scale.Divisor;
        if (!IsPlain(shown) || scale.Decimals == 0)
        {
            return Fixed(value, scale);
        }

        var exact = (decimal)shown;
        var decimals = Enumerable
            .Range(0, scale.Decimals)
            .FirstOrDefault(
                fewer => decimal.Round(exact, fewer, MidpointRounding.ToEven) == exact,
                scale.Decimals
            );
        // Why: money is written with cents or without, not with tenths: $0.40, but $3.5 M.
        var isPlainMoney = scale.Prefix.Length > 0 && scale.Divisor == 1;
        return Fixed(value, scale with { Decimals = isPlainMoney && decimals == 1 ? 2 : decimals });
    }

    private string Signed(string digits) =>
        digits.StartsWith('-') ? string.Concat(_minus, digits.AsSpan(1)) : digits;

    private string WithUnit(string digits, NumberScale scale)
    {
        var isNegative = digits.StartsWith('-');
        return $"{(isNegative ? _minus : "")}{scale.Prefix}{(isNegative ? digits[1..] : digits)}{Tail(scale)}";
    }

    /// <summary>The unit with the space before it; a slash needs none: $0.41/Mtok.</summary>
    private string Tail(NumberScale scale) =>
        scale.Symbol.Length == 0 ? ""
        : scale.Symbol[0] == '/' ? scale.Symbol
        : _space
            + (
                _isScreen
                    ? scale.Symbol
                    : scale
                        .Symbol.Replace("µ", "u", StringComparison.Ordinal)
                        .Replace("°", "deg ", StringComparison.Ordinal)
            );
}
