using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>A sheet compiled for blocks of samples: sections of steps over one block of memory. Immutable.</summary>
internal sealed class BatchProgram
{
    // Why: places written in every period should fill most of a 32 KB first-level cache and leave room for the scalars they read.
    private const int HotBytes = 24 * 1024;
    private const int MostLanes = 256;

    private BatchProgram(
        BatchSection[] sections,
        double[] constants,
        int periods,
        int lanes,
        int size,
        (int Start, int Length) state,
        LaneOperand?[] inputs,
        LaneOperand[] outputs
    )
    {
        Sections = sections;
        Constants = constants;
        Periods = periods;
        Lanes = lanes;
        Size = size;
        State = state;
        Inputs = inputs;
        Outputs = outputs;
    }

    internal BatchSection[] Sections { get; }

    internal double[] Constants { get; }

    internal int Periods { get; }

    /// <summary>Samples in a block.</summary>
    internal int Lanes { get; }

    /// <summary>Numbers of memory a block needs.</summary>
    internal int Size { get; }

    internal (int Start, int Length) State { get; }

    /// <summary>Where each varied input goes; <c>null</c> when no output needs it.</summary>
    internal LaneOperand?[] Inputs { get; }

    /// <summary>Where each output is found.</summary>
    internal LaneOperand[] Outputs { get; }

    internal static BatchProgram Compile(
        Sheet sheet,
        IReadOnlyList<SheetCell> outputs,
        IReadOnlyList<SheetCell> variedInputs
    )
    {
        var numbering = new ValueNumbering(sheet, variedInputs);
        var results = outputs.Select(cell => numbering.Of(sheet.Graph.NodeOf(cell))).ToArray();
        var values = numbering.Values;
        var plan = new MemoryPlan(sheet.Timeline.Periods);
        var schedule = Schedule(values);
        Place(values, results, schedule, plan, sheet.Timeline.Periods);
        var lanes = LanesFor(plan);
        var inputs = new LaneOperand?[variedInputs.Count];
        foreach (var value in values.Where(value => value.VariedInput >= 0))
        {
            inputs[value.VariedInput] = plan.Operand(value, lanes);
        }
        return new BatchProgram(
            [.. schedule.Select(part => Emit(part, plan, lanes))],
            plan.Constants,
            sheet.Timeline.Periods,
            lanes,
            plan.Size(lanes),
            plan.StateRange(lanes),
            inputs,
            [.. results.Select(value => plan.Operand(value, lanes))]
        );
    }

    /// <summary>Scalars of a level, then the walk of that level, level by level.</summary>
    private static List<(bool EveryPeriod, List<BatchValue> Values)> Schedule(
        IReadOnlyList<BatchValue> values
    )
    {
        var schedule = new List<(bool, List<BatchValue>)>();
        var calls = values.Where(value => value.Function is not null).ToList();
        var levels = calls.Count == 0 ? 0 : calls.Max(value => value.Level) + 1;
        for (var level = 0; level < levels; level++)
        {
            var now = level;
            schedule.Add((false, [.. calls.Where(v => !v.IsRow && v.Level == now)]));
            schedule.Add(
                (
                    true,
                    [.. calls.Where(v => (v.IsRow || v.Function is FoldFunction) && v.Walk == now)]
                )
            );
        }
        schedule.RemoveAll(part => part.Item2.Count == 0);
        return schedule;
    }

    private static void Place(
        IReadOnlyList<BatchValue> values,
        BatchValue[] results,
        List<(bool EveryPeriod, List<BatchValue> Values)> schedule,
        MemoryPlan plan,
        int periods
    )
    {
        var kept = KeptRows(values, results);
        foreach (var value in values)
        {
            PlaceLasting(value, kept, plan, periods);
        }
        foreach (var (everyPeriod, walk) in schedule)
        {
            if (everyPeriod)
            {
                PlaceWalk(walk, kept, plan);
            }
        }
    }

    private static void PlaceLasting(
        BatchValue value,
        HashSet<BatchValue> kept,
        MemoryPlan plan,
        int periods
    )
    {
        if (value.Constant is not null)
        {
            plan.PlaceConstant(value);
        }
        else if (kept.Contains(value))
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
    }

    /// <summary>Rows that a later walk or the caller reads.</summary>
    private static HashSet<BatchValue> KeptRows(
        IReadOnlyList<BatchValue> values,
        BatchValue[] results
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

    private static void PlaceWalk(List<BatchValue> walk, HashSet<BatchValue> kept, MemoryPlan plan)
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
            var value = walk[i];
            foreach (var argument in value.Arguments.Distinct())
            {
                if (argument.IsRow && !kept.Contains(argument) && lastUse[argument] == i)
                {
                    plan.FreeRow(argument);
                }
            }
            if (value.IsRow && !kept.Contains(value))
            {
                plan.PlaceRow(value);
                if (!lastUse.ContainsKey(value))
                {
                    plan.FreeRow(value);
                }
            }
        }
    }

    private static BatchSection Emit(
        (bool EveryPeriod, List<BatchValue> Values) part,
        MemoryPlan plan,
        int lanes
    ) =>
        new(
            part.EveryPeriod,
            [
                .. part.Values.Select(value => new BatchStep(
                    KindOf(value, part.EveryPeriod),
                    value.Function!,
                    [.. value.Arguments.Select(argument => plan.Operand(argument, lanes))],
                    plan.Operand(value, lanes),
                    plan.State(value, lanes)
                )),
            ]
        );

    private static BatchStepKind KindOf(BatchValue value, bool everyPeriod) =>
        value.Function switch
        {
            FoldFunction => everyPeriod ? BatchStepKind.Fold : BatchStepKind.Finish,
            ScanFunction => BatchStepKind.Scan,
            _ => BatchStepKind.Element,
        };

    private static int LanesFor(MemoryPlan plan)
    {
        var fitting = HotBytes / sizeof(double) / Math.Max(1, plan.HotLanes);
        return Math.Clamp(fitting / VectorMap.Granule * VectorMap.Granule, 64, MostLanes);
    }
}
