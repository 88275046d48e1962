using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>A load of a document as the performance model reads it, with the stream of its requests.</summary>
/// <param name="Workload">The load.</param>
/// <param name="Traffic">Arrivals and lengths; Poisson where the document does not say how requests arrive.</param>
public sealed record FleetLoad(InferenceWorkload Workload, RequestTraffic Traffic)
{
    /// <summary>The load; <c>null</c> when it trains, or the catalog lacks its model.</summary>
    public static FleetLoad? Of(WorkloadSpec load, CatalogRevision catalog)
    {
        ArgumentNullException.ThrowIfNull(load);
        ArgumentNullException.ThrowIfNull(catalog);
        if (
            load.Kind == WorkloadKind.Training
            || catalog.Find(CatalogKind.Model, load.Model) is null
        )
        {
            return null;
        }

        var asked = FleetEvaluation.Demand(load, catalog);
        return new(asked, ArrivalPlanning.Traffic(asked, load));
    }
}
