using System.Text.RegularExpressions;

namespace TcoDashboard.Tests.Shared.Language;

/// <summary>Finds English in a text of the stand-in language: words that came past the word files.</summary>
public static partial class PlainWords
{
    // The stand-in writes each of these letters with an accent, so a word that has one plain was never looked up.
    private const string Accented = "aceinorsuyACEINORSUY";

    // The product; programs and protocols; file formats; a key; P10 of the ranges; currencies: names everywhere alike.
    private static readonly HashSet<string> s_names =
    [
        "TcoDashboard",
        "tco",
        "CSV",
        "JSON",
        "PDF",
        "Ctrl",
        "Esc",
        "USD",
        "UTC",
        "FTE",
    ];

    /// <summary>The words of a text that are in no language but English, in the order in which they stand.</summary>
    /// <param name="text">What a page or the program says in the stand-in language.</param>
    /// <param name="data">Texts that are quoted as they are.</param>
    public static IReadOnlyList<string> In(string text, DataTexts data)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(data);
        var words = DataTexts.Words(Address().Replace(text, " "));
        var found = new List<string>();
        for (var at = 0; at < words.Length; )
        {
            var known = data.LengthAt(words, at);
            if (known == 0 && IsPlain(words[at]))
            {
                found.Add(words[at]);
            }

            at += Math.Max(known, 1);
        }

        return found;
    }

    private static bool IsPlain(string word) =>
        word.Any(letter => Accented.Contains(letter, StringComparison.Ordinal))
        && Letters().IsMatch(word)
        && !s_names.Contains(word)
        && !Unit().IsMatch(word)
        && !Fingerprint().IsMatch(word);

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"https?://\S+|`[^`]*`")]
    private static partial Regex Address();

    // Symbols of units are the same in every language (docs/how-to/translate.md), also those of currencies and time below a stroke; EP2 is a part of a parallel plan; FY2027 is
    // the year of a statement as its files have it.
    [GeneratedRegex(
        @"^\d*(?:[kMGTPEµm]?(?:tok|s|W|Wh|J|B|bit|FLOP|OP|t)|kg|gal|CO2e|kgCO2e|gCO2e|e-\d+|year|month|kW-month|MW-year|acre|m3|bps|[TPED]P\d+|FY\d{4})$"
    )]
    private static partial Regex Unit();

    // The hash of a catalog or a document.
    [GeneratedRegex("^[0-9a-f]{8,}$")]
    private static partial Regex Fingerprint();
}
