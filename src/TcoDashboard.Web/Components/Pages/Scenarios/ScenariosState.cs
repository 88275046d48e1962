using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace TcoDashboard.Web.Components.Pages.Scenarios;

/// <summary>What the address of the list of scenarios says: what is searched, how it is sorted, what is chosen, and whether it is the trash.</summary>
public sealed record ScenariosState
{
    /// <summary>The page.</summary>
    public const string Path = "/scenarios";

    /// <summary>Longest search in characters.</summary>
    public const int LongestSearch = 100;

    // Why: an address stays below 1,500 characters, and a search of a hundred characters may take 900 of them.
    private const int LongestChoice = 360;

    /// <summary>Words that must all occur in title or tags.</summary>
    public string Search { get; init; } = "";

    /// <summary>The column the list is sorted by.</summary>
    public ScenarioColumn Sort { get; init; } = ScenarioColumn.Changed;

    /// <summary>Largest, latest or last first.</summary>
    public bool IsDescending { get; init; } = true;

    /// <summary>Whether the deleted ones are listed.</summary>
    public bool IsTrash { get; init; }

    /// <summary>Numbers of the scenarios chosen for a comparison, in the order in which they were chosen. An address holds some fifty of them.</summary>
    public ImmutableArray<long> Chosen { get; init; } = [];

    /// <summary>The address, from the root of the site.</summary>
    public string ToUrl()
    {
        var query = new Dictionary<string, string?>();
        if (Search.Length > 0)
        {
            query.Add("q", Search);
        }

        if (Sort != ScenarioColumn.Changed || !IsDescending)
        {
            query.Add("sort", (IsDescending ? "-" : "") + ScenarioColumns.Key(Sort));
        }

        if (Choice() is { Length: > 0 } choice)
        {
            query.Add("s", choice);
        }

        if (IsTrash)
        {
            query.Add("view", "trash");
        }

        return QueryHelpers.AddQueryString(Path, query);
    }

    /// <summary>Reads an address; what it does not know it ignores.</summary>
    public static ScenariosState FromUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var address = url.Split('#')[0];
        var start = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(start < 0 ? "" : address[start..]);
        string Text(string name) =>
            query.TryGetValue(name, out var values) ? (values[0] ?? "").Trim() : "";
        var search = Text("q");
        var sort = Text("sort");
        var state = new ScenariosState
        {
            Search = search[..Math.Min(search.Length, LongestSearch)].Trim(),
            IsTrash = Text("view") == "trash",
            Chosen = Numbers(Text("s")),
        };
        return ScenarioColumns.Find(sort.TrimStart('-')) is { } column
            ? state with
            {
                Sort = column,
                IsDescending = sort.StartsWith('-'),
            }
            : state;
    }

    /// <summary>The state after a click on the heading of a column: ascending, then descending.</summary>
    public ScenariosState SortedBy(ScenarioColumn column) =>
        this with
        {
            Sort = column,
            IsDescending = Sort == column && !IsDescending,
        };

    /// <summary>The state after a scenario was chosen or is chosen no more.</summary>
    public ScenariosState Choosing(long number, bool isChosen) =>
        this with
        {
            Chosen = isChosen ? [.. Chosen.Remove(number), number] : Chosen.Remove(number),
        };

    private string Choice()
    {
        var text = "";
        foreach (var number in Chosen)
        {
            var longer = FormattableString.Invariant(
                $"{text}{(text.Length > 0 ? "-" : "")}{number}"
            );
            if (longer.Length > LongestChoice)
            {
                break;
            }

            text = longer;
        }

        return text;
    }

    private static ImmutableArray<long> Numbers(string choice) =>
        [
            .. choice[..Math.Min(choice.Length, LongestChoice)]
                .Split('-')
                .Select(one =>
                    long.TryParse(
                        one,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                        ? number
                        : 0
                )
                .Where(number => number > 0)
                .Distinct(),
        ];
}
