using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Ranges;
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
        var found = new List<Found>();
        for (var option = 0; option < result.Options.Length; option++)
        {
            found.AddRange(InOption(result.Options[option], option));
        }

        return
        [
            .. found
                .GroupBy(entry => entry.Key, StringComparer.Ordinal)
                .SelectMany(Apart)
                .Select(Join),
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
            var definition = inputs.GetValueOrDefault(cell.Id)?.Definition;
            yield return new(
                $"{local}@{Identity(provenance, fleet, definition, index)}",
                FormattableString.Invariant($"{option.Spec.Id}/{fleet?.Spec.Id}"),
                new(index, cell.Id),
                cell,
                definition
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

    private static Lever Join(List<Found> found)
    {
        var first = found[0];
        var (minimum, maximum) = Bounds(first);
        var (range, basis) = RangeOf(first, minimum, maximum);
        return new()
        {
            Key = first.Key,
            Label =
                found.Count > 1 && first.Definition is { } definition
                    ? definition.Label
                    : first.Cell.Label,
            Unit = first.Cell.Unit,
            Value = first.Cell.InputValues[0],
            Minimum = minimum,
            Maximum = maximum,
            Cells = [.. found.Select(entry => entry.Target)],
            Provenance = first.Cell.Provenance!,
            Range = range,
            RangeBasis = basis,
        };
    }

    private static (double Minimum, double Maximum) Bounds(Found found)
    {
        var value = found.Cell.InputValues[0];
        return found.Definition is { } definition
            ? (Math.Min(definition.Minimum, value), Math.Max(definition.Maximum, value))
            : (Math.Min(value / 10, value * 10), Math.Max(value / 10, value * 10));
    }

    private static (Distribution Range, string Basis) RangeOf(
        Found found,
        double minimum,
        double maximum
    )
    {
        var value = found.Cell.InputValues[0];
        var provenance = found.Cell.Provenance!;
        if (
            found.Definition?.IsStructural == true
            || provenance.Low is not { } low
            || provenance.High is not { } high
        )
        {
            return (new FixedValue(value), "No source gives a range.");
        }

        (low, high) = (Math.Max(low, minimum), Math.Min(high, maximum));
        if (!(low <= value && value <= high && low < high))
        {
            return (
                new FixedValue(value),
                "The value lies outside of the range of its source, so the scenario's word stands alone."
            );
        }

        return provenance.Origin == Origin.Model && low > 0
            ? (
                new Lognormal(low, value, high),
                "Error of the performance model against public measurements, P10 to P90."
            )
            : (new Triangular(low, value, high), "Lowest and highest figure of the sources.");
    }

    private sealed record Found(
        string Key,
        string Place,
        LeverCell Target,
        SheetCell Cell,
        InputDefinition? Definition
    );
}
