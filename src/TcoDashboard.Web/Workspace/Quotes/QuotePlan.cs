using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Procurement.Quotes;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Workspace.Quotes;

/// <summary>What a quote would change in a scenario, before anything is changed.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="Takers">The fleets whose price it becomes; empty with a problem.</param>
/// <param name="Problem">Why it cannot be taken; <c>null</c> when it can.</param>
public sealed record QuotePlan(
    VendorQuote Quote,
    ImmutableArray<QuoteTaker> Takers,
    Problem? Problem
)
{
    /// <summary>
    /// Whether this says again what everybody pays who would take it, and names nobody who quotes it: a row of the template that was left as
    /// it is. Taking it over would put a bare number in place of a price with its source and range.
    /// </summary>
    public bool ChangesNothing =>
        Takers.Length > 0
        && Quote.Vendor.Length == 0
        && Quote.Day is null
        && Takers.All(taker => taker.PaysThisAlready);

    /// <summary>Where the price of a fleet comes from, as the note beside it says.</summary>
    /// <param name="taker">The fleet.</param>
    public string NoteFor(QuoteTaker taker)
    {
        ArgumentNullException.ThrowIfNull(taker);
        var basis = taker.Price.IsWithHosts ? "complete system without" : "system without hosts,";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Source: {Paper}. {Quote.Total:#,0.##} {Quote.Currency} for {Quote.Quantity:#,0}, brought to one {basis} network, freight, installation, support and tax."
        );
    }

    // By hand, because an inner interpolation would write the day of the reader's own calendar.
    private string Paper =>
        "quote"
        + (Quote.Vendor.Length > 0 ? " of " + Quote.Vendor : "")
        + (
            Quote.Day is { } day
                ? ", " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : ""
        );

    /// <summary>Works out what a quote changes.</summary>
    public static QuotePlan Of(
        VendorQuote quote,
        ScenarioDocument document,
        Result? result,
        Wording say
    )
    {
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(say);
        if (Rate(quote, document) is not { } rate)
        {
            return WithoutRate(quote, say);
        }

        var takers = ImmutableArray.CreateBuilder<QuoteTaker>();
        foreach (var option in result?.Options ?? [])
        {
            foreach (
                var fleet in option.Fleets.Where(fleet =>
                    fleet.Spec.System == quote.System && fleet.Spec.Deployment.IsBought()
                )
            )
            {
                var (price, problem) = Take(quote, fleet, rate, say);
                if (price is null)
                {
                    return Refused(quote, problem!);
                }

                takers.Add(
                    new(
                        InputPlace.OfFleet(option.Spec.Id, fleet.Spec.Id),
                        option.Spec.Name,
                        Value(fleet, InputKeys.SystemPrice),
                        Value(fleet, InputKeys.PriceDiscount) ?? 0,
                        price
                    )
                );
            }
        }

        return takers.Count > 0
            ? new(quote, takers.ToImmutable(), null)
            : Refused(
                quote,
                Problem.Error(
                    "system",
                    "W-186",
                    say["problem.w186", quote.System],
                    say["problem.w186.remedy"]
                )
            );
    }

    private static QuotePlan WithoutRate(VendorQuote quote, Wording say) =>
        Refused(
            quote,
            Problem.Error(
                "currency",
                "W-185",
                say["problem.w185", quote.Currency],
                say["problem.w185.remedy", quote.Currency]
            )
        );

    private static QuotePlan Refused(VendorQuote quote, Problem problem) => new(quote, [], problem);

    private static double? Rate(VendorQuote quote, ScenarioDocument document) =>
        quote.Currency == "USD"
            ? 1
            : quote.UsdPerUnit
                ?? document.Currency.InForce(quote.Currency, document.Start)?.UsdPerUnit;

    private static (NormalisedQuote? Price, Problem? Problem) Take(
        VendorQuote quote,
        FleetResult fleet,
        double rate,
        Wording say
    )
    {
        // Why: a network built from parts is no share of the system, so nothing says what to take off.
        if (quote.IncludesNetwork && Value(fleet, InputKeys.NetworkPorts) is > 0 and var ports)
        {
            return (
                null,
                Problem.Error(
                    "network_included",
                    "W-187",
                    say["problem.w187", ports.ToString("0.##", CultureInfo.InvariantCulture)],
                    say["problem.w187.remedy"]
                )
            );
        }

        return QuoteNormaliser.Of(
            quote,
            new(
                Value(fleet, InputKeys.HostShare) ?? 0,
                Value(fleet, InputKeys.NetworkShare) ?? 0,
                Value(fleet, InputKeys.StorageShare) ?? 0,
                Value(fleet, InputKeys.RackShare) ?? 0,
                Value(fleet, InputKeys.FreightShare) ?? 0,
                Value(fleet, InputKeys.InstallationShare) ?? 0,
                Value(fleet, InputKeys.SparesShare) ?? 0,
                Value(fleet, InputKeys.SupportShare) ?? 0
            ),
            rate
        );
    }

    private static double? Value(FleetResult fleet, string key) =>
        fleet.Inputs.FirstOrDefault(input => input.Definition.Key == key)?.Used.Value;
}
