using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>
/// What changed between two results, setting by setting. The settings are changed one after another and the scenario is evaluated in between;
/// what a step adds is a difference of evaluations, or a mean of such over several orders, so that the effects of all steps add up to the
/// change.
/// </summary>
/// <param name="Before">The metric before.</param>
/// <param name="After">The metric after.</param>
/// <param name="Steps">The steps, in the order in which they are taken.</param>
/// <param name="Elsewhere">What differs and has no part in the figures of the option.</param>
public sealed record ChangeTrail(
    double Before,
    double After,
    ImmutableArray<ChangeStep> Steps,
    ImmutableArray<ChangedSetting> Elsewhere
)
{
    /// <summary>The steps that add something or move an input, the largest effect first.</summary>
    public ImmutableArray<ChangeStep> Moving { get; } =
    [.. Steps.Where(step => step.HasEffect).OrderByDescending(step => Math.Abs(step.Effect))];

    /// <summary>What differs and moves nothing.</summary>
    public IEnumerable<ChangedSetting> Idle =>
        Steps.Where(step => !step.HasEffect).SelectMany(step => step.Settings).Concat(Elsewhere);

    /// <summary>
    /// Walks the way. From one machine to another, what belongs together moves together and in all orders (<see cref="ChangeTopic"/>); where a
    /// scenario between cannot be evaluated, and on all other ways: numbers of a sheet that keeps its form change in one step, split by <see cref="ResultChange"/> without favouring an order;
    /// everything else changes one by one: catalog first, then the settings in their order, then the numbers of the document. A setting
    /// without which no scenario can be evaluated changes together with the next ones, until one can.
    /// </summary>
    /// <param name="route">The way.</param>
    /// <param name="metricId">The metric explained.</param>
    /// <param name="evaluate">Evaluates a document with a catalog.</param>
    /// <param name="cancellation">The caller no longer wants it.</param>
    /// <returns><c>null</c> when the metric cannot be computed at either end.</returns>
    public static ChangeTrail? Of(
        ChangeRoute route,
        string metricId,
        Func<ScenarioDocument, CatalogRevision, CancellationToken, Result> evaluate,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(evaluate);
        var points = new ChangePoints(route, metricId, evaluate, cancellation);
        if (
            points.Evaluated([]) is not { } start
            || points.Evaluated([.. Enumerable.Range(0, points.Moves.Length)]) is not { } end
        )
        {
            return null;
        }

        var steps =
            (ChangeGroup.AreNeeded(route) ? GroupWalk.Steps(route, points) : null)
            ?? new ChangeWalk(points).Steps(start);
        return new(points.ValueOf(start), points.ValueOf(end), steps, route.Elsewhere);
    }
}
