using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Workbooks;

namespace TcoDashboard.Reports.Papers;

/// <summary>What a memo is about: options of one scenario or of several.</summary>
/// <param name="Columns">The options, in their order.</param>
/// <param name="BaselineKey">Key of the option others are compared with; the first when <c>null</c>.</param>
/// <param name="Basis">What costs are divided by.</param>
/// <param name="Sources">The scenarios the options come from, each once.</param>
public sealed record MemoScope(
    ImmutableArray<ComparisonColumn> Columns,
    string? BaselineKey,
    CostBasis Basis,
    ImmutableArray<PaperSource> Sources
)
{
    /// <summary>All options of one scenario.</summary>
    public static MemoScope Of(Result result, WorkbookStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            [.. ComparisonColumn.Of(result)],
            result.Baseline?.Spec.Id,
            CostBasis.PerMillionTokens,
            [new(result, stamp)]
        );
    }

    /// <summary>The result with the options of the memo, when all stem from one scenario; only those share their ranges.</summary>
    public Result? OneScenario =>
        Sources is [var only]
            ? only.Result with
            {
                Options = [.. Columns.Select(column => column.Option)],
            }
            : null;

    /// <summary>The comparison of the options.</summary>
    public ComparisonReport Report =>
        Columns.IsEmpty && Sources is [var empty]
            ? ComparisonBuilder.Build(empty.Result, Basis, Presenter.Plain)
            : ComparisonBuilder.Build(Columns, BaselineKey, Basis, Presenter.Plain);

    /// <summary>The name of an option among the others.</summary>
    public string NameOf(ComparisonColumn column) => ColumnNames.Of(Columns, column);
}
