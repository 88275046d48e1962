using System.Text;

namespace TcoDashboard.Domain.Language;

/// <summary>A stand-in for another language: letters with accents, two fifths longer, in brackets that show where a text was cut.</summary>
public static class PseudoText
{
    /// <summary>Before each text.</summary>
    public const char Begin = '⟦';

    /// <summary>After each text.</summary>
    public const char End = '⟧';

    private const string Plain = "aceinorsuyACEINORSUY";
    private const string Accented = "áčéíñóřšúýÁČÉÍÑÓŘŠÚÝ";

    /// <summary>The text as it would be in that language; places for values and keys in back quotes stay as they are.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var written = new StringBuilder().Append(Begin);
        var isKept = false;
        var letters = 0;
        foreach (var letter in text)
        {
            isKept ^= letter is '{' or '}' or '`';
            var at = !isKept ? Plain.IndexOf(letter, StringComparison.Ordinal) : -1;
            written.Append(at < 0 ? letter : Accented[at]);
            letters += isKept ? 0 : 1;
        }

        // Words, not one long word: a real language breaks too.
        for (var added = 0; added < letters * 2 / 5; added++)
        {
            written.Append(added % 6 == 0 ? ' ' : 'ō');
        }

        return written.Append(End).ToString();
    }
}
