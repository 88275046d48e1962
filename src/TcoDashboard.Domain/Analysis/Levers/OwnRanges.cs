using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>
/// The ranges of a document by what they mean rather than by how they are written: a lever's own range may stand under a wide address that
/// means others as well, or under a narrow one written when the scenario had other options.
/// </summary>
public static class OwnRanges
{
    /// <summary>The range of the document that speaks for a lever: the narrowest that means it, the first of equals; or <c>null</c>.</summary>
    /// <param name="result">The result whose levers are meant.</param>
    /// <param name="ranges">Ranges of a document; they may be newer than the result.</param>
    /// <param name="lever">A lever of the result.</param>
    public static RangeSpec? Of(Result result, ImmutableArray<RangeSpec> ranges, Lever lever)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(lever);
        return ranges
            .Where(spec => Means(spec, result, lever))
            .OrderByDescending(spec => InputAddress.Parse(spec.Input)!.Value.Depth)
            .FirstOrDefault();
    }

    /// <summary>
    /// The ranges with another one for a lever, written under its narrowest addresses, so that an option or a system added later does not
    /// inherit it. What only meant this lever is replaced; what means others too stays and is outdone.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="levers">All levers of the result.</param>
    /// <param name="ranges">Ranges of a document.</param>
    /// <param name="lever">The lever.</param>
    /// <param name="range">The new range; its address does not matter.</param>
    public static ImmutableArray<RangeSpec> Set(
        Result result,
        ImmutableArray<Lever> levers,
        ImmutableArray<RangeSpec> ranges,
        Lever lever,
        RangeSpec range
    )
    {
        ArgumentNullException.ThrowIfNull(range);
        var all = levers.ToArray();
        var index = all.ToList().FindIndex(one => one.Key == lever.Key);
        var place = -1;
        var kept = ImmutableArray.CreateBuilder<RangeSpec>(ranges.Length + 1);
        foreach (var spec in ranges)
        {
            if (ScenarioRanges.Meant(spec.Input, result, all) is [var only] && only == index)
            {
                place = place < 0 ? kept.Count : place;
            }
            else
            {
                kept.Add(spec);
            }
        }

        var own = Addresses(result, levers, lever)
            .Select(address => range with { Input = address });
        var list = kept.ToImmutable();
        return list.InsertRange(place < 0 ? list.Length : place, own);
    }

    /// <summary>The ranges without any for a lever; what meant others too goes on to mean those, under their narrowest addresses.</summary>
    /// <param name="result">The result.</param>
    /// <param name="levers">All levers of the result.</param>
    /// <param name="ranges">Ranges of a document.</param>
    /// <param name="lever">The lever.</param>
    public static ImmutableArray<RangeSpec> Without(
        Result result,
        ImmutableArray<Lever> levers,
        ImmutableArray<RangeSpec> ranges,
        Lever lever
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(lever);
        return
        [
            .. ranges.SelectMany(spec =>
                !Means(spec, result, lever)
                    ? [spec]
                    : levers
                        .Where(other => other.Key != lever.Key && Of(result, ranges, other) == spec)
                        .SelectMany(other => Addresses(result, levers, other))
                        .Concat(Elsewhere(spec.Input, result))
                        .Select(address => spec with { Input = address })
            ),
        ];
    }

    /// <summary>
    /// The narrowest texts that together mean a lever: one for the whole scenario where the document or the model says one value for all, else
    /// one a fleet, so that each stands for itself where options are looked at apart.
    /// </summary>
    internal static ImmutableArray<string> Addresses(
        Result result,
        ImmutableArray<Lever> levers,
        Lever lever
    )
    {
        LeverPlace[] places = [.. lever.Cells.Select(cell => LeverPlace.Of(cell, result))];
        var input = places[0].Input;
        return
            IsOneForAll(lever)
            && places.All(place => place.Input == input)
            && ScenarioRanges.Meant(input, result, levers).Length == 1
            ? [input]
            : [.. places.Select(place => place.Addresses.Last()).Distinct(StringComparer.Ordinal)];
    }

    private static bool Means(RangeSpec spec, Result result, Lever lever) =>
        ScenarioRanges.Meant(spec.Input, result, [lever]).Length > 0;

    private static bool IsOneForAll(Lever lever) =>
        lever.Definition
            is {
                Topic: InputTopic.Load
                    or InputTopic.Facility
                    or InputTopic.Operations
                    or InputTopic.Finance
            }
        && (
            lever.Provenance.Path is not { Length: > 0 } path
            || path.StartsWith("inputs.", StringComparison.Ordinal)
            || path.StartsWith("assumptions/", StringComparison.Ordinal)
        );

    // An address for all options also means those that have no numbers now; they keep it.
    private static IEnumerable<string> Elsewhere(string input, Result result) =>
        InputAddress.Parse(input) is { Option: null }
            ? result
                .Document.Options.Where(option =>
                    !result.Options.Any(one => one.Spec.Id == option.Id && one.Sheet is not null)
                )
                .Select(option => $"{option.Id}/{input}")
            : [];
}
