namespace TcoDashboard.Web.Components.Editor.Search;

/// <summary>A field of the editor that can be found by its words, on whatever tab it is.</summary>
/// <param name="Label">Its name on the page.</param>
/// <param name="Part">The section it stands in.</param>
/// <param name="Path">Its path in the document, by which the page goes to it.</param>
/// <param name="Of">The option, fleet, load or clause it belongs to; <c>null</c> for the whole scenario.</param>
/// <param name="Option">Id of the option that the page has to show for it; <c>null</c> where that does not matter.</param>
/// <param name="Words">More words it answers to: what may be chosen in it.</param>
/// <param name="Via">What has to be chosen at the path first, so that the field appears; <c>null</c> when it is there.</param>
public sealed record FieldEntry(
    string Label,
    string Part,
    string Path,
    string? Of = null,
    string? Option = null,
    string Words = "",
    string? Via = null
)
{
    /// <summary>Whether every word is found in it.</summary>
    public bool Answers(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.All(word =>
            Label.Contains(word, StringComparison.OrdinalIgnoreCase)
            || Part.Contains(word, StringComparison.OrdinalIgnoreCase)
            || Words.Contains(word, StringComparison.OrdinalIgnoreCase)
            || Path.Contains(word, StringComparison.OrdinalIgnoreCase)
        );
    }
}
