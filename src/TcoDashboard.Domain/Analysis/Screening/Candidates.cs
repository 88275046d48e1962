using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Screening;

/// <summary>Everything of a catalog that a question can be answered with.</summary>
public static class Candidates
{
    /// <summary>
    /// Each system bought, and each accelerator that is offered by the hour rented at the cheapest offer whose price may stand for the whole
    /// horizon: on demand, or a contract of that length. Why no rented capacity for a budget of power or capital: neither is spent by the
    /// tenant, so neither says how much to rent.
    /// </summary>
    public static ImmutableArray<Candidate> Of(CatalogRevision catalog, BuyingQuestion question)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(question);
        var systems = catalog
            .OfKind(CatalogKind.System)
            .Select(item => AcceleratorSystem.Find(catalog, item.Id))
            .OfType<AcceleratorSystem>()
            .OrderBy(system => system.Vendor, StringComparer.Ordinal)
            .ThenBy(system => system.Id, StringComparer.Ordinal)
            .ToArray();
        var bought = systems.Select(system =>
            Make(system, system.Name, question.Housing, offer: null)
        );
        if (
            !question.IncludesCloud
            || question.Kind is not (QuestionKind.Users or QuestionKind.Training)
        )
        {
            return [.. bought];
        }

        var rented =
            from system in systems.DistinctBy(system => system.Accelerator.Id)
            let offer = RentalOffer.CheapestFor(catalog, system.Accelerator.Id, question.Years)
            where offer is not null
            select Make(
                system,
                Worded($"{system.Accelerator.Name}, rented ({offer.Words}, {offer.Provider})"),
                Deployment.Cloud,
                offer.Id
            );
        return [.. bought, .. rented];
    }

    private static Candidate Make(
        AcceleratorSystem system,
        string name,
        Deployment deployment,
        string? offer
    ) =>
        new(
            new()
            {
                Id = offer is null ? system.Id : $"{system.Id}-rented",
                Name = name,
                Fleets =
                [
                    new()
                    {
                        Id = "base",
                        System = system.Id,
                        Deployment = deployment,
                        Workload = BuyingQuestion.WorkloadId,
                        Offer = offer,
                    },
                ],
            },
            offer is null ? system.Vendor : system.Accelerator.Vendor,
            offer is not null
        );
}
