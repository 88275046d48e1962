namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>One step of the tape: reads and writes places of a block's memory.</summary>
internal abstract class BatchStep
{
    /// <summary>Runs the step for all samples of a block.</summary>
    /// <param name="memory">The block's memory.</param>
    /// <param name="lanes">Samples in the block.</param>
    /// <param name="period">Zero-based period.</param>
    internal abstract void Run(Span<double> memory, int lanes, int period);
}
