using TcoDashboard.Domain.Performance.Frontiers;

namespace TcoDashboard.Web.Components.Editor.Hardware;

/// <summary>What of the hardware tab is looked at. It is one word of the address: <c>systems~per:usd~load:chat</c>.</summary>
public sealed record HardwareState
{
    private const char Between = '~';

    private static readonly (FrontierMeasure Measure, string Word)[] s_measures =
    [
        (FrontierMeasure.PerMegawatt, "mw"),
        (FrontierMeasure.PerUsd, "usd"),
        (FrontierMeasure.PerSystem, "system"),
        (FrontierMeasure.PerAccelerator, "accelerator"),
    ];

    /// <summary>The part of the tab.</summary>
    public HardwareSection Section { get; init; }

    /// <summary>What throughput is measured against.</summary>
    public FrontierMeasure Measure { get; init; } = FrontierMeasure.PerMegawatt;

    /// <summary>Id of the load; <c>null</c> for the first that answers requests.</summary>
    public string? Load { get; init; }

    /// <summary>Id of the one system looked at; <c>null</c> for those of the scenario.</summary>
    public string? System { get; init; }

    /// <summary>The word for the address; <c>null</c> for what is shown first.</summary>
    public string? ToPart()
    {
        string?[] parts =
        [
            Section.ToString().ToLowerInvariant(),
            Measure == FrontierMeasure.PerMegawatt ? null : Pair("per", WordOf(Measure)),
            Pair("load", Load),
            Pair("system", System),
        ];
        var text = string.Join(Between, parts.OfType<string>());
        return text == "options" ? null : text;
    }

    /// <summary>Reads the word; what is not understood is left out.</summary>
    public static HardwareState FromPart(string? part)
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
            Section = words[0] switch
            {
                "systems" => HardwareSection.Systems,
                "fits" => HardwareSection.Fits,
                _ => HardwareSection.Options,
            },
            Measure = s_measures.FirstOrDefault(one => one.Word == One("per"))
                is { Word: not null } known
                ? known.Measure
                : FrontierMeasure.PerMegawatt,
            Load = One("load"),
            System = One("system"),
        };
    }

    /// <summary>The word of a measure in an address.</summary>
    public static string WordOf(FrontierMeasure measure) =>
        s_measures.First(one => one.Measure == measure).Word;

    /// <summary>The measure that a word means; <c>null</c> when it means none.</summary>
    public static FrontierMeasure? MeasureOf(string? word) =>
        s_measures
            .Where(one => one.Word == word)
            .Select(one => (FrontierMeasure?)one.Measure)
            .FirstOrDefault();

    // Why: a name that holds the separator could not be read back; such a state falls back to the default.
    private static string? Pair(string key, string? value) =>
        string.IsNullOrEmpty(value) || value.Contains(Between, StringComparison.Ordinal)
            ? null
            : $"{key}:{value}";
}
