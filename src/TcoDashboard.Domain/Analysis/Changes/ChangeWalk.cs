using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>One walk from the earlier scenario to the later one; see <see cref="ChangeTrail"/>.</summary>
internal sealed class ChangeWalk(ChangePoints points)
{
    private readonly SortedSet<int> _made = [];
    private readonly List<int> _waiting = [];
    private readonly List<ChangeStep> _steps = [];
    private OptionResult _start = null!;
    private OptionResult _now = null!;

    /// <summary>The steps from the earlier result on.</summary>
    public ImmutableArray<ChangeStep> Steps(OptionResult start)
    {
        (_start, _now) = (start, start);
        var numbers = Places(move => move is { IsNumber: true, Item: null });
        var items = Places(move => move.Item is not null);
        var forms = Places(move => move is { IsNumber: false, IsRemoval: false });
        if (forms.Length == 0)
        {
            Bundle([.. items, .. numbers]);
        }
        else
        {
            Bundle(items);
            foreach (var form in forms)
            {
                Step(form);
            }

            Bundle(numbers);
        }

        foreach (var removal in Places(move => move.IsRemoval))
        {
            Step(removal);
        }

        return [.. _steps];
    }

    private int[] Places(Func<ChangeMove, bool> wanted) =>
        [.. Enumerable.Range(0, points.Moves.Length).Where(place => wanted(points.Moves[place]))];

    // Why halves: many figures of a catalog change and few matter, so whole halves are explained, or move nothing, at once.
    private void Bundle(int[] moves)
    {
        while (_waiting.Count > 0 && moves.Length > 0)
        {
            Step(moves[0]);
            moves = moves[1..];
        }

        if (moves.Length == 0)
        {
            return;
        }

        var next = points.Evaluated([.. _made, .. moves]);
        if (next is null || Inside(next) is not { IsExplained: true } inside)
        {
            Halve(moves);
        }
        else if (Strangers(moves, inside) is { Length: > 0 } strangers)
        {
            Array.ForEach(strangers, Step);
            Bundle([.. moves.Except(strangers)]);
        }
        else
        {
            Take(moves, next, isNumbers: true);
        }
    }

    private void Halve(int[] moves)
    {
        if (moves is [var one])
        {
            Step(one);
            return;
        }

        Bundle(moves[..(moves.Length / 2)]);
        Bundle(moves[(moves.Length / 2)..]);
    }

    // Numbers that move no input of their own name: nothing at all, or others, as a measured output moves that of the model.
    private int[] Strangers(int[] moves, ResultChange inside) =>
        [
            .. moves.Where(move =>
                points.Moves[move] is { Item: null, Settings: [{ InputKey: { } key }] }
                && inside.Inputs.All(input =>
                    !input.CellId.EndsWith($".{key}", StringComparison.Ordinal)
                )
            ),
        ];

    private void Step(int move)
    {
        _waiting.Add(move);
        if (points.Evaluated([.. _made, .. _waiting]) is { } next)
        {
            Take([.. _waiting], next, isNumbers: false);
            _waiting.Clear();
        }
    }

    private void Take(int[] moves, OptionResult next, bool isNumbers)
    {
        var inside = Inside(next);
        var isFirst = _made.Count == 0;
        var alone = isFirst ? next : points.Evaluated(moves);
        if (isNumbers && !isFirst)
        {
            inside = FromTheStart(inside, alone);
        }

        _steps.Add(
            new(
                [.. moves.SelectMany(move => points.Moves[move].Settings)],
                isNumbers,
                inside.After - inside.Before,
                alone is null ? null : points.ValueOf(alone) - points.ValueOf(_start),
                inside
            )
        );
        _made.UnionWith(moves);
        _now = next;
    }

    // What a number would add alone is counted from the earlier result, not from where the walk has come to.
    private ResultChange FromTheStart(ResultChange inside, OptionResult? alone)
    {
        var own = alone is null ? null : ResultChange.Of(_start, alone, points.Metric);
        return inside with
        {
            Inputs =
            [
                .. inside.Inputs.Select(input =>
                    own?.Inputs.FirstOrDefault(one => one.CellId == input.CellId) is { } found
                        ? input with
                        {
                            Alone = found.Alone,
                        }
                        : input
                ),
            ],
        };
    }

    private ResultChange Inside(OptionResult next) => ResultChange.Of(_now, next, points.Metric)!;
}
