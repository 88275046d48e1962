using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What an evaluation works with at every option.</summary>
/// <param name="Catalog">The catalog with the scenario's overrides.</param>
/// <param name="Parameters">Parameters of the performance model, from that catalog.</param>
/// <param name="Cancellation">Nobody waits for the result any more. Looked at between options and before each simulation.</param>
internal sealed record EvaluationContext(
    CatalogRevision Catalog,
    PerformanceParameters Parameters,
    CancellationToken Cancellation
);
