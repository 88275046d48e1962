using System.Globalization;
using System.Resources;
using TcoDashboard.Domain.Language;
using TcoDashboard.Web.Hosting;

namespace TcoDashboard.Web.Language;

/// <summary>
/// The words of the pages, from <c>Wording.resx</c>. A page asks for them by key, so that another language is another file and no change
/// of a page.
/// </summary>
/// <param name="tongue">The language they are in.</param>
public sealed class Wording(Tongue tongue)
{
    /// <summary>The setting that names the language of the installation: <c>Tco:Words=fr</c>; English when there is none.</summary>
    public const string Setting = "Tco:Words";

    /// <summary>What that setting is set to for the stand-in language, which shows the words that are in no file.</summary>
    public const string Pseudo = Tongue.PseudoName;

    private static readonly ResourceManager s_resources = new(typeof(Wording));

    /// <summary>English.</summary>
    public static Wording English { get; } = new(Tongue.English);

    /// <summary>A text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The file has no such key: a mistake in a page, which a test finds.</exception>
    public string this[string key] =>
        IfAny(key)
        ?? throw new ArgumentOutOfRangeException(nameof(key), key, "Wording.resx has no such key.");

    /// <summary>A text with values put in where it says <c>{0}</c>, <c>{1}</c>.</summary>
    public string this[string key, params object?[] values] =>
        string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>The language as pages tell it to browsers and readers aloud; the stand-in has the name that is kept for such.</summary>
    public string Tag =>
        tongue.IsPseudo ? "qps-ploc"
        : tongue == Tongue.English ? "en"
        : tongue.Culture.Name;

    /// <summary>The language that the settings name.</summary>
    /// <exception cref="StartupException">There is no word file for it.</exception>
    public static Tongue Chosen(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var name = settings[Setting];
        return
            Tongue.Find(name) is { } tongue
            && (
                tongue == Tongue.English
                || tongue.IsPseudo
                || Tongue.HasFile(s_resources, tongue.Culture)
            )
            ? tongue
            : throw new StartupException(
                $"{Setting} is {name}, but there are no word files of that language: remove the setting for English, or put Words.{name}.resx and Wording.{name}.resx beside the English ones and build again."
            );
    }

    /// <summary>A text, or <c>null</c> when the file has none of this key: words of the catalog that need no other name.</summary>
    public string? IfAny(string key) =>
        s_resources.GetString(key, tongue.Culture) is not { } text ? null
        : tongue.IsPseudo ? PseudoText.Of(text)
        : text;
}
