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
    private const double MostRest = 0.25;

    /// <summary>What comes of inputs changing together: the sum of all effects less what each would do alone.</summary>
    public double Interaction => Inputs.Sum(input => input.Interaction);

    /// <summary>Below this a difference is rounding, in the metric's unit.</summary>
    public double Tolerance => 1e-9 * Math.Max(Math.Abs(Before), Math.Abs(After));

    /// <summary>Whether the inputs that both have explain the whole change.</summary>
    public bool IsExplained => Math.Abs(Structure) <= Tolerance;

    /// <summary>
    /// Compares two results. Inputs change in all orders, or with many of them from first to last and back, so that no order is favoured and the
    /// sum is exact; see <see cref="Coalitions"/>. Where another system takes the place of one, its inputs are counted as <see cref="SystemScale"/>
    /// says. Where a mixture of the two cannot be computed, or the inputs of another system leave too much to its form, nothing is split and
    /// all is structure.
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
        var inputs = Split(sheet, cell, InputPlayers.Of(before, after, shared));
        if (!IsMeaningful(before, after, to - from, inputs))
        {
            inputs = [];
        }

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

    private static ImmutableArray<InputChange> Split(
        Sheet sheet,
        string metric,
        ImmutableArray<InputPlayer> players
    )
    {
        var effects = InputSplit.Of(sheet, metric, players);
        return effects.All(one => double.IsFinite(one.Effect + one.Alone))
            ?
            [
                .. players
                    .Select((player, place) => (player, effects[place]))
                    .Where(one => one.player.MovesWith is null)
                    .Select(one => Change(one.player, one.Item2))
                    .OrderByDescending(change => Math.Abs(change.Effect))
                    .ThenBy(change => change.CellId, StringComparer.Ordinal),
            ]
            : [];
    }

    // Why: what one system has and the other has not, such as accelerators that are paid for one by one, is no input of a sheet. A split that
    // leaves much of it over holds the parts of one machine against the form of the other.
    private static bool IsMeaningful(
        OptionResult before,
        OptionResult after,
        double gap,
        ImmutableArray<InputChange> inputs
    ) =>
        before
            .Fleets.Zip(after.Fleets)
            .All(pair => pair.First.Spec.System == pair.Second.Spec.System)
        || inputs.IsEmpty
        || Math.Abs(gap - inputs.Sum(change => change.Effect))
            <= MostRest * inputs.Max(change => Math.Abs(change.Effect));

    private static InputChange Change(InputPlayer player, (double Effect, double Alone) found) =>
        new(
            player.Before.Id,
            player.Label,
            player.Unit,
            player.From,
            player.To,
            found.Effect,
            found.Alone,
            player.After.Provenance!
        );

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
}
