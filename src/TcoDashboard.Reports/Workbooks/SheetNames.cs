using System.Globalization;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>Names of sheets a spreadsheet accepts: at most 31 characters, none of <c>[]:*?/\</c>, each once.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    public string Take(string wanted)
    {
        var safe = string.Concat(
                wanted.Select(c =>
                    c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c)
                        ? '-'
                        : c
                )
            )
            .Trim()
            .Trim('\'');
        safe = safe.Length == 0 ? "Option" : Cut(safe, Longest);
        var name = safe;
        for (var copy = 2; !_taken.Add(name); copy++)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $" {copy}");
            name = Cut(safe, Longest - end.Length) + end;
        }
        return name;
    }

    // Why: half of a surrogate pair is no character.
    private static string Cut(string text, int length) =>
        text.Length <= length ? text
        : char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)]
        : text[..length];
}
