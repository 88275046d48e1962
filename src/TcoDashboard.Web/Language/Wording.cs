using System.Globalization;
using System.Resources;

namespace TcoDashboard.Web.Language;

/// <summary>
/// The words of the pages, from <c>Wording.resx</c>. A page asks for them by key, so that another language is another file and no change
/// of a page.
/// </summary>
/// <param name="isPseudo">Whether every text is written in the stand-in language that shows which words are not in the file.</param>
public sealed class Wording(bool isPseudo)
{
    /// <summary>The setting that switches the stand-in language on: <c>Tco:Words=pseudo</c>.</summary>
    public const string Setting = "Tco:Words";

    /// <summary>What that setting is set to for the stand-in language.</summary>
    public const string Pseudo = "pseudo";

    private static readonly ResourceManager s_resources = new(typeof(Wording));

    /// <summary>English.</summary>
    public static Wording English { get; } = new(isPseudo: false);

    /// <summary>A text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The file has no such key: a mistake in a page, which a test finds.</exception>
    public string this[string key] =>
        IfAny(key)
        ?? throw new ArgumentOutOfRangeException(nameof(key), key, "Wording.resx has no such key.");

    /// <summary>A text with values put in where it says <c>{0}</c>, <c>{1}</c>.</summary>
    public string this[string key, params object?[] values] =>
        string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>A text, or <c>null</c> when the file has none of this key: words of the catalog that need no other name.</summary>
    public string? IfAny(string key) =>
        s_resources.GetString(key, CultureInfo.InvariantCulture) is not { } text ? null
        : isPseudo ? PseudoText.Of(text)
        : text;
}
