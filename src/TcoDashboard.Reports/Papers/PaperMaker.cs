using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Workbooks;

namespace TcoDashboard.Reports.Papers;

/// <summary>Makes the reports of a result.</summary>
public static class PaperMaker
{
    /// <summary>A report.</summary>
    /// <param name="kind">Which one.</param>
    /// <param name="result">The result.</param>
    /// <param name="stamp">What ties it to its scenario.</param>
    /// <param name="cancellation">Stops the search for what would flip the choice.</param>
    public static Paper Make(
        PaperKind kind,
        Result result,
        WorkbookStamp stamp,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stamp);
        return kind switch
        {
            PaperKind.DecisionMemo => DecisionMemo.Of(MemoScope.Of(result, stamp), cancellation),
            PaperKind.FinanceReport => FinanceReport.Of(result, stamp),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    /// <summary>A memo on options of several scenarios, or on some options of one.</summary>
    /// <param name="scope">What it is about.</param>
    /// <param name="cancellation">Stops the studies.</param>
    public static Paper Memo(MemoScope scope, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return DecisionMemo.Of(scope, cancellation);
    }
}
