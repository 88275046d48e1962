using System.Text.RegularExpressions;

namespace TcoDashboard.Reports.Exports;

/// <summary>
/// One field of a CSV file: quoted by RFC 4180 where needed, typographic signs in ASCII, and safe to open in a spreadsheet: a text that a
/// spreadsheet would take for a formula (it starts with = + - @, a tab or a line break, and is not just a number) gets an apostrophe in front.
/// </summary>
public static partial class CsvField
{
    private const string FormulaStarts = "=+-@\t\r\n";

    /// <summary>The field as it stands in the file.</summary>
    public static string Write(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var plain = value
            .Replace('\u2212', '-')
            .Replace('\u202F', ' ')
            .Replace("\0", "", StringComparison.Ordinal);
        var safe =
            plain.Length > 0 && FormulaStarts.Contains(plain[0]) && !Number().IsMatch(plain)
                ? $"'{plain}"
                : plain;
        return
            safe.AsSpan().IndexOfAny("\",\r\n") >= 0 || safe.StartsWith(' ') || safe.EndsWith(' ')
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    [GeneratedRegex(@"\A[+-]?[0-9][0-9,.]*([eE][+-]?[0-9]+)?\z")]
    private static partial Regex Number();
}
