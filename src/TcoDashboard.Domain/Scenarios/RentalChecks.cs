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

        var remark = Remark(
            document,
            new(item),
            $"options[{optionIndex}].fleets[{fleetIndex}].offer"
        );
        if (remark is not null)
        {
            problems.Add(remark);
        }
    }

    private static Problem? Remark(ScenarioDocument document, RentalOffer offer, string path) =>
        offer.Term is RentalTerm.Spot or RentalTerm.Block ? Passing(document, offer, path)
        : offer.Years * 12 > document.Months ? TooLong(document, offer, path)
        : offer.Years * 12 < document.Months ? Renewed(document, offer, path)
        : null;

    private static Problem Passing(ScenarioDocument document, RentalOffer offer, string path) =>
        Problem.Warning(
            path,
            "S-660",
            offer.Term == RentalTerm.Spot
                ? Worded(
                    $"{offer.Item.Name} costs ${offer.UsdPerHour:0.00##} an hour as long as the machines are idle; the scenario pays it for {document.HorizonWords}."
                )
                : Worded(
                    $"{offer.Item.Name} costs ${offer.UsdPerHour:0.00##} an hour for some days or weeks booked ahead; the scenario pays it for {document.HorizonWords}."
                ),
            Worded("Choose an offer on demand or a contract, or state the price agreed.")
        );

    private static Problem TooLong(ScenarioDocument document, RentalOffer offer, string path) =>
        Problem.Warning(
            path,
            "S-662",
            Worded(
                $"{offer.Item.Name} costs ${offer.UsdPerHour:0.00##} an hour under a contract of {offer.Years * 12} months; the scenario pays it for {document.Months} months only."
            ),
            Worded(
                $"Choose an offer on demand or a contract of at most {document.Months} months, lengthen the horizon to {offer.Years * 12} months, or state the price agreed."
            )
        );

    private static Problem Renewed(ScenarioDocument document, RentalOffer offer, string path) =>
        new(
            path,
            "S-661",
            Severity.Note,
            Worded(
                $"The price of {offer.Item.Name} is agreed for {offer.Years * 12} months; the scenario takes it to be renewed at ${offer.UsdPerHour:0.00##} an hour until month {document.Months}."
            ),
            Worded("State what a renewal costs where it is known.")
        );
}
