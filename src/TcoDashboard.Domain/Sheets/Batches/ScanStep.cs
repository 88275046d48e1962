using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>The next value of a running row.</summary>
/// <param name="function">The function.</param>
/// <param name="arguments">Where its arguments lie.</param>
/// <param name="result">Where its result goes.</param>
/// <param name="state">Where it remembers: the offset of the first number and, as stride, how many numbers.</param>
internal sealed class ScanStep(
    ScanFunction function,
    LaneOperand[] arguments,
    LaneOperand result,
    LaneOperand state
) : BatchStep
{
    // Why: a running total that outlives its walk is kept period by period, beside the place it runs in.
    private readonly bool _isKept = function.ResultIsState && result.Offset != state.Offset;

    /// <inheritdoc/>
    internal override void Run(Span<double> memory, int lanes, int period)
    {
        var call = new Lanes(memory, arguments, result, state, lanes, period);
        function.AdvanceBatch(call);
        if (_isKept)
        {
            call.State(0).CopyTo(call.Result);
        }
    }
}
