using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>
/// What one entry of <c>s=</c> names: a saved scenario or a preset, all of its options or one. In text: <c>12</c>, <c>12@4</c>, <c>12:gpu</c>,
/// <c>12@4:gpu</c>, <c>preset:some-id</c>, <c>preset:some-id:gpu</c>.
/// </summary>
public sealed record CompareSelection
{
    private const string PresetMark = "preset:";
    private const int LongestId = 64;

    private CompareSelection(long? number, int? revision, string? preset, string? option)
    {
        Number = number;
        Revision = revision;
        Preset = preset;
        Option = option;
    }

    /// <summary>Short number of the saved scenario; <c>null</c> for a preset.</summary>
    public long? Number { get; }

    /// <summary>Its revision; <c>null</c> for the newest, and for a preset.</summary>
    public int? Revision { get; }

    /// <summary>Id of the preset; <c>null</c> for a saved scenario.</summary>
    public string? Preset { get; }

    /// <summary>Id of the option; <c>null</c> for all.</summary>
    public string? Option { get; }

    /// <summary>The scenario without the option: columns of one source stem from one result.</summary>
    public string Source =>
        Preset is { } preset ? PresetMark + preset
        : Revision is { } revision
            ? string.Create(CultureInfo.InvariantCulture, $"{Number}@{revision}")
        : Number!.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Options of a saved scenario.</summary>
    public static CompareSelection OfScenario(long number, int? revision, string? option)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        if (revision is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(given, 1, nameof(revision));
        }

        return new(number, revision, null, Checked(option, nameof(option)));
    }

    /// <summary>Options of a preset.</summary>
    public static CompareSelection OfPreset(string preset, string? option) =>
        new(
            null,
            null,
            Checked(preset, nameof(preset)) ?? throw new ArgumentNullException(nameof(preset)),
            Checked(option, nameof(option))
        );

    /// <summary>The key of the column of one option.</summary>
    public string ColumnKey(string option) => $"{Source}:{option}";

    /// <summary>The entry as it stands in a URL.</summary>
    public override string ToString() => Option is { } option ? ColumnKey(option) : Source;

    /// <summary>Reads an entry as it stands in a URL.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CompareSelection? selection)
    {
        selection = null;
        var isPreset = text.StartsWith(PresetMark, StringComparison.Ordinal);
        var parts = (isPreset ? text[PresetMark.Length..] : text).Split(':');
        if (parts.Length > 2 || (parts.Length == 2 && !IsId(parts[1])))
        {
            return false;
        }

        var option = parts.Length == 2 ? parts[1] : null;
        if (isPreset)
        {
            selection = IsId(parts[0]) ? new(null, null, parts[0], option) : null;
            return selection is not null;
        }

        var scenario = parts[0].Split('@');
        if (scenario.Length > 2 || !TryCount(scenario[0], long.MaxValue, out var number))
        {
            return false;
        }

        long revision = 0;
        if (scenario.Length == 2 && !TryCount(scenario[1], int.MaxValue, out revision))
        {
            return false;
        }

        selection = new(number, scenario.Length == 2 ? (int)revision : null, null, option);
        return true;
    }

    /// <summary>Whether a text has the form of an id of a scenario document.</summary>
    internal static bool IsId(string text) =>
        text.Length is > 0 and <= LongestId && text.All(IsIdLetter);

    /// <summary>Whether a letter may stand in an id.</summary>
    internal static bool IsIdLetter(char letter) =>
        char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '-' or '_';

    private static bool TryCount(string text, long most, out long count) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count)
        && count >= 1
        && count <= most;

    private static string? Checked(string? id, string name) =>
        id is null || IsId(id) ? id : throw new ArgumentException($"“{id}” is not an id.", name);
}
