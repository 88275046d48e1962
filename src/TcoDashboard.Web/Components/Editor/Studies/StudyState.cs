using System.Globalization;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>What of the uncertainty tab is looked at. It is one word of the address: <c>flips~m:net_present_cost~x:pue</c>.</summary>
public sealed record StudyState
{
    private const char Between = '~';

    /// <summary>Stands for "no other option" where an option is looked at alone.</summary>
    public const string Alone = "-";

    /// <summary>The part of the tab.</summary>
    public StudySection Section { get; init; }

    /// <summary>Id of the metric; <c>null</c> for the first that can be studied.</summary>
    public string? Metric { get; init; }

    /// <summary>Id of the option compared with, <see cref="Alone"/> for none; <c>null</c> for the best other one.</summary>
    public string? Against { get; init; }

    /// <summary>The input sought or along the columns of the map, as documents name it; <c>null</c> for the most telling one.</summary>
    public string? Across { get; init; }

    /// <summary>The input along the rows of the map.</summary>
    public string? Along { get; init; }

    /// <summary>The wanted value of the metric; <c>null</c> to seek a tie.</summary>
    public double? Goal { get; init; }

    /// <summary>The input whose range is being edited.</summary>
    public string? Edited { get; init; }

    /// <summary>Yearly change of hardware prices in the study of scale and time; <c>null</c> for the sourced one.</summary>
    public double? Fall { get; init; }

    /// <summary>The word for the address; <c>null</c> for what is shown first.</summary>
    public string? ToPart()
    {
        string?[] parts =
        [
            Section.ToString().ToLowerInvariant(),
            Pair("m", Metric),
            Pair("vs", Against),
            Pair("x", Across),
            Pair("y", Along),
            Pair("goal", Goal?.ToString("R", CultureInfo.InvariantCulture)),
            Pair("fall", Fall?.ToString("R", CultureInfo.InvariantCulture)),
            Pair("edit", Edited),
        ];
        var text = string.Join(Between, parts.OfType<string>());
        return text == "tornado" ? null : text;
    }

    /// <summary>Reads the word; what is not understood is left out.</summary>
    public static StudyState FromPart(string? part)
    {
        var words = (part ?? "").Split(Between);
        string? One(string key) =>
            words
                .Skip(1)
                .Where(word => word.StartsWith(key + ":", StringComparison.Ordinal))
                .Select(word => word[(key.Length + 1)..])
                .FirstOrDefault(value => value.Length > 0);
        return new()
        {
            Section =
                Enum.TryParse<StudySection>(words[0], ignoreCase: true, out var section)
                && Enum.IsDefined(section)
                && !char.IsAsciiDigit(words[0][0])
                    ? section
                    : StudySection.Tornado,
            Metric = One("m"),
            Against = One("vs"),
            Across = One("x"),
            Along = One("y"),
            Goal = Number(One("goal")),
            Fall = Number(One("fall")) is > -1 and <= 1 and var fall ? fall : null,
            Edited = One("edit"),
        };
    }

    /// <summary>The part of the tab that holds a field of a study; <c>null</c> for every other field.</summary>
    /// <param name="path">Path of the field, for example <c>uncertainty.draws</c> or <c>uncertainty.pue.low</c>.</param>
    public static string? PartOfField(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        const string Start = "uncertainty.";
        if (path.StartsWith("trade_off", StringComparison.Ordinal))
        {
            return new StudyState { Section = StudySection.Weigh }.ToPart();
        }

        if (!path.StartsWith(Start, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = path[Start.Length..];
        var end = rest.LastIndexOf('.');
        return (
            rest is "draws" or "seed" ? new() { Section = StudySection.Draws }
            : end > 0 ? new StudyState { Section = StudySection.Ranges, Edited = rest[..end] }
            : new() { Section = StudySection.Ranges }
        ).ToPart();
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    // Why: a name that holds the separator could not be read back; such a state falls back to the default.
    private static string? Pair(string key, string? value) =>
        string.IsNullOrEmpty(value) || value.Contains(Between, StringComparison.Ordinal)
            ? null
            : $"{key}:{value}";
}
