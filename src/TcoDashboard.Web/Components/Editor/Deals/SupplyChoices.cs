using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>The lists of the supply fields, in words.</summary>
internal static class SupplyChoices
{
    /// <summary>The layers of the supply chain.</summary>
    public static ImmutableArray<FieldChoice> Layers(Wording say) =>
        [
            .. Enum.GetValues<SupplyLayer>()
                .Select(layer => new FieldChoice(layer.ToString(), NameOf(layer, say))),
        ];

    /// <summary>What a layer is called.</summary>
    public static string NameOf(SupplyLayer layer, Wording say) =>
        layer switch
        {
            SupplyLayer.Device => say["deals.accelerator"],
            SupplyLayer.Foundry => say["deals.chipMaker"],
            SupplyLayer.Packaging => say["deals.packaging"],
            SupplyLayer.Memory => say["deals.memory"],
            SupplyLayer.PowerGear => say["deals.powerAndCoolingGear"],
            SupplyLayer.Operator => say["deals.operatorOfTheSite"],
            SupplyLayer.Jurisdiction => say["deals.countryWhoseLawHolds"],
            _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, null),
        };
}
