using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Analysis.Frontiers;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Frontiers;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Frontiers;

/// <summary>Can it exist: systems needed by context and users at the same moment, as a grid with the number, or the refusal, in every cell.</summary>
public static class FeasibilityFigure
{
    /// <summary>What stands in a cell that nothing can fill.</summary>
    public static string NoFit => Worded("no fit");

    /// <summary>The figure of one system.</summary>
    /// <param name="canvas">Names and presenter of the result.</param>
    /// <param name="row">The map of the system.</param>
    /// <param name="workload">The load: its model and its own context.</param>
    public static ChartFigure Of(StudyCanvas canvas, FeasibilityRow row, WorkloadSpec workload)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(workload);
        int[] contexts = [.. row.Cells.Select(cell => cell.ContextTokens).Distinct().Order()];
        int[] users = [.. row.Cells.Select(cell => cell.Users).Distinct().Order()];
        var title = Title(canvas, row, workload);
        return new(
            $"feasibility-{row.System.Id}",
            title,
            Worded(
                $"{ModelName(canvas, workload)}: systems needed to hold weights and the caches of all users at full context, whatever the speed"
            ),
            ChartKind.Cells,
            ChartAxis.Of(Worded("Context of each user (tokens)"), contexts.Select(Tokens)),
            ChartAxis.Of(Worded("Users at the same moment"), users.Select(Plain)),
            [
                .. new[] { Fits(row, contexts, users) }
                    .Concat(Refusals(row, contexts, users))
                    .Where(series => series.Points.Length > 0),
            ],
            $"{title}. {string.Join(" ", Reasons(row))}",
            canvas.SourceLine
        );
    }

    /// <summary>Why cells are refused, one sentence each with the contexts meant and what to do.</summary>
    public static ImmutableArray<string> Reasons(FeasibilityRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return
        [
            .. row
                .Cells.Where(cell => cell.Problem is not null)
                .GroupBy(cell => Kind(cell.Problem!))
                .Select(group =>
                {
                    var first = group.MinBy(cell => cell.ContextTokens)!;
                    var from =
                        group.Count() == row.Cells.Length
                            ? Worded("At every context")
                            : Worded($"From {Tokens(first.ContextTokens)} tokens");
                    return $"{from}: {first.Problem!.Message} {first.Problem.Remedy}";
                }),
        ];
    }

    /// <summary>Tokens of a context, short: 4k, 131k, 1M; numbers that are no power of two in full.</summary>
    public static string Tokens(int tokens) =>
        !int.IsPow2(tokens) || tokens < 1024 ? Plain(tokens)
        : tokens >= 1 << 20 ? $"{Plain(tokens >> 20)}M"
        : $"{Plain(tokens >> 10)}k";

    private static ChartSeries Fits(FeasibilityRow row, int[] contexts, int[] users)
    {
        var most = row.Cells.Max(cell => cell.Systems ?? 1);
        return new(
            "fits",
            Worded("Systems needed"),
            "series-1",
            SeriesMark.Points,
            [
                .. row
                    .Cells.Where(cell => cell.Systems is not null)
                    .Select(cell =>
                        Place(cell, contexts, users) with
                        {
                            Label = Plain(cell.Systems!.Value),
                            // Equal steps of tint for equal ratios of systems.
                            Weight = most > 1 ? Math.Log(cell.Systems.Value) / Math.Log(most) : 0,
                        }
                    ),
            ]
        );
    }

    private static IEnumerable<ChartSeries> Refusals(
        FeasibilityRow row,
        int[] contexts,
        int[] users
    ) =>
        row
            .Cells.Where(cell => cell.Problem is not null)
            .GroupBy(cell => Kind(cell.Problem!))
            .Select(
                (group, index) =>
                    new ChartSeries(
                        FormattableString.Invariant($"refused-{index + 1}"),
                        group.Key,
                        index == 0 ? "bad" : "warn",
                        SeriesMark.Points,
                        [
                            .. group.Select(cell =>
                                Place(cell, contexts, users) with
                                {
                                    Label = NoFit,
                                    Weight = 0.5,
                                }
                            ),
                        ]
                    )
            );

    private static ChartPoint Place(CapacityCell cell, int[] contexts, int[] users) =>
        new(Array.IndexOf(contexts, cell.ContextTokens), Array.IndexOf(users, cell.Users));

    private static string Kind(Problem problem) =>
        problem.Code == PerformanceProblems.ContextTooLong
            ? Worded("Longer than the model allows")
            : Worded("Does not fit");

    private static string Title(StudyCanvas canvas, FeasibilityRow row, WorkloadSpec workload)
    {
        var name = SystemNames.InShort(row.System);
        var own = workload.InputTokens + workload.OutputTokens;
        var cells = row.Cells.Where(cell => cell.ContextTokens >= own).ToArray();
        var context =
            cells.Length == 0
                ? row.Cells.Max(cell => cell.ContextTokens)
                : cells.Min(cell => cell.ContextTokens);
        var column = row.Cells.Where(cell => cell.ContextTokens == context).ToArray();
        var most = column.Where(cell => cell.Systems is not null).MaxBy(cell => cell.Users);
        var longest = row
            .Cells.Where(cell => cell.Systems is not null)
            .Select(cell => cell.ContextTokens)
            .DefaultIfEmpty(0)
            .Max();
        if (longest == 0)
        {
            return Worded(
                $"{name} cannot hold {ModelName(canvas, workload)} at any of these contexts"
            );
        }

        var reach =
            longest == row.Cells.Max(cell => cell.ContextTokens)
                ? ""
                : Worded($"; {Tokens(longest)} tokens are the longest that fit");
        return most is null
            ? Worded($"{name} cannot hold the {Tokens(context)} tokens of this load{reach}")
            : Worded(
                $"{Plain(most.Users)} users with {Tokens(context)} tokens each need {Count(most.Systems!.Value)} of {name}{reach}"
            );
    }

    private static string Count(int systems) =>
        systems == 1 ? Worded("1 system") : Worded($"{Plain(systems)} systems");

    private static string ModelName(StudyCanvas canvas, WorkloadSpec workload) =>
        canvas.Result.Catalog.Find(Domain.Catalog.CatalogKind.Model, workload.Model)?.Name
        ?? workload.Model;

    private static string Plain(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
