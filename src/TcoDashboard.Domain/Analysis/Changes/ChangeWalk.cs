using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>One walk from the earlier scenario to the later one; see <see cref="ChangeTrail"/>.</summary>
internal sealed class ChangeWalk
{
    private readonly ChangeRoute _route;
    private readonly string _metric;
    private readonly Func<ScenarioDocument, CatalogRevision, CancellationToken, Result> _evaluate;
    private readonly CancellationToken _cancellation;
    private readonly ImmutableArray<ChangeMove> _moves;
    private readonly SortedSet<int> _made = [];
    private readonly List<int> _waiting = [];
    private readonly List<ChangeStep> _steps = [];
    private OptionResult _start = null!;
    private OptionResult _now = null!;

    public ChangeWalk(
        ChangeRoute route,
        string metric,
        Func<ScenarioDocument, CatalogRevision, CancellationToken, Result> evaluate,
        CancellationToken cancellation
    )
    {
        (_route, _metric, _evaluate, _cancellation) = (route, metric, evaluate, cancellation);
        _moves =
        [
            .. CatalogMoves.Changed(route.Before, route.After),
            .. route.Settings.Select(
                (setting, place) => new ChangeMove([setting]) { Place = place }
            ),
            .. CatalogMoves.Removed(route.Before, route.After) is { } removed
                ? new[] { removed }
                : [],
        ];
    }

    /// <summary>The steps; <c>null</c> when either end has no such metric.</summary>
    public ChangeTrail? Walk()
    {
        if (
            Evaluated([]) is not { } start
            || Evaluated([.. Enumerable.Range(0, _moves.Length)]) is not { } end
        )
        {
            return null;
        }

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

        return new(ValueOf(start), ValueOf(end), [.. _steps], _route.Elsewhere);
    }

    private int[] Places(Func<ChangeMove, bool> wanted) =>
        [.. Enumerable.Range(0, _moves.Length).Where(place => wanted(_moves[place]))];

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

        var next = Evaluated([.. _made, .. moves]);
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
                _moves[move] is { Item: null, Settings: [{ InputKey: { } key }] }
                && inside.Inputs.All(input =>
                    !input.CellId.EndsWith($".{key}", StringComparison.Ordinal)
                )
            ),
        ];

    private void Step(int move)
    {
        _waiting.Add(move);
        if (Evaluated([.. _made, .. _waiting]) is { } next)
        {
            Take([.. _waiting], next, isNumbers: false);
            _waiting.Clear();
        }
    }

    private void Take(int[] moves, OptionResult next, bool isNumbers)
    {
        var inside = Inside(next);
        var isFirst = _made.Count == 0;
        var alone = isFirst ? next : Evaluated(moves);
        if (isNumbers && !isFirst)
        {
            inside = FromTheStart(inside, alone);
        }

        _steps.Add(
            new(
                [.. moves.SelectMany(move => _moves[move].Settings)],
                isNumbers,
                inside.After - inside.Before,
                alone is null ? null : ValueOf(alone) - ValueOf(_start),
                inside
            )
        );
        _made.UnionWith(moves);
        _now = next;
    }

    // What a number would add alone is counted from the earlier result, not from where the walk has come to.
    private ResultChange FromTheStart(ResultChange inside, OptionResult? alone)
    {
        var own = alone is null ? null : ResultChange.Of(_start, alone, _metric);
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

    private ResultChange Inside(OptionResult next) => ResultChange.Of(_now, next, _metric)!;

    private double ValueOf(OptionResult result) => result.Metric(_metric)!.Value!.Value;

    private OptionResult? Evaluated(int[] moves)
    {
        _cancellation.ThrowIfCancellationRequested();
        var places = moves.Select(move => _moves[move].Place).OfType<int>().ToHashSet();
        if (_route.Document(places) is not { } document)
        {
            return null;
        }

        var catalog = CatalogAfter(moves);
        var option = _evaluate(document, catalog, _cancellation).Options.FirstOrDefault();
        return
            option?.Metric(_metric) is { Value: { } value, CellId: not null }
            && double.IsFinite(value)
            ? option
            : null;
    }

    private CatalogRevision CatalogAfter(int[] moves)
    {
        if (moves.Length == _moves.Length)
        {
            return _route.After;
        }

        CatalogItem[] changed = [.. moves.Select(move => _moves[move].Item).OfType<CatalogItem>()];
        string[] gone = [.. moves.SelectMany(move => _moves[move].Gone)];
        return changed.Length + gone.Length == 0
            ? _route.Before
            : _route.Before.With(changed).Without(gone);
    }
}
