using TcoDashboard.Documents.Deals;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>Reads one option with its fleets.</summary>
internal static class OptionReader
{
    public static OptionSpec Read(StrictObject fields, ProblemLog log)
    {
        var option = new OptionSpec
        {
            Id = fields.Text("id", TextRule.Id),
            Name = fields.Text("name", ScenarioSchema.Name),
            Region = fields.TextOrNull("region", TextRule.Id),
            Fleets = fields.List("fleets", ScenarioSchema.Fleets, fleet => Fleet(fleet, log)),
            Financing = FinanceReader.Financing(fields),
            Inputs = InputSettingsReader.Read(fields, log),
            OwnLines = OwnLineDocument.Read(fields),
            ElectricityPath = OwnLineDocument.ReadPath(fields),
            Deal = DealReader.Read(fields, log),
            Supply = SupplyReader.Read(fields, log),
        };
        fields.Finish();
        return option;
    }

    private static FleetSpec Fleet(StrictObject fields, ProblemLog log)
    {
        var fleet = new FleetSpec
        {
            Id = fields.Text("id", TextRule.Id),
            System = fields.Text("system", TextRule.Id),
            Deployment = fields.Choice("deployment", ScenarioSchema.Deployments),
            Workload = fields.Text("workload", TextRule.Id),
            Offer = fields.TextOrNull("offer", TextRule.Id),
            Systems = fields.NumberOrNull("systems_count", ScenarioSchema.FleetSystems),
            PromptsFor = fields.TextOrNull("prompts_for", TextRule.Id),
            TransferGigabytesPerSecond = fields.NumberOrNull(
                "transfer_link_gb_per_s",
                ScenarioSchema.TransferLink
            ),
            Delivery = DeliveryReader.Read(fields),
            Inputs = InputSettingsReader.Read(fields, log),
        };
        if (fleet.Deployment.NeedsOffer() && !fields.Has("offer"))
        {
            fields.Error(
                "offer",
                ScenarioCode.OfferMissing,
                Worded(
                    $"The fleet is \"deployment\": \"{ScenarioSchema.Deployments.WordOf(fleet.Deployment)}\", but no offer says what {(fleet.Deployment == Deployment.Api ? Worded("a token") : Worded("an hour"))} costs."
                ),
                Worded(
                    "Add \"offer\" with the id of an offer of the catalog, or choose own or colo."
                )
            );
        }
        else if (fleet.Deployment.IsBought() && fleet.Offer is not null)
        {
            log.Warning(
                fields.PathOf("offer"),
                ScenarioCode.OfferUnused,
                Worded(
                    $"The offer \"{fleet.Offer}\" has no effect, because the fleet is not rented (\"deployment\": \"{ScenarioSchema.Deployments.WordOf(fleet.Deployment)}\")."
                ),
                Worded("Remove the offer, or write \"deployment\": \"cloud\".")
            );
        }

        fields.Finish();
        return fleet;
    }
}
