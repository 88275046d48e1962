namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>One value to compute, alone or as the end of a chain of operations.</summary>
/// <param name="Value">The value.</param>
/// <param name="Arguments">What it reads; of a chain, the start and then the operand of each link.</param>
/// <param name="Operations">The links of a chain; empty for a single call.</param>
internal sealed record BatchTask(
    BatchValue Value,
    BatchValue[] Arguments,
    ChainOperation[] Operations
)
{
    /// <summary>A single call.</summary>
    internal static BatchTask Call(BatchValue value) => new(value, value.Arguments, []);
}
