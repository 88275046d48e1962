using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>Joins operations whose result only the next operation reads into chains.</summary>
internal static class ChainFusion
{
    /// <summary>The tasks of one walk or one set of scalars.</summary>
    /// <param name="values">The values to compute, in order.</param>
    /// <param name="mustLast">Values that somebody outside reads.</param>
    internal static List<BatchTask> Join(
        IReadOnlyList<BatchValue> values,
        Func<BatchValue, bool> mustLast
    )
    {
        var readers = new Dictionary<BatchValue, int>();
        foreach (var argument in values.SelectMany(value => value.Arguments))
        {
            readers[argument] = readers.GetValueOrDefault(argument) + 1;
        }
        var open = new Dictionary<BatchValue, BatchTask>();
        var tasks = new List<BatchTask>();
        foreach (var value in values)
        {
            var task = Extend(value, open);
            if (
                OperationOf(value) is not null
                && readers.GetValueOrDefault(value) == 1
                && !mustLast(value)
            )
            {
                // Why: it waits for its one reader, which joins it or asks for it to be computed just before.
                open.Add(value, task);
            }
            else
            {
                Close(task, open, tasks);
            }
        }
        return tasks;
    }

    /// <summary>Puts the value behind the longer of the waiting chains it may continue.</summary>
    private static BatchTask Extend(BatchValue value, Dictionary<BatchValue, BatchTask> open)
    {
        if (OperationOf(value) is not { } operation)
        {
            return BatchTask.Call(value);
        }
        var (left, right) = (value.Arguments[0], value.Arguments[1]);
        var before = open.GetValueOrDefault(left);
        var other = right;
        if (
            IsCommutative(operation)
            && open.TryGetValue(right, out var fromRight)
            && (before is null || fromRight.Operations.Length > before.Operations.Length)
        )
        {
            before = fromRight;
            other = left;
        }
        if (before is null)
        {
            return new BatchTask(value, [left, right], [operation]);
        }
        open.Remove(before.Value);
        return new BatchTask(
            value,
            [.. before.Arguments, other],
            [.. before.Operations, operation]
        );
    }

    private static void Close(
        BatchTask task,
        Dictionary<BatchValue, BatchTask> open,
        List<BatchTask> tasks
    )
    {
        foreach (var argument in task.Arguments)
        {
            if (open.Remove(argument, out var waiting))
            {
                Close(waiting, open, tasks);
            }
        }
        tasks.Add(task);
    }

    private static ChainOperation? OperationOf(BatchValue value) =>
        value.Function switch
        {
            Add => ChainOperation.Plus,
            Subtract => ChainOperation.Minus,
            Multiply => ChainOperation.Times,
            Divide => ChainOperation.Over,
            Min => ChainOperation.Least,
            Max => ChainOperation.Most,
            _ => null,
        };

    private static bool IsCommutative(ChainOperation operation) =>
        operation is not (ChainOperation.Minus or ChainOperation.Over);
}
