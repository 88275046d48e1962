using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>A value of one period from values of that period, or a scalar from scalars, through the function's own kernel.</summary>
/// <param name="function">The function.</param>
/// <param name="arguments">Where its arguments lie.</param>
/// <param name="result">Where its result goes.</param>
internal sealed class ElementStep(
    ElementFunction function,
    LaneOperand[] arguments,
    LaneOperand result
) : BatchStep
{
    /// <inheritdoc/>
    internal override void Run(Span<double> memory, int lanes, int period) =>
        function.Batch(new Lanes(memory, arguments, result, default, lanes, period));
}
