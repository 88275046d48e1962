using TcoDashboard.Documents.Changes;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Changes;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Workspace.Studies;

/// <summary>Says what changed between two results, setting by setting, away from the pages' own threads.</summary>
public sealed class ChangeTrails(Evaluations evaluations, StudyShelf shelf)
{
    /// <summary>What changed; <c>null</c> when the metric cannot be computed on both sides.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <param name="metric">The metric explained, of the later one.</param>
    /// <param name="presenter">Makes the numbers.</param>
    /// <param name="cancellation">The caller no longer wants it.</param>
    public async Task<ChangeReport?> ReportAsync(
        ChangeSide before,
        ChangeSide after,
        Metric metric,
        Presenter presenter,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(metric);
        var key = $"changes/{KeyOf(before)}/{KeyOf(after)}/{metric.Id}";
        var trail =
            shelf.Find<ChangeTrail>(key) ?? await WalkAsync(before, after, metric.Id, cancellation);
        if (trail is not null)
        {
            shelf.Keep(key, trail);
        }

        return trail is null ? null : ChangeReports.Of(before, after, metric, trail, presenter);
    }

    // Why in line: a scenario is evaluated for each changed setting, and edits elsewhere shall wait for one of them only.
    private Task<ChangeTrail?> WalkAsync(
        ChangeSide before,
        ChangeSide after,
        string metricId,
        CancellationToken cancellation
    ) =>
        evaluations.UnsharedAsync(
            evaluate =>
                ChangeTrail.Of(
                    ChangeRoutes.Between(
                        before.Result,
                        before.Option.Spec,
                        after.Result,
                        after.Option.Spec
                    ),
                    metricId,
                    evaluate,
                    cancellation
                ),
            cancellation
        );

    private static string KeyOf(ChangeSide side) =>
        $"{ScenarioHash.Of(side.Result.Document with { CatalogRevision = null })}/{side.Result.Catalog.Hash}/{side.Option.Spec.Id}";
}
