using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>
/// Orders values into scalars and walks over the periods: the scalars a walk needs, the walk, the scalars that need its totals, the next walk.
/// </summary>
internal sealed class Schedule
{
    private readonly IReadOnlyList<BatchValue> _values;
    private readonly HashSet<BatchValue> _kept;

    internal Schedule(IReadOnlyList<BatchValue> values, IReadOnlyList<BatchValue> results)
    {
        _values = values;
        _kept = KeptRows(values, results);
        var calls = values.Where(value => value.Function is not null).ToList();
        var levels = calls.Count == 0 ? 0 : calls.Max(value => value.Level) + 1;
        var parts = ImmutableArray.CreateBuilder<SchedulePart>();
        for (var level = 0; level < levels; level++)
        {
            var now = level;
            List<BatchValue> scalars = [.. calls.Where(v => !v.IsRow && v.Level == now)];
            List<BatchValue> walk =
            [
                .. calls.Where(v => (v.IsRow || v.Function is FoldFunction) && v.Walk == now),
            ];
            // Why: scalars run once a block; joining them would save nothing and tie their places to an order.
            parts.Add(new(false, [.. scalars.Select(BatchTask.Call)]));
            parts.Add(new(true, ChainFusion.Join(walk, _kept.Contains)));
        }
        Parts = [.. parts.Where(part => part.Tasks.Count > 0)];
    }

    /// <summary>The parts in order.</summary>
    internal ImmutableArray<SchedulePart> Parts { get; }

    /// <summary>Gives every value its place in memory.</summary>
    internal MemoryPlan Place(int periods)
    {
        var plan = new MemoryPlan(periods);
        foreach (var value in _values)
        {
            PlaceLasting(value, plan, periods);
        }
        foreach (var part in Parts.Where(part => part.EveryPeriod))
        {
            PlaceWalk(part.Tasks, plan);
        }
        return plan;
    }

    private void PlaceLasting(BatchValue value, MemoryPlan plan, int periods)
    {
        if (value.Constant is not null)
        {
            plan.PlaceConstant(value);
        }
        else if (_kept.Contains(value))
        {
            plan.PlaceKeptRow(value);
        }
        else if (!value.IsRow)
        {
            plan.PlaceScalar(value);
        }
        var remembered = value.Function switch
        {
            FoldFunction fold => fold.StateSize(periods),
            ScanFunction scan => scan.StateSize(periods),
            _ => 0,
        };
        if (remembered > 0)
        {
            plan.PlaceState(value, remembered);
        }
        if (IsReadInState(value))
        {
            plan.PlaceInState(value);
        }
    }

    /// <summary>Rows that a later walk or the caller reads.</summary>
    private static HashSet<BatchValue> KeptRows(
        IReadOnlyList<BatchValue> values,
        IReadOnlyList<BatchValue> results
    )
    {
        var kept = results.Where(value => value.IsRow).ToHashSet();
        foreach (var user in values.Where(value => value.Function is not null))
        {
            kept.UnionWith(
                user.Arguments.Where(argument => argument.IsRow && argument.Walk < user.Walk)
            );
        }
        return kept;
    }

    private void PlaceWalk(IReadOnlyList<BatchTask> walk, MemoryPlan plan)
    {
        var lastUse = new Dictionary<BatchValue, int>();
        for (var i = 0; i < walk.Count; i++)
        {
            foreach (var argument in walk[i].Arguments)
            {
                lastUse[argument] = i;
            }
        }
        for (var i = 0; i < walk.Count; i++)
        {
            foreach (var argument in walk[i].Arguments.Distinct())
            {
                if (IsPassing(argument) && lastUse[argument] == i)
                {
                    plan.FreeRow(argument);
                }
            }
            var value = walk[i].Value;
            if (IsPassing(value))
            {
                plan.PlaceRow(value);
            }
        }
    }

    private bool IsPassing(BatchValue value) =>
        value.IsRow && !_kept.Contains(value) && !IsReadInState(value);

    private bool IsReadInState(BatchValue value) =>
        value.Function is ScanFunction { ResultIsState: true } && !_kept.Contains(value);
}
