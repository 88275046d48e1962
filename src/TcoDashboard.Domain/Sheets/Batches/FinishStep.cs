using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>Reads a total after the last period.</summary>
/// <param name="function">The function.</param>
/// <param name="arguments">Where its arguments lie.</param>
/// <param name="result">Where the total goes.</param>
/// <param name="state">Where it was remembered: the offset of the first number and, as stride, how many numbers.</param>
internal sealed class FinishStep(
    FoldFunction function,
    LaneOperand[] arguments,
    LaneOperand result,
    LaneOperand state
) : BatchStep
{
    /// <inheritdoc/>
    internal override void Run(Span<double> memory, int lanes, int period) =>
        function.FinishBatch(new Lanes(memory, arguments, result, state, lanes, period));
}
