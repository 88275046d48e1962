using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Papers;

/// <summary>The warnings of scenarios and options, each once and with the name of what it holds for.</summary>
internal static class OpenWarnings
{
    public static IEnumerable<string> Of(MemoScope scope)
    {
        var isOne = scope.Sources.Length == 1;
        var ofScenarios = scope.Sources.SelectMany(source =>
            source.Result.Problems.Select(problem =>
                (Problem: problem, Owner: isOne ? "" : source.Result.Document.Title)
            )
        );
        var ofOptions = scope.Columns.SelectMany(column =>
            column.Option.Problems.Select(problem =>
                (Problem: problem, Owner: OwnerOf(scope, column, problem))
            )
        );
        return ofScenarios
            .Concat(ofOptions)
            .Where(one => one.Problem.Severity == Severity.Warning)
            .GroupBy(one => one.Problem.Message)
            .Select(same => Text(same.First().Problem, [.. Owners(same)]));
    }

    // Why: what a scenario says of itself is said again of each of its options.
    private static IEnumerable<string> Owners(IEnumerable<(Problem Problem, string Owner)> same) =>
        same.Any(one => one.Owner.Length == 0) ? [] : same.Select(one => one.Owner).Distinct();

    // Why not twice: some sentences begin with the name of their option already.
    private static string OwnerOf(MemoScope scope, ComparisonColumn column, Problem problem) =>
        scope.Columns.Length == 1
        || problem.Message.StartsWith(column.Option.Spec.Name, StringComparison.Ordinal)
            ? ""
            : scope.NameOf(column);

    private static string Text(Problem problem, ImmutableArray<string> owners)
    {
        var text = $"{problem.Message} {problem.Remedy} ({problem.Code})";
        return owners.IsEmpty ? text : Worded($"{StudyCanvas.List(owners)}: {text}");
    }
}
