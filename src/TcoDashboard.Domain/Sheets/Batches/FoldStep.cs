using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>Takes one period into a total.</summary>
/// <param name="function">The function.</param>
/// <param name="arguments">Where its arguments lie.</param>
/// <param name="state">Where it remembers: the offset of the first number and, as stride, how many numbers.</param>
internal sealed class FoldStep(FoldFunction function, LaneOperand[] arguments, LaneOperand state)
    : BatchStep
{
    /// <inheritdoc/>
    internal override void Run(Span<double> memory, int lanes, int period) =>
        function.AdvanceBatch(new Lanes(memory, arguments, default, state, lanes, period));
}
