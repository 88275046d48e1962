using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Frontiers;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Frontiers;

/// <summary>What each system of the catalog can offer a workload at the same experience: throughput against speed per user.</summary>
public static class SystemFrontier
{
    private const double HoursInAYear = 8760;

    /// <summary>
    /// The trade-offs of all systems. The targets of the workload are left out, so that it shows what they cost. Money is the catalog's price
    /// of a system spread evenly over the catalog's life of hardware, nothing else: rent, power and people are in the comparison.
    /// </summary>
    /// <param name="result">A result; its document has the workload, its catalog the systems and prices.</param>
    /// <param name="workload">Index of an inference workload.</param>
    /// <param name="progress">Told how many systems are done, from any thread; <c>null</c> for nobody.</param>
    /// <param name="workers">Most threads used; −1 for as many as there are.</param>
    /// <param name="cancellation">Stops between systems.</param>
    public static ServingFrontier Of(
        Result result,
        int workload,
        IProgress<int>? progress = null,
        int workers = -1,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        var demand = FleetEvaluation.Demand(
            result.Document.Workloads[workload],
            result.Catalog
        ) with
        {
            MaxTimeToFirstToken = null,
            MaxTimePerOutputToken = null,
            MaxSequences = null,
        };
        var years = result.Catalog.TryFigure(
            "assumptions/hardware_life_years#value_years",
            out _,
            out var life
        )
            ? life.Value
            : null;
        return ServingFrontier.Of(
            Systems(result.Catalog),
            demand,
            PerformanceParameters.From(result.Catalog),
            system => system.Item.Value("price_usd") / (years * HoursInAYear),
            progress,
            workers,
            cancellation
        );
    }

    /// <summary>The systems of a catalog, by vendor and id.</summary>
    public static AcceleratorSystem[] Systems(CatalogRevision catalog) =>
        [
            .. catalog
                .OfKind(CatalogKind.System)
                .Select(item => AcceleratorSystem.Find(catalog, item.Id))
                .OfType<AcceleratorSystem>()
                .OrderBy(system => system.Vendor, StringComparer.Ordinal)
                .ThenBy(system => system.Id, StringComparer.Ordinal),
        ];
}
