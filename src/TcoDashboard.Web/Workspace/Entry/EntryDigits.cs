using System.Globalization;
using System.Text.RegularExpressions;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Workspace.Entry;

/// <summary>Digits as a reader writes them: what stands between thousands and before decimals.</summary>
internal static partial class EntryDigits
{
    /// <summary>The sign before decimals in words.</summary>
    public static string PointWord(ReaderFormat format, Wording say) =>
        format.Point == "," ? say["entry.comma"] : say["entry.point"];

    /// <summary>English digits as the reader writes them.</summary>
    public static string Shown(string english, ReaderFormat format) =>
        string.Concat(
            english.Select(letter =>
                letter == ',' ? format.Group
                : letter == '.' ? format.Point
                : letter.ToString(CultureInfo.InvariantCulture)
            )
        );

    /// <summary>Reads digits; what can be read in two ways, or only as another reader writes, is not taken.</summary>
    /// <param name="typed">Digits with separators, without sign and unit.</param>
    /// <param name="format">How whoever typed writes numbers.</param>
    /// <param name="say">The words of why it was not taken.</param>
    /// <param name="number">The number.</param>
    /// <param name="ambiguity">Why it was not taken.</param>
    public static bool TryNumber(
        string typed,
        ReaderFormat format,
        Wording say,
        out double number,
        out string ambiguity
    )
    {
        number = 0;
        var other = format.Point == "," ? '.' : ',';
        if (format.Group[0] != other && typed.Contains(other, StringComparison.Ordinal))
        {
            ambiguity = say["entry.foreign", Word(other, say), Shown("1,234.5", format)];
            return false;
        }

        // Why in English from here on: one reader of digits, whatever the separators are.
        var text = string.Concat(
            typed.Select(letter =>
                letter == format.Point[0] ? '.'
                : letter is '.' or ',' or '\u2019' ? ','
                : letter
            )
        );
        var group = format.Group[0] is '.' or ',' ? Word(format.Group[0], say) : say["entry.space"];
        ambiguity = say["entry.groups", group];
        var whole = text.Split('.', 'e', 'E')[0];
        var groups = whole.Split(',', ' ', '\'', '_');
        if (
            groups.Length > 1
            && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(g => g.Length != 3))
        )
        {
            return false;
        }

        if (
            text.IndexOf(',', Math.Min(whole.Length, text.Length)) >= 0
            || text.Count(letter => letter == '.') > 1
        )
        {
            var point = PointWord(format, say);
            ambiguity = say["entry.behind", Word(other, say), point];
            return false;
        }

        return double.TryParse(
                string.Concat(groups) + text[whole.Length..],
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out number
            ) && double.IsFinite(number);
    }

    /// <summary>What was understood of digits that mean a thousand times more or less to other readers; <c>null</c> for all others.</summary>
    public static string? Understood(string typed, double number, ReaderFormat format, Wording say)
    {
        if (!TwoWays().IsMatch(typed))
        {
            return null;
        }

        var sign = typed.Contains('.', StringComparison.Ordinal) ? '.' : ',';
        var isDecimal = format.Point[0] == sign;
        var others = isDecimal ? number * 1000 : number / 1000;
        return say[
            isDecimal ? "entry.readDecimals" : "entry.readThousands",
            Plain(number, format),
            Word(sign, say),
            Plain(others, format)
        ];
    }

    private static string Plain(double number, ReaderFormat format) =>
        number >= 1000
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : Shown(number.ToString("0.000", CultureInfo.InvariantCulture), format);

    private static string Word(char separator, Wording say) =>
        separator == ',' ? say["entry.comma"] : say["entry.point"];

    [GeneratedRegex("^[1-9][0-9]{0,2}[.,][0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoWays();
}
