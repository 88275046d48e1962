using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>The one public entry of the domain: a document and a catalog in, a result out. Pure: same input, same bits.</summary>
public static class Scenario
{
    /// <summary>Evaluates every option. Never throws for what a user wrote: problems are part of the result.</summary>
    /// <param name="document">The scenario.</param>
    /// <param name="catalog">The catalog revision, without the scenario's overrides.</param>
    /// <param name="cancellation">Stops between options, and between simulations of requests that arrive at random.</param>
    public static Result Evaluate(
        ScenarioDocument document,
        CatalogRevision catalog,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(catalog);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var effective = ScenarioCatalog.Apply(document, catalog, problems);
        ScenarioChecks.Check(document, effective, problems);
        if (problems.Any(problem => problem.Severity == Severity.Error))
        {
            return new(document, effective, CostModel.Version, [], problems.ToImmutable());
        }

        EvaluationContext? context = null;
        OptionResult Of(int index) =>
            OptionEvaluation.Run(
                document,
                index,
                context ??= new(effective, PerformanceParameters.From(effective), cancellation)
            );
        var options = ImmutableArray.CreateBuilder<OptionResult>(document.Options.Length);
        for (var at = 0; at < document.Options.Length; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            var index = at;
            options.Add(OwnFigureGuard.Run(document, index, effective, () => Of(index)));
        }

        return new(
            document,
            effective,
            CostModel.Version,
            OptionSupply.Gated(options.ToImmutable()),
            problems.ToImmutable()
        );
    }
}
