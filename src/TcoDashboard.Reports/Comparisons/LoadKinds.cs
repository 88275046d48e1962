using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>Tells options that train from those that answer requests: their tokens are different things and never compare.</summary>
internal static class LoadKinds
{
    /// <summary>What the loads of an option's scenario do.</summary>
    public static WorkloadKind Of(ComparisonColumn column) =>
        column.Result.Document.Workloads.FirstOrDefault()?.Kind ?? WorkloadKind.Inference;

    /// <summary>Whether all options train.</summary>
    public static bool AllTrain(ImmutableArray<ComparisonColumn> columns) =>
        !columns.IsEmpty && columns.All(column => Of(column) == WorkloadKind.Training);

    /// <summary>Whether some options train and others answer requests.</summary>
    public static bool AreMixed(ImmutableArray<ComparisonColumn> columns) =>
        columns.Select(Of).Distinct().Count() > 1;

    /// <summary>What makes the tokens of a comparison: "trained", or "input and output".</summary>
    public static string TokenWords(ImmutableArray<ComparisonColumn> columns) =>
        AllTrain(columns) ? Worded("tokens trained") : Worded("input and output tokens");
}
