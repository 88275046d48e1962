using System.Collections.Concurrent;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Scenarios;

/// <summary>The figures in the list of scenarios. A saved revision pins its catalog and never changes, so each is worked out once.</summary>
public sealed class ScenarioFigures(ScenarioLibrary library, Evaluations evaluations)
{
    private const int MostKept = 5000;
    private readonly ConcurrentDictionary<(Guid Id, int Revision), ScenarioFigure> _known = new();

    /// <summary>The figures if they were worked out before, else <c>null</c>.</summary>
    public ScenarioFigure? Known(ScenarioSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return _known.GetValueOrDefault((summary.Id, summary.CurrentRevision));
    }

    /// <summary>The figures of a scenario's current revision; <c>null</c> when it is gone.</summary>
    public async Task<ScenarioFigure?> GetAsync(
        ScenarioSummary summary,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (Known(summary) is { } known)
        {
            return known;
        }

        if (await library.FindAsync(summary.Id, cancellation) is not { } opened)
        {
            return null;
        }

        var result = await evaluations.EvaluateAsync(opened.Document, opened.Catalog, cancellation);
        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        return _known.GetOrAdd((summary.Id, opened.Revision.Number), Of(result));
    }

    private static ScenarioFigure Of(Result result) =>
        new(
            result.Baseline?.Spec.Name ?? "",
            // Why: a list puts rows beside each other; a token trained beside a token answered would mislead.
            result.Baseline?.Metric(MetricIds.RunCost)
                is null
                ? result.Baseline?.Metric(MetricIds.CostPerMtokBlended)?.Value
                : null,
            result.Baseline?.Metric(MetricIds.FacilityPower)?.Value,
            result.Baseline?.Metric(MetricIds.NetPresentCost)?.Value,
            ShownMoney.Of(result.Document),
            result.Document.Accounting.Tax is not null,
            result.AllProblems.Count(problem => problem.Severity > Severity.Note)
        );
}
