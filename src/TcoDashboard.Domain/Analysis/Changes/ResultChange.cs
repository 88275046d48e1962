using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>What changed between two results of one option, and what each change does to a metric; the effects add up to the change.</summary>
/// <param name="Before">The metric before.</param>
/// <param name="After">The metric after.</param>
/// <param name="Inputs">The inputs that differ, the largest effect first.</param>
/// <param name="Structure">What is left: lines, months or fleets that only one of the two has.</param>
public sealed record ResultChange(
    double Before,
    double After,
    ImmutableArray<InputChange> Inputs,
    double Structure
)
{
    /// <summary>
    /// Compares two results of an option. Inputs are changed one after another, once from first to last and once from last to first; an
    /// input's effect is the mean of its two, so that no order is favoured and the sum is exact (Shorrocks 2013, two of all orders).
    /// </summary>
    /// <returns><c>null</c> when the metric cannot be computed on either side.</returns>
    public static ResultChange? Of(OptionResult before, OptionResult after, string metricId)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (
            before is not { Sheet: { } sheet }
            || after.Sheet is not { } later
            || before.Metric(metricId) is not { Value: { } from, CellId: { } cell }
            || after.Metric(metricId)?.Value is not { } to
        )
        {
            return null;
        }

        SheetCell[] moved =
        [
            .. sheet.Cells.Where(one =>
                one is { IsInput: true, Shape: Shape.Scalar }
                && later.TryGetCell(one.Id) is { IsInput: true, Shape: Shape.Scalar } other
                && !other.InputValues[0].Equals(one.InputValues[0])
            ),
        ];
        var effects = Effects(
            sheet,
            cell,
            [.. moved.Select(one => (one, later.Cell(one.Id).InputValues[0]))]
        );
        var inputs = moved
            .Select(
                (one, index) =>
                {
                    var other = later.Cell(one.Id);
                    return new InputChange(
                        one.Id,
                        other.Label,
                        one.Unit,
                        one.InputValues[0],
                        other.InputValues[0],
                        effects[index],
                        other.Provenance!
                    );
                }
            )
            .OrderByDescending(change => Math.Abs(change.Effect))
            .ThenBy(change => change.CellId, StringComparer.Ordinal)
            .ToImmutableArray();
        return new(from, to, inputs, to - from - inputs.Sum(change => change.Effect));
    }

    // Samples 0 … n walk forwards, n+1 … 2n+1 backwards; neighbours differ in one input.
    private static double[] Effects(
        Sheet sheet,
        string metric,
        (SheetCell Cell, double Value)[] moves
    )
    {
        var count = moves.Length;
        if (count == 0)
        {
            return [];
        }

        var samples = 2 * (count + 1);
        var inputs = new double[count * samples];
        for (var input = 0; input < count; input++)
        {
            var (old, changed) = (moves[input].Cell.InputValues[0], moves[input].Value);
            for (var step = 0; step <= count; step++)
            {
                inputs[input * samples + step] = step > input ? changed : old;
                inputs[input * samples + count + 1 + step] = step >= count - input ? changed : old;
            }
        }

        var values = new double[samples];
        sheet
            .Compile([metric], [.. moves.Select(move => move.Cell.Id)])
            .Evaluate(inputs, values, samples);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(input =>
                {
                    var forwards = values[input + 1] - values[input];
                    var place = count + 1 + (count - input);
                    var backwards = values[place] - values[place - 1];
                    return (forwards + backwards) / 2;
                }),
        ];
    }
}
