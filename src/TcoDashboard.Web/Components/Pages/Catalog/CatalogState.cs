using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;

namespace TcoDashboard.Web.Components.Pages.Catalog;

/// <summary>What the address of a catalog list says: which section, what is searched, and how it is sorted.</summary>
public sealed record CatalogState
{
    /// <summary>The page.</summary>
    public const string Path = "/catalog";

    /// <summary>Most items side by side.</summary>
    public const int MostCompared = 6;

    private const int LongestSearch = 100;
    private const int LongestList = MostCompared * 65;

    /// <summary>Folder of the section; empty for the overview.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Words that must all occur in the item.</summary>
    public string Search { get; init; } = "";

    /// <summary>Only items of this vendor, provider or supplier; empty for all.</summary>
    public string Vendor { get; init; } = "";

    /// <summary>Only items with this status; empty for all.</summary>
    public string Status { get; init; } = "";

    /// <summary>Key of the column the list is sorted by; empty for the name.</summary>
    public string Sort { get; init; } = "";

    /// <summary>Largest or last first.</summary>
    public bool IsDescending { get; init; }

    /// <summary>Ids of the items side by side, at most six.</summary>
    public ImmutableArray<string> Compared { get; init; } = [];

    /// <summary>The address, from the root of the site.</summary>
    public string ToUrl()
    {
        var query = new Dictionary<string, string?>();
        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                query.Add(name, value);
            }
        }

        Add("q", Search);
        Add("vendor", Vendor);
        Add("status", Status);
        Add("sort", IsDescending ? "-" + Sort : Sort);
        Add("compare", string.Join(',', Compared));
        return QueryHelpers.AddQueryString(Folder.Length == 0 ? Path : $"{Path}/{Folder}", query);
    }

    /// <summary>Reads an address; what it does not know it ignores.</summary>
    public static CatalogState FromUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var end = url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash
            ? hash
            : url.Length;
        var start = url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? mark : end;
        if (start > end)
        {
            start = end;
        }

        var query = QueryHelpers.ParseQuery(url[start..end]);
        string Cut(string name, int longest) =>
            query.TryGetValue(name, out var values) && values[0] is { } text
                ? text.Trim()[..Math.Min(text.Trim().Length, longest)]
                : "";
        string Text(string name) => Cut(name, LongestSearch);
        var sort = Text("sort");
        var path = url[..start].Trim('/').Split('/');
        return new()
        {
            Folder = path.Length > 1 ? path[1] : "",
            Search = Text("q"),
            Vendor = Text("vendor"),
            Status = Text("status"),
            Sort = sort.TrimStart('-'),
            IsDescending = sort.StartsWith('-'),
            Compared =
            [
                .. Cut("compare", LongestList)
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Distinct()
                    .Take(MostCompared),
            ],
        };
    }

    /// <summary>The state after a click on the heading of a column: ascending, then descending.</summary>
    public CatalogState SortedBy(string key) =>
        this with
        {
            Sort = key,
            IsDescending = Sort == key && !IsDescending,
        };

    /// <summary>The state with an item added to those side by side, or taken out.</summary>
    public CatalogState Toggled(string id) =>
        Compared.Contains(id) ? this with { Compared = Compared.Remove(id) }
        : Compared.Length < MostCompared ? this with { Compared = Compared.Add(id) }
        : this;

    /// <summary>Equal in every part; the items side by side by value.</summary>
    public bool Equals(CatalogState? other) => other is not null && ToUrl() == other.ToUrl();

    /// <inheritdoc/>
    public override int GetHashCode() => ToUrl().GetHashCode(StringComparison.Ordinal);
}
