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
        var schedule = new Schedule(numbering.Values, results);
        var plan = schedule.Place(sheet.Timeline.Periods);
        var lanes = LanesFor(plan);
        var inputs = new LaneOperand?[variedInputs.Count];
        foreach (var value in numbering.Values.Where(value => value.VariedInput >= 0))
        {
            inputs[value.VariedInput] = plan.Operand(value, lanes);
        }
        return new BatchProgram(
            [.. schedule.Parts.Select(part => Emit(part, plan, lanes))],
            plan.Constants,
            sheet.Timeline.Periods,
            lanes,
            plan.Size(lanes),
            plan.StateRange(lanes),
            inputs,
            [.. results.Select(value => plan.Operand(value, lanes))]
        );
    }

    private static BatchSection Emit(SchedulePart part, MemoryPlan plan, int lanes) =>
        new(part.EveryPeriod, [.. part.Tasks.Select(task => Emit(task, part, plan, lanes))]);

    private static BatchStep Emit(BatchTask task, SchedulePart part, MemoryPlan plan, int lanes)
    {
        var result = plan.Operand(task.Value, lanes);
        LaneOperand[] arguments = [.. task.Arguments.Select(value => plan.Operand(value, lanes))];
        if (task.Operations.Length > 0)
        {
            return new ChainStep(
                arguments[0],
                [.. task.Operations.Zip(arguments[1..], (o, a) => new ChainLink(o, a))],
                result
            );
        }
        var state = plan.State(task.Value, lanes);
        return task.Value.Function switch
        {
            FoldFunction fold when part.EveryPeriod => new FoldStep(fold, arguments, state),
            FoldFunction fold => new FinishStep(fold, arguments, result, state),
            ScanFunction scan => new ScanStep(scan, arguments, result, state),
            _ => new ElementStep((ElementFunction)task.Value.Function!, arguments, result),
        };
    }

    private static int LanesFor(MemoryPlan plan)
    {
        var fitting = HotBytes / sizeof(double) / Math.Max(1, plan.HotLanes);
        return Math.Clamp(
            fitting / VectorMap.Granule * VectorMap.Granule,
            VectorMap.Granule,
            MostLanes
        );
    }
}
