using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text;

namespace TcoDashboard.Domain.Language;

/// <summary>A language that the product speaks: English, one that there is a word file for, or the stand-in of tests.</summary>
public sealed class Tongue
{
    /// <summary>The name of the stand-in language.</summary>
    public const string PseudoName = "pseudo";

    /// <summary>What the word file says where labels begin small inside a sentence.</summary>
    public const string SmallLabels = "labels begin small in a sentence";

    private static readonly ResourceManager s_words = new(
        "TcoDashboard.Domain.Language.Words",
        typeof(Tongue).Assembly
    );

    private readonly FrozenDictionary<string, string> _texts;

    private DateTimeFormatInfo? _dates;

    private Tongue(string name, CultureInfo culture, FrozenDictionary<string, string> texts)
    {
        Name = name;
        Culture = culture;
        _texts = texts;
    }

    /// <summary>English, which stands in the code and needs no file.</summary>
    public static Tongue English { get; } =
        new("en", CultureInfo.InvariantCulture, FrozenDictionary<string, string>.Empty);

    /// <summary>What settings call it: <c>en</c>, <c>fr</c>, <c>pseudo</c>.</summary>
    public string Name { get; }

    /// <summary>The culture whose word files are read.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Names of its months, in the calendar of documents.</summary>
    public DateTimeFormatInfo Dates => _dates ??= DatesOf(this);

    /// <summary>Whether it is the stand-in, which shows what is in no file.</summary>
    public bool IsPseudo => Name == PseudoName;

    /// <summary>The language of a name, or <c>null</c> when there is no word file for it.</summary>
    /// <param name="name">A culture such as <c>fr</c> or <c>pt-BR</c>, <c>en</c>, or <c>pseudo</c>; English when there is none.</param>
    public static Tongue? Find(string? name)
    {
        if (name is null or "" or "en")
        {
            return English;
        }

        if (name == PseudoName)
        {
            var pseudo = Entries(CultureInfo.InvariantCulture)
                .ToFrozenDictionary(one => one.Key, one => PseudoText.Of(one.Value));
            return new(name, CultureInfo.InvariantCulture, pseudo);
        }

        return CultureOf(name) is { } culture && HasFile(s_words, culture)
            ? new(name, culture, Translated(culture))
            : null;
    }

    /// <summary>Whether there is a word file of a culture, or of the language that it is a variety of.</summary>
    /// <param name="words">The word files of a library.</param>
    /// <param name="culture">The culture.</param>
    public static bool HasFile(ResourceManager words, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(words);
        return WithParents(culture).Any(one => File(words, one) is not null);
    }

    /// <summary>A text in this language; as it is when its file does not have it.</summary>
    /// <param name="english">The text in English.</param>
    public string Worded(string english) => _texts.GetValueOrDefault(english, english);

    /// <summary>A sentence with values in it, in this language.</summary>
    /// <param name="english">The sentence in English.</param>
    public string Worded([InterpolatedStringHandlerArgument("")] ref Sentence english) =>
        english.Written(this);

    /// <summary>
    /// A label as it stands inside a sentence. The word file decides: it says once whether labels begin small there, and may hold the form of
    /// a label under its name with <c> (in a sentence)</c> behind it.
    /// </summary>
    /// <param name="label">The label in this language.</param>
    /// <param name="rule">What the word file says of labels: <see cref="SmallLabels"/>, or anything else where they keep their capital.</param>
    public string InSentence(string label, string rule)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (_texts.TryGetValue(label + " (in a sentence)", out var form))
        {
            return form;
        }

        return
            rule == SmallLabels
            && label.Length > 1
            && char.IsUpper(label[0])
            && !char.IsUpper(label[1])
            ? char.ToLower(label[0], Culture) + label[1..]
            : label;
    }

    internal string Fill(string template, object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, Worded(template), values);

    private static DateTimeFormatInfo DatesOf(Tongue tongue)
    {
        var dates = (DateTimeFormatInfo)tongue.Culture.DateTimeFormat.Clone();
        if (dates.Calendar is not GregorianCalendar)
        {
            dates.Calendar = new GregorianCalendar();
        }

        if (tongue.IsPseudo)
        {
            dates.MonthNames = dates.MonthGenitiveNames = Pseudo(dates.MonthNames);
            dates.AbbreviatedMonthNames = dates.AbbreviatedMonthGenitiveNames = Pseudo(
                dates.AbbreviatedMonthNames
            );
        }

        return dates;

        // The thirteenth month of the format is empty.
        static string[] Pseudo(string[] names) =>
            [.. names.Select(name => name.Length == 0 ? "" : PseudoText.Of(name))];
    }

    private static FrozenDictionary<string, string> Translated(CultureInfo culture)
    {
        var texts = new Dictionary<string, string>();
        foreach (var one in WithParents(culture).Reverse())
        {
            // Why: a slip in a translation may cost its sentence, never the page.
            foreach (var (key, text) in Entries(one).Where(text => Fits(text.Key, text.Value)))
            {
                texts[key] = text;
            }
        }

        return texts.ToFrozenDictionary();
    }

    // Names in a word file may not differ in capitals alone, so that the second of such has a mark behind it.
    private static IEnumerable<KeyValuePair<string, string>> Entries(CultureInfo culture) =>
        (File(s_words, culture)?.Cast<DictionaryEntry>() ?? []).Select(entry =>
        {
            var key = (string)entry.Key;
            var mark = key.LastIndexOf(" ~", StringComparison.Ordinal);
            // A text may speak of the sign ~ itself: a mark is a number at the end.
            var isMarked =
                mark >= 0 && int.TryParse(key.AsSpan(mark + 2), NumberStyles.None, null, out _);
            return KeyValuePair.Create(isMarked ? key[..mark] : key, (string)entry.Value!);
        });

    private static ResourceSet? File(ResourceManager words, CultureInfo culture) =>
        words.GetResourceSet(culture, createIfNotExists: true, tryParents: false);

    private static IEnumerable<CultureInfo> WithParents(CultureInfo culture)
    {
        for (var one = culture; one.Name.Length > 0; one = one.Parent)
        {
            yield return one;
        }
    }

    private static CultureInfo? CultureOf(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    // What is no template, for example a text that speaks of one brace, is never filled.
    private static bool Fits(string english, string translated) =>
        Places(english) is not { } places || Places(translated) <= places;

    private static int? Places(string text)
    {
        try
        {
            return CompositeFormat.Parse(text).MinimumArgumentCount;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
