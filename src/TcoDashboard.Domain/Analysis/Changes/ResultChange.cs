using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>
/// What changed between two results, and what each change does to a metric; the effects add up to the change. The results are of one option in
/// two revisions or with two catalogs, or of two options.
/// </summary>
/// <param name="Before">The metric before.</param>
/// <param name="After">The metric after.</param>
/// <param name="Inputs">The inputs that differ, the largest effect first.</param>
/// <param name="Structure">What no shared input explains: lines, months or fleets that only one of the two has.</param>
/// <param name="OnlyOne">The inputs that only one of the two has.</param>
public sealed record ResultChange(
    double Before,
    double After,
    ImmutableArray<InputChange> Inputs,
    double Structure,
    ImmutableArray<LoneInput> OnlyOne
)
{
    /// <summary>What comes of inputs changing together: the sum of all effects less what each would do alone.</summary>
    public double Interaction => Inputs.Sum(input => input.Interaction);

    /// <summary>Below this a difference is rounding, in the metric's unit.</summary>
    public double Tolerance => 1e-9 * Math.Max(Math.Abs(Before), Math.Abs(After));

    /// <summary>Whether the inputs that both have explain the whole change.</summary>
    public bool IsExplained => Math.Abs(Structure) <= Tolerance;

    /// <summary>
    /// Compares two results. Inputs are changed one after another, once from first to last and once from last to first; an input's effect is
    /// the mean of its two, so that no order is favoured and the sum is exact (Shorrocks 2013, two of all orders). Where a mixture of the two
    /// cannot be computed, nothing is split and all is structure.
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

        (SheetCell Before, SheetCell After)[] shared =
        [
            .. new CellPairs(before, after).Of(sheet, later),
        ];
        (SheetCell Before, SheetCell After)[] moved =
        [
            .. shared.Where(pair => !pair.Before.InputValues[0].Equals(pair.After.InputValues[0])),
        ];
        var effects = Effects(sheet, cell, moved);
        ImmutableArray<InputChange> inputs =
        [
            .. moved
                .Select((pair, index) => Change(pair, effects[index]))
                .Where(_ => effects.All(one => double.IsFinite(one.Effect + one.Alone)))
                .OrderByDescending(change => Math.Abs(change.Effect))
                .ThenBy(change => change.CellId, StringComparer.Ordinal),
        ];
        return new(
            from,
            to,
            inputs,
            to - from - inputs.Sum(change => change.Effect),
            [
                .. Lone(sheet, shared.Select(pair => pair.Before.Id), isBefore: true),
                .. Lone(later, shared.Select(pair => pair.After.Id), isBefore: false),
            ]
        );
    }

    private static InputChange Change(
        (SheetCell Before, SheetCell After) pair,
        (double Effect, double Alone) found
    ) =>
        new(
            pair.Before.Id,
            Label(pair.Before.Label, pair.After.Label),
            pair.Before.Unit,
            pair.Before.InputValues[0],
            pair.After.InputValues[0],
            found.Effect,
            found.Alone,
            pair.After.Provenance!
        );

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

    private static IEnumerable<LoneInput> Lone(
        Sheet sheet,
        IEnumerable<string> shared,
        bool isBefore
    )
    {
        var known = shared.ToHashSet(StringComparer.Ordinal);
        return sheet
            .Cells.Where(cell =>
                CellPairs.IsScalarInput(cell)
                && cell.Provenance is { Origin: not (Origin.Calendar or Origin.Constant) }
                && !known.Contains(cell.Id)
            )
            .Select(cell => new LoneInput(cell.Label, cell.Unit, cell.InputValues[0], isBefore));
    }

    // Samples 0 … n walk forwards, n+1 … 2n+1 backwards, where neighbours differ in one input; 2n+2 … 3n+1 change one input each.
    private static (double Effect, double Alone)[] Effects(
        Sheet sheet,
        string metric,
        (SheetCell Before, SheetCell After)[] moves
    )
    {
        var count = moves.Length;
        if (count == 0)
        {
            return [];
        }

        var walks = 2 * (count + 1);
        var samples = walks + count;
        var inputs = new double[count * samples];
        for (var input = 0; input < count; input++)
        {
            var (old, changed) = (
                moves[input].Before.InputValues[0],
                moves[input].After.InputValues[0]
            );
            for (var step = 0; step <= count; step++)
            {
                inputs[input * samples + step] = step > input ? changed : old;
                inputs[input * samples + count + 1 + step] = step >= count - input ? changed : old;
            }

            for (var one = 0; one < count; one++)
            {
                inputs[input * samples + walks + one] = one == input ? changed : old;
            }
        }

        var values = new double[samples];
        sheet
            .Compile([metric], [.. moves.Select(move => move.Before.Id)])
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
                    return ((forwards + backwards) / 2, values[walks + input] - values[0]);
                }),
        ];
    }
}
