using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>One call on the tape.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Function">The function.</param>
/// <param name="Arguments">Where its arguments lie.</param>
/// <param name="Result">Where its result goes.</param>
/// <param name="State">Where it remembers: the offset of the first number and, as stride, how many numbers.</param>
internal sealed record BatchStep(
    BatchStepKind Kind,
    SheetFunction Function,
    LaneOperand[] Arguments,
    LaneOperand Result,
    LaneOperand State
)
{
    /// <summary>Runs the call for a block of samples.</summary>
    internal void Run(Span<double> memory, int lanes, int period)
    {
        var call = new Lanes(memory, this, lanes, period);
        switch (Kind)
        {
            case BatchStepKind.Element:
                ((ElementFunction)Function).Batch(call);
                break;
            case BatchStepKind.Scan:
                ((ScanFunction)Function).AdvanceBatch(call);
                break;
            case BatchStepKind.Fold:
                ((FoldFunction)Function).AdvanceBatch(call);
                break;
            default:
                ((FoldFunction)Function).FinishBatch(call);
                break;
        }
    }
}
