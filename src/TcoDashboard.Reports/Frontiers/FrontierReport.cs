using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Analysis.Frontiers;
using TcoDashboard.Domain.Performance.Frontiers;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Frontiers;

/// <summary>What every system of the catalog offers a load: one figure, who is beaten by whom, and who cannot serve it.</summary>
/// <param name="Figure">Throughput against speed per user; <c>null</c> when no system has a point by the measure.</param>
/// <param name="Standings">The systems, the best first.</param>
/// <param name="Refused">Systems that cannot serve the load, and those without a figure by the measure, each with the reason.</param>
/// <param name="MeasuredRuns">Published runs in the figure.</param>
public sealed record FrontierReport(
    ChartFigure? Figure,
    ImmutableArray<StandingRow> Standings,
    ImmutableArray<(string System, string Reason)> Refused,
    int MeasuredRuns
)
{
    /// <summary>The report by one measure.</summary>
    /// <param name="canvas">Names and presenter of the result.</param>
    /// <param name="workload">Index of the load.</param>
    /// <param name="frontier">The trade-offs of all systems.</param>
    /// <param name="runs">Published runs of the load's model at about its lengths.</param>
    /// <param name="measure">What throughput is measured against.</param>
    public static FrontierReport Of(
        StudyCanvas canvas,
        int workload,
        ServingFrontier frontier,
        ImmutableArray<MeasuredRun> runs,
        FrontierMeasure measure
    )
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(frontier);
        var standings = SystemStandings.Of(frontier, measure);
        var measured = MeasuredPoint.Of(frontier, runs, measure);
        var known = standings.Select(standing => standing.System.Id).ToHashSet();
        return new(
            standings.IsEmpty
                ? null
                : new SystemFrontierFigure(
                    canvas,
                    canvas.Result.Document.Workloads[workload],
                    frontier,
                    standings,
                    measured,
                    measure
                ).Draw(),
            [
                .. standings.Select(standing =>
                    StandingRow.Of(standing, frontier, measure, canvas.Presenter)
                ),
            ],
            [
                .. frontier
                    .Points.Select(point => point.System)
                    .DistinctBy(system => system.Id)
                    .Where(system => !known.Contains(system.Id))
                    .Select(system => (system.Name, Worded("The catalog states no price."))),
                .. frontier.Refused.Select(one => (one.System.Name, Reason(one.Problems))),
            ],
            measured.Length
        );
    }

    private static string Reason(ImmutableArray<Problem> problems) =>
        problems.FirstOrDefault(problem => problem.Severity == Severity.Error)?.Message
        ?? Worded("It has no operating point for this load.");
}
