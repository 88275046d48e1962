using Microsoft.AspNetCore.WebUtilities;
using TcoDashboard.Web.Components.Pages.Compare;

namespace TcoDashboard.Web.Components.Pages.Changes;

/// <summary>What the address of the page "what changed" says: which two, with which catalogs, and which figure.</summary>
public sealed record ChangesState
{
    /// <summary>The page.</summary>
    public const string Path = "/changes";

    /// <summary>Stands for the catalog that new scenarios get.</summary>
    public const string Today = "today";

    private const int LongestWord = 100;

    /// <summary>The earlier one, or the one looked from; without an option the first that both have.</summary>
    public CompareSelection? From { get; init; }

    /// <summary>The later one, or the one looked at.</summary>
    public CompareSelection? To { get; init; }

    /// <summary>Catalog the earlier one is evaluated with: <see cref="Today"/> or a hash; <c>null</c> for its own.</summary>
    public string? FromCatalog { get; init; }

    /// <summary>Catalog the later one is evaluated with: <see cref="Today"/> or a hash; <c>null</c> for its own.</summary>
    public string? ToCatalog { get; init; }

    /// <summary>Id of the figure explained; <c>null</c> for the net present cost.</summary>
    public string? Metric { get; init; }

    /// <summary>The address, from the root of the site.</summary>
    public string ToUrl() => Address(Path);

    /// <summary>The address of the same as a file.</summary>
    public string ToFileUrl() => Address("/export/changes.csv");

    /// <summary>The same the other way round.</summary>
    public ChangesState Swapped() =>
        this with
        {
            From = To,
            To = From,
            FromCatalog = ToCatalog,
            ToCatalog = FromCatalog,
        };

    /// <summary>Reads an address; what it does not know it ignores.</summary>
    public static ChangesState FromUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var address = url.Split('#', 2)[0];
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : address[mark..]);
        string? Word(string name) =>
            query.TryGetValue(name, out var values)
            && values[0] is { Length: > 0 and <= LongestWord } word
            && word.All(CompareSelection.IsIdLetter)
                ? word
                : null;
        CompareSelection? Selected(string name) =>
            query.TryGetValue(name, out var values)
            && CompareSelection.TryParse(values[0] ?? "", out var selection)
                ? selection
                : null;
        return new()
        {
            From = Selected("from"),
            To = Selected("to"),
            FromCatalog = Word("from_catalog"),
            ToCatalog = Word("to_catalog"),
            Metric = Word("metric"),
        };
    }

    private string Address(string path)
    {
        var parts = new List<string>();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add($"{name}={value}");
            }
        }

        Add("from", From?.ToString());
        Add("to", To?.ToString());
        Add("from_catalog", FromCatalog);
        Add("to_catalog", ToCatalog);
        Add("metric", Metric);
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }
}
