using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>What the address of a comparison says: which options, how they are looked at, and which number is being explained.</summary>
public sealed record CompareState
{
    /// <summary>The page.</summary>
    public const string Path = "/compare";

    /// <summary>Most columns of one comparison.</summary>
    public const int MostColumns = 6;

    private const int LongestShown = 40;
    private const int LongestCell = 150;

    /// <summary>The options compared, in the order of their columns.</summary>
    public ImmutableArray<CompareSelection> Selections { get; init; } = [];

    /// <summary>Key of the column others are compared with, or a scenario for its own baseline; <c>null</c> for that of the first scenario.</summary>
    public string? Baseline { get; init; }

    /// <summary>Key of the column that a narrow screen shows beside the baseline; <c>null</c> for the first other.</summary>
    public string? Against { get; init; }

    /// <summary>What costs are divided by.</summary>
    public CostBasis Basis { get; init; }

    /// <summary>Which rows are shown.</summary>
    public CompareView View { get; init; }

    /// <summary>The number being explained; its option is the key of a column.</summary>
    public ExplainAddress? Explain { get; init; }

    /// <summary>The address, from the root of the site. At most 1,500 characters.</summary>
    public string ToUrl() => Path + ToQuery();

    /// <summary>The address of an export of the same comparison.</summary>
    /// <param name="format">The ending of the file, <c>csv</c> or <c>json</c>.</param>
    public string ToExportUrl(string format) =>
        $"/export/compare.{format}{(this with { Explain = null, Against = null }).ToQuery()}";

    /// <summary>Reads an address or its query; what cannot be understood is named in the notes and left out.</summary>
    public static CompareUrl FromUrl(string url) => FromUrl(url, Wording.English);

    /// <summary>The same with notes in the words of a page.</summary>
    public static CompareUrl FromUrl(string url, Wording say)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(say);
        var notes = ImmutableArray.CreateBuilder<string>();
        var state = new CompareState();
        var start = url.IndexOf('?', StringComparison.Ordinal);
        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        var query =
            start < 0 ? ""
            : fragment > start ? url[start..fragment]
            : url[start..];
        foreach (var (name, values) in QueryHelpers.ParseQuery(query))
        {
            if (values.Count > 1)
            {
                notes.Add(say["compare.url.twice", Shown(name), values.Count]);
            }

            state = Read(state, name, values[0] ?? "", notes, say);
        }

        return new(state, notes.ToImmutable());
    }

    /// <summary>Equal in every part; selections by value.</summary>
    public bool Equals(CompareState? other) =>
        other is not null
        && Selections.SequenceEqual(other.Selections)
        && Baseline == other.Baseline
        && Against == other.Against
        && Basis == other.Basis
        && View == other.View
        && Explain == other.Explain;

    /// <inheritdoc/>
    public override int GetHashCode() => ToQuery().GetHashCode(StringComparison.Ordinal);

    private string ToQuery()
    {
        // Why always basis and view: a link must mean the same after a default changes.
        var parts = new List<string>();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add($"{name}={value}");
            }
        }

        Add("s", string.Join(',', Selections));
        Add("base", Baseline);
        Add("basis", Basis == CostBasis.PresentValue ? "npc" : "mtok");
        Add("view", View == CompareView.All ? "all" : "diff");
        Add("with", Against);
        Add("explain", Explain?.ToString());
        return "?" + string.Join('&', parts);
    }

    private static CompareState Read(
        CompareState state,
        string name,
        string value,
        ImmutableArray<string>.Builder notes,
        Wording say
    )
    {
        switch (name)
        {
            case "s":
                return state with { Selections = ReadSelections(value, notes, say) };
            case "base" when CompareSelection.TryParse(value, out _):
                return state with { Baseline = value };
            case "with" when IsColumnKey(value):
                return state with { Against = value };
            case "basis" when value is "mtok" or "npc":
                return state with
                {
                    Basis = value == "npc" ? CostBasis.PresentValue : CostBasis.PerMillionTokens,
                };
            case "view" when value is "diff" or "all":
                return state with
                {
                    View = value == "all" ? CompareView.All : CompareView.Differences,
                };
            case "explain"
                when ExplainAddress.TryParse(value, out var address)
                    && IsColumnKey(address.OptionId)
                    && IsCell(address.CellId):
                return state with { Explain = address };
            case "base" or "with" or "basis" or "view" or "explain":
                notes.Add(say["compare.url.value", name, Shown(value)]);
                return state;
            default:
                notes.Add(say["compare.url.name", Shown(name)]);
                return state;
        }
    }

    private static ImmutableArray<CompareSelection> ReadSelections(
        string value,
        ImmutableArray<string>.Builder notes,
        Wording say
    )
    {
        var selections = ImmutableArray.CreateBuilder<CompareSelection>();
        foreach (var entry in value.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!CompareSelection.TryParse(entry, out var selection))
            {
                notes.Add(say["compare.url.entry", Shown(entry)]);
            }
            else if (selections.Count == MostColumns)
            {
                notes.Add(say["compare.url.tooMany", MostColumns, Shown(entry)]);
            }
            else if (!selections.Contains(selection))
            {
                selections.Add(selection);
            }
        }

        return selections.ToImmutable();
    }

    private static bool IsColumnKey(string text) =>
        CompareSelection.TryParse(text, out var selection) && selection.Option is not null;

    private static bool IsCell(string text) =>
        text.Length <= LongestCell && text.All(CompareSelection.IsIdLetter);

    private static string Shown(string text) =>
        text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
