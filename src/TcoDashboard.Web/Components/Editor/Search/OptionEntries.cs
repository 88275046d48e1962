using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor.Search;

/// <summary>The fields of options and fleets: which systems, how obtained, when they arrive.</summary>
internal static class OptionEntries
{
    public static IEnumerable<FieldEntry> Of(ScenarioDocument document, Wording say) =>
        document.Options.SelectMany(option =>
            Own(document, option, say)
                .Concat(option.Fleets.SelectMany(fleet => Of(document, option, fleet, say)))
        );

    private static IEnumerable<FieldEntry> Own(
        ScenarioDocument document,
        OptionSpec option,
        Wording say
    )
    {
        var path = PlacePath.Of(document, InputPlace.OfOption(option.Id));
        var part = say["tabs.optionsAndFleets"];
        return
        [
            new(say["editor.name"], part, path + "name", option.Name),
            new(say["editor.region"], part, path + "region", option.Name),
        ];
    }

    private static IEnumerable<FieldEntry> Of(
        ScenarioDocument document,
        OptionSpec option,
        FleetSpec fleet,
        Wording say
    )
    {
        var path = PlacePath.Of(document, InputPlace.OfFleet(option.Id, fleet.Id));
        var of = option.Fleets.Length == 1 ? option.Name : $"{option.Name}, {fleet.Id}";
        FieldEntry Fleet(string label, string key) =>
            new(label, say["tabs.optionsAndFleets"], path + key, of);
        FieldEntry Delivered(string label, string key) =>
            new(label, say["tabs.deliveryPowerAndRetirement"], $"{path}delivery.{key}", of);
        FieldEntry[] rented = fleet.Deployment.NeedsOffer()
            ? [Fleet(say["editor.offer"], "offer")]
            : [];
        return
        [
            Fleet(say["editor.system"], "system"),
            Fleet(say["editor.how"], "deployment"),
            Fleet(say["editor.numberOfSystems"], "systems_count"),
            .. rented,
            Delivered(say["delivery.fromArrivalToService"], "commissioning_months"),
            Delivered(say["delivery.retiredFrom"], "retire_month"),
            Delivered(say["delivery.loadOverTheDay"], "load_curve"),
            .. fleet.Delivery.Tranches.Select(
                (_, index) =>
                    Delivered(
                        say["delivery.arrivesOver"],
                        FormattableString.Invariant($"tranches[{index}].ramp_months")
                    )
            ),
        ];
    }
}
