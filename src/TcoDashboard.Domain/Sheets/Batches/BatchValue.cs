using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>A distinct value of a batch: a constant, a varied input or a call; equal calls on equal values are one value.</summary>
internal sealed class BatchValue
{
    /// <summary>Position in the order of computation.</summary>
    internal required int Id { get; init; }

    internal required Shape Shape { get; init; }

    /// <summary>The values when no varied input reaches them: one, or one a period.</summary>
    internal double[]? Constant { get; init; }

    /// <summary>Which varied input this is, or −1.</summary>
    internal int VariedInput { get; init; } = -1;

    /// <summary>The call, for a value that varied inputs reach.</summary>
    internal SheetFunction? Function { get; init; }

    internal BatchValue[] Arguments { get; init; } = [];

    /// <summary>How many walks over the periods must be over before this value exists (a scalar) or can be walked (a row).</summary>
    internal int Level { get; init; }

    internal bool IsRow => Shape == Shape.Row && Constant is null;

    /// <summary>The walk over the periods in which a row is computed or a total is taken.</summary>
    internal int Walk => Function is FoldFunction ? Level - 1 : Level;
}
