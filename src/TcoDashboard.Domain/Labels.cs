using TcoDashboard.Domain.Language;

namespace TcoDashboard.Domain;

/// <summary>Labels where they do not stand alone.</summary>
public static class Labels
{
    /// <summary>A label inside a sentence, in the language of this process: "Reading weights" is "reading weights" there, "PUE" stays.</summary>
    /// <param name="label">The label, as it stands alone.</param>
    public static string InSentence(string label) =>
        Wordbook.Spoken.InSentence(label, Worded("labels begin small in a sentence"));
}
