using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>A function called through its own batch kernel.</summary>
/// <param name="kind">What is done.</param>
/// <param name="function">The function.</param>
/// <param name="arguments">Where its arguments lie.</param>
/// <param name="result">Where its result goes.</param>
/// <param name="state">Where it remembers: the offset of the first number and, as stride, how many numbers.</param>
internal sealed class CallStep(
    CallKind kind,
    SheetFunction function,
    LaneOperand[] arguments,
    LaneOperand result,
    LaneOperand state
) : BatchStep
{
    /// <inheritdoc/>
    internal override void Run(Span<double> memory, int lanes, int period)
    {
        var call = new Lanes(memory, arguments, result, state, lanes, period);
        switch (kind)
        {
            case CallKind.Element:
                ((ElementFunction)function).Batch(call);
                break;
            case CallKind.Scan:
                Advance((ScanFunction)function, call);
                break;
            case CallKind.Fold:
                ((FoldFunction)function).AdvanceBatch(call);
                break;
            default:
                ((FoldFunction)function).FinishBatch(call);
                break;
        }
    }

    // Why: a running total that outlives its walk is kept period by period, beside the place it runs in.
    private void Advance(ScanFunction scan, in Lanes call)
    {
        scan.AdvanceBatch(call);
        if (scan.ResultIsState && result.Offset != state.Offset)
        {
            call.State(0).CopyTo(call.Result);
        }
    }
}
