using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>Finds the levers of a result: every scalar input of its sheets, joined where options read the same figure.</summary>
public static class LeverTable
{
    /// <summary>All levers in the order of the first option's sheet, then of the others'.</summary>
    public static ImmutableArray<Lever> Of(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var ranges = new DefaultRanges(result.Catalog);
        var found = new List<Found>();
        for (var option = 0; option < result.Options.Length; option++)
        {
            found.AddRange(InOption(result.Options[option], option));
        }

        ImmutableArray<Lever> levers =
        [
            .. found
                .GroupBy(entry => entry.Key, StringComparer.Ordinal)
                .SelectMany(Apart)
                .Select(group => Join(group, ranges)),
        ];
        return Named(Addressed(levers, result), result);
    }

    // Two levers of one name, such as the power prices of two regions, say whose they are.
    private static ImmutableArray<Lever> Named(ImmutableArray<Lever> levers, Result result)
    {
        var twice = levers
            .GroupBy(lever => lever.Label, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. levers.Select(lever =>
                twice.Contains(lever.Label)
                    ? lever with
                    {
                        Label = $"{lever.Label} ({Owners(lever, result)})",
                    }
                    : lever
            ),
        ];
    }

    private static string Owners(Lever lever, Result result)
    {
        var names = lever
            .Cells.Select(cell => result.Options[cell.Option].Spec.Name)
            .Distinct()
            .ToArray();
        var places = lever.Cells.Select(cell => LeverPlace.Of(cell, result)).ToArray();
        return
            names.Length > 1
            || places.Any(place => place.Fleet is null)
            || result.Options[lever.Cells[0].Option].Fleets.Length == 1
            ? string.Join(", ", names)
            : $"{names[0]}, {places[0].Fleet}";
    }

    // The shortest text that no other lever answers to.
    private static ImmutableArray<Lever> Addressed(ImmutableArray<Lever> levers, Result result)
    {
        var places = levers
            .SelectMany(lever =>
                lever.Cells.SelectMany(cell => LeverPlace.Of(cell, result).Addresses).Distinct()
            )
            .GroupBy(address => address, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return
        [
            .. levers.Select(lever =>
                lever with
                {
                    Address = LeverPlace
                        .Of(lever.Cells[0], result)
                        .Addresses.OrderBy(address => places[address] > 1)
                        .First(),
                }
            ),
        ];
    }

    // Why: one figure can reach two fleets with different values, such as a price per accelerator of two systems; then they are two levers.
    private static IEnumerable<List<Found>> Apart(IGrouping<string, Found> sameKey)
    {
        var byValue = sameKey.GroupBy(entry => entry.Cell.InputValues[0]).ToArray();
        return byValue.Length == 1
            ?
            [
                [.. byValue[0]],
            ]
            : byValue.Select(group =>
                group
                    .Select(entry => entry with { Key = $"{entry.Key}|{group.First().Place}" })
                    .ToList()
            );
    }

    private static IEnumerable<Found> InOption(OptionResult option, int index)
    {
        if (option.Sheet is not { } sheet)
        {
            yield break;
        }

        var inputs = option
            .Fleets.SelectMany(fleet => fleet.Inputs)
            .GroupBy(input => input.CellId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var cell in sheet.Cells)
        {
            if (cell is not { IsInput: true, Shape: Shape.Scalar, Provenance: { } provenance })
            {
                continue;
            }

            if (provenance.Origin is Origin.Calendar or Origin.Constant)
            {
                continue;
            }

            var fleet = option.Fleets.FirstOrDefault(candidate =>
                cell.Id.StartsWith($"fleet.{candidate.Spec.Id}.", StringComparison.Ordinal)
            );
            var local = fleet is null ? cell.Id : cell.Id[$"fleet.{fleet.Spec.Id}.".Length..];
            var input = inputs.GetValueOrDefault(cell.Id);
            yield return new(
                $"{local}@{Identity(provenance, fleet, input?.Definition, index)}",
                FormattableString.Invariant($"{option.Spec.Id}/{fleet?.Spec.Id}"),
                new(index, cell.Id),
                cell,
                input
            );
        }
    }

    private static string Identity(
        Provenance provenance,
        FleetResult? fleet,
        InputDefinition? definition,
        int option
    ) =>
        provenance.Origin == Origin.Model && fleet is not null
            ? $"{fleet.Spec.System}/{fleet.Spec.Workload}"
        : provenance.Path is { Length: > 0 } path ? path
        : provenance.Source is { } source ? $"{source.Title}/{provenance.Text}"
        : IsOfTheWorld(definition) ? "default"
        : FormattableString.Invariant($"options[{option}]/{fleet?.Spec.Id}");

    // What holds for a place, a buyer or a load holds for all options; a price or a speed is each system's own.
    private static bool IsOfTheWorld(InputDefinition? definition) =>
        definition?.Topic
            is InputTopic.Load
                or InputTopic.Facility
                or InputTopic.Operations
                or InputTopic.Finance;

    private static Lever Join(List<Found> found, DefaultRanges ranges)
    {
        var first = found[0];
        var (minimum, maximum) = Bounds(first);
        var range = ranges.Of(first.Cell, first.Input, minimum, maximum);
        return new()
        {
            Address = first.Cell.Id,
            // Why: the limits of a definition are in US dollars.
            Definition = first.Input is { Quote: null } input ? input.Definition : null,
            Key = first.Key,
            Label = LabelOf(found),
            Unit = first.Cell.Unit,
            Value = first.Cell.InputValues[0],
            Minimum = minimum,
            Maximum = maximum,
            Cells = [.. found.Select(entry => entry.Target)],
            Provenance = first.Cell.Provenance!,
            Range = range.Distribution,
            RangeOrigin = range.Origin,
            RangeBasis = range.Basis,
            RangeSource = range.Source,
        };
    }

    // What holds for the world is named by the input; what belongs to a system carries the system's name.
    private static string LabelOf(List<Found> found) =>
        found[0].Input is { } input
        && (
            IsOfTheWorld(input.Definition)
            || found.Any(entry => entry.Cell.Label != found[0].Cell.Label)
        )
            ? input.Definition.Label
            : found[0].Cell.Label;

    private static (double Minimum, double Maximum) Bounds(Found found)
    {
        var value = found.Cell.InputValues[0];
        return found.Input is { Quote: null, Definition: var definition }
            ? (Math.Min(definition.Minimum, value), Math.Max(definition.Maximum, value))
            : (Math.Min(value / 10, value * 10), Math.Max(value / 10, value * 10));
    }

    private sealed record Found(
        string Key,
        string Place,
        LeverCell Target,
        SheetCell Cell,
        ResolvedInput? Input
    );
}
