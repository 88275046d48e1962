using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>The inputs that differ between two sheets, in the form in which each of them says something by itself.</summary>
internal static class InputPlayers
{
    private const string Price = "in." + InputKeys.SystemPrice;
    private const string Hosts = "in." + InputKeys.HostShare;

    /// <summary>The players, in the order of the earlier sheet; see <see cref="SystemScale"/> for those of a system that another replaces.</summary>
    public static ImmutableArray<InputPlayer> Of(
        OptionResult before,
        OptionResult after,
        IReadOnlyList<(SheetCell Before, SheetCell After)> shared
    )
    {
        var sizes = Sizes(before, after, shared);
        (SheetCell Before, SheetCell After)[] moved =
        [
            .. shared.Where(pair =>
                pair.Before.InputValues[0] != pair.After.InputValues[0]
                || SizeOf(pair.Before, sizes) is not null
            ),
        ];
        return WithHosts([
            .. moved.Select(pair =>
                SizeOf(pair.Before, sizes) is { } size
                    ? Scaled(
                        pair,
                        size,
                        Array.FindIndex(moved, one => one.Before.Id == size.Before.Id)
                    )
                    : new InputPlayer(
                        pair.Before,
                        pair.After,
                        sizes
                            .Values.FirstOrDefault(one => one.Before.Id == pair.Before.Id)
                            ?.Scale.OwnLabel
                            ?? Label(pair.Before.Label, pair.After.Label),
                        pair.Before.Unit,
                        pair.Before.InputValues[0],
                        pair.After.InputValues[0]
                    )
            ),
        ]);
    }

    // Why: one price is for a complete system, the other for accelerators to which hosts are added; only the sums can be held against each other.
    private static ImmutableArray<InputPlayer> WithHosts(ImmutableArray<InputPlayer> players)
    {
        var all = players.ToArray();
        for (var place = 0; place < all.Length; place++)
        {
            var price = all[place];
            var hosts =
                price.Size is not null && LocalOf(price.Before) == Price
                    ? Array.FindIndex(
                        all,
                        other =>
                            LocalOf(other.Before) == Hosts
                            && FleetOf(other.Before) == FleetOf(price.Before)
                    )
                    : -1;
            if (hosts >= 0)
            {
                all[place] = price with
                {
                    Label = Worded($"{price.Label}, with hosts"),
                    From = price.From * (1 + all[hosts].From),
                    To = price.To * (1 + all[hosts].To),
                };
                all[hosts] = all[hosts] with { MovesWith = place };
            }
        }

        return [.. all];
    }

    private static InputPlayer Scaled(
        (SheetCell Before, SheetCell After) pair,
        Measure size,
        int place
    )
    {
        var (from, to) = (size.Of(size.Before), size.Of(size.After));
        var factor = size.Scale.Factor(pair.Before.Unit, size.Before.Unit);
        return new(
            pair.Before,
            pair.After,
            size.Scale.Label(LocalOf(pair.Before), pair.Before.Unit),
            size.Scale.UnitOf(pair.Before.Unit),
            pair.Before.InputValues[0] / from * factor,
            pair.After.InputValues[0] / to * factor
        )
        {
            Size = (place, from, to),
        };
    }

    // By fleet of the earlier sheet: what its systems are measured in; only where another system takes their place.
    private static Dictionary<string, Measure> Sizes(
        OptionResult before,
        OptionResult after,
        IReadOnlyList<(SheetCell Before, SheetCell After)> shared
    )
    {
        var sizes = new Dictionary<string, Measure>(StringComparer.Ordinal);
        foreach (var pair in shared.Where(pair => FleetOf(pair.Before) is not null))
        {
            var (fleet, other) = (FleetOf(pair.Before)!, FleetOf(pair.After));
            if (
                before.Fleets.FirstOrDefault(one => one.Spec.Id == fleet) is { } earlier
                && after.Fleets.FirstOrDefault(one => one.Spec.Id == other) is { } later
                && SystemScale.Between(earlier, later) is { } scale
                && LocalOf(pair.Before) == scale.Local
                && pair.Before.InputValues[0] > 0
                && pair.After.InputValues[0] > 0
                // Why: with as many systems on both sides, what is said of one is said of all.
                && pair.Before.InputValues[0] != pair.After.InputValues[0]
            )
            {
                sizes.Add(fleet, new(scale, pair.Before, pair.After));
            }
        }

        return sizes;
    }

    private static Measure? SizeOf(SheetCell cell, Dictionary<string, Measure> sizes) =>
        FleetOf(cell) is { } fleet
        && sizes.GetValueOrDefault(fleet) is { } size
        && cell.Id != size.Before.Id
        && SystemScale.Scales(LocalOf(cell))
            ? size
            : null;

    private static string? FleetOf(SheetCell cell) =>
        cell.Id.Split('.', 3) is ["fleet", var fleet, _] ? fleet : null;

    private static string LocalOf(SheetCell cell) =>
        cell.Id.Split('.', 3) is ["fleet", _, var local] ? local : "";

    // The name of a cell of a fleet ends with the name of the system; of two systems what they share is the name of the input.
    private static string Label(string before, string after)
    {
        if (before == after)
        {
            return after;
        }

        var shared = 0;
        while (shared < Math.Min(before.Length, after.Length) && before[shared] == after[shared])
        {
            shared++;
        }

        var comma = before.AsSpan(0, shared).LastIndexOf(", ", StringComparison.Ordinal);
        return comma > 0 ? before[..comma] : $"{before} / {after}";
    }

    private sealed record Measure(SystemScale Scale, SheetCell Before, SheetCell After)
    {
        /// <summary>Size of a system: the value itself, or one part of a given number.</summary>
        public double Of(SheetCell cell) =>
            Scale.IsCount ? 1 / cell.InputValues[0] : cell.InputValues[0];
    }
}
