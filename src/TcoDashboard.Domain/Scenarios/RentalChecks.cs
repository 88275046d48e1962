using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Whether the price of rented machines is promised for as long as the scenario pays it.</summary>
internal static class RentalChecks
{
    /// <summary>Adds a remark for a price that is not promised for the whole horizon; none where a person states the price, for the fleet, its option or the scenario.</summary>
    public static void Check(
        ScenarioDocument document,
        int optionIndex,
        int fleetIndex,
        CatalogRevision catalog,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var spec = document.Options[optionIndex].Fleets[fleetIndex];
        if (
            spec is not { Deployment: Deployment.Cloud, Offer: { } id }
            || catalog.Find(CatalogKind.Offer, id) is not { } item
            || InputResolution
                .Stated(document, optionIndex, fleetIndex, InputKeys.RentalPrice)
                .Setting
                is not null
        )
        {
            return;
        }

        var offer = new RentalOffer(item);
        var path = $"options[{optionIndex}].fleets[{fleetIndex}]";
        if (offer.Term is RentalTerm.Spot or RentalTerm.Block)
        {
            problems.Add(
                Problem.Warning(
                    $"{path}.offer",
                    "S-660",
                    offer.Term == RentalTerm.Spot
                        ? Worded(
                            $"{item.Name} costs ${offer.UsdPerHour:0.00##} an hour as long as the machines are idle; the scenario pays it for {document.HorizonWords}."
                        )
                        : Worded(
                            $"{item.Name} costs ${offer.UsdPerHour:0.00##} an hour for some days or weeks booked ahead; the scenario pays it for {document.HorizonWords}."
                        ),
                    Worded("Choose an offer on demand or a contract, or state the price agreed.")
                )
            );
        }
        else if (offer.Years is { } years && years * 12 < document.Months)
        {
            problems.Add(
                new(
                    $"{path}.offer",
                    "S-661",
                    Severity.Note,
                    Worded(
                        $"The price of {item.Name} is agreed for {years * 12} months; the scenario takes it to be renewed at ${offer.UsdPerHour:0.00##} an hour until month {document.Months}."
                    ),
                    Worded("State what a renewal costs where it is known.")
                )
            );
        }
    }
}
