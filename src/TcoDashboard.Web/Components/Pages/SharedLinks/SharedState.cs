using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace TcoDashboard.Web.Components.Pages.SharedLinks;

/// <summary>What the address of a shared view says beside the link itself: with which data, what was moved, and which figure is explained.</summary>
public sealed record SharedState
{
    private const int LongestWord = 120;

    /// <summary>Whether today's catalog and model are looked at beside the saved figures.</summary>
    public bool UsesToday { get; init; }

    /// <summary>The inputs that were moved, by the key of their slider, in the unit of the input.</summary>
    public ImmutableSortedDictionary<string, double> Moves { get; init; } =
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>Key of the column whose change is explained; <c>null</c> for the first.</summary>
    public string? Column { get; init; }

    /// <summary>Id of the figure whose change is explained; <c>null</c> for the net present cost.</summary>
    public string? Metric { get; init; }

    /// <summary>Whether anything beside the saved figures is asked for.</summary>
    public bool IsBeside => UsesToday || Moves.Count > 0;

    /// <summary>The same with one input moved, or back where it was with <c>null</c>.</summary>
    public SharedState Move(string slider, double? value) =>
        this with
        {
            Moves = value is { } number ? Moves.SetItem(slider, number) : Moves.Remove(slider),
        };

    /// <summary>The address of a link in this state.</summary>
    /// <param name="token">The secret of the link.</param>
    public string ToUrl(string token)
    {
        var parts = new List<string>();
        if (UsesToday)
        {
            parts.Add("data=today");
        }

        if (Moves.Count > 0)
        {
            var moves = Moves.Select(move =>
                string.Create(CultureInfo.InvariantCulture, $"{move.Key}:{move.Value:R}")
            );
            parts.Add($"move={Uri.EscapeDataString(string.Join(',', moves))}");
        }

        if (Column is { } column)
        {
            parts.Add($"option={Uri.EscapeDataString(column)}");
        }

        if (Metric is { } metric)
        {
            parts.Add($"figure={Uri.EscapeDataString(metric)}");
        }

        var query = parts.Count == 0 ? "" : "?" + string.Join('&', parts);
        return $"/s/{Uri.EscapeDataString(token)}{query}";
    }

    /// <summary>Reads an address; what it does not know it ignores. Whether a move is allowed is for the link to say.</summary>
    public static SharedState FromUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var address = url.Split('#', 2)[0];
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : address[mark..]);
        string? Word(string name) =>
            query.TryGetValue(name, out var values)
            && values[0] is { Length: > 0 and <= LongestWord } word
                ? word
                : null;
        var state = new SharedState
        {
            UsesToday = Word("data") == "today",
            Column = Word("option"),
            Metric = Word("figure"),
        };
        var moves = query.TryGetValue("move", out var texts) ? texts[0] ?? "" : "";
        foreach (var move in moves.Split(',').Take(FrozenSlider.Most))
        {
            var colon = move.LastIndexOf(':');
            if (
                colon is > 0 and <= LongestWord
                && double.TryParse(
                    move[(colon + 1)..],
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var value
                )
                && double.IsFinite(value)
            )
            {
                state = state.Move(move[..colon], value);
            }
        }

        return state;
    }

    /// <summary>Equal in every part; moves by value.</summary>
    public bool Equals(SharedState? other) =>
        other is not null
        && UsesToday == other.UsesToday
        && Column == other.Column
        && Metric == other.Metric
        && Moves.SequenceEqual(other.Moves);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UsesToday, Column, Metric, Moves.Count);
}
