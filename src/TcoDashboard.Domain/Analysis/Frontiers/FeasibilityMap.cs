using System.Collections.Immutable;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Frontiers;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Frontiers;

/// <summary>Can it exist: systems needed by context and users at the same moment, or why it does not fit.</summary>
public static class FeasibilityMap
{
    /// <summary>Contexts shown unless said otherwise, in tokens.</summary>
    public static ImmutableArray<int> UsualContexts { get; } =
    [4096, 16_384, 32_768, 65_536, 131_072, 262_144, 1_048_576];

    /// <summary>Users shown unless said otherwise.</summary>
    public static ImmutableArray<int> UsualUsers { get; } = [1, 8, 64, 512, 4096];

    /// <summary>The maps of some systems for a workload of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="workload">Index of an inference workload.</param>
    /// <param name="systems">Ids of systems; those of the result's fleets when empty.</param>
    /// <param name="contexts">Tokens of context, each at least 2.</param>
    /// <param name="users">Users at the same moment, each at least 1.</param>
    /// <exception cref="ArgumentException">The catalog has no such system.</exception>
    public static ImmutableArray<FeasibilityRow> Of(
        Result result,
        int workload,
        IReadOnlyCollection<string> systems,
        IReadOnlyCollection<int> contexts,
        IReadOnlyCollection<int> users
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(systems);
        var demand = FleetEvaluation.Demand(result.Document.Workloads[workload], result.Catalog);
        var parameters = PerformanceParameters.From(result.Catalog);
        var known = SystemFrontier.Systems(result.Catalog);
        string[] wanted =
            systems.Count > 0
                ? [.. systems]
                :
                [
                    .. result
                        .Document.Options.SelectMany(option => option.Fleets)
                        .Select(fleet => fleet.System)
                        .Distinct(),
                ];
        return
        [
            .. wanted
                .Select(id =>
                    known.FirstOrDefault(system => system.Id == id)
                    ?? throw new ArgumentException(
                        $"The catalog has no system \"{id}\".",
                        nameof(systems)
                    )
                )
                .Select(system => new FeasibilityRow(
                    system,
                    CapacityMap.Of(system, demand, contexts, users, parameters)
                )),
        ];
    }
}
