using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Supply;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>The lists of the supply fields, in words.</summary>
internal static class SupplyChoices
{
    /// <summary>The layers of the supply chain.</summary>
    public static ImmutableArray<FieldChoice> Layers { get; } =
    [
        .. Enum.GetValues<SupplyLayer>()
            .Select(layer => new FieldChoice(layer.ToString(), NameOf(layer))),
    ];

    /// <summary>What a layer is called.</summary>
    public static string NameOf(SupplyLayer layer) =>
        layer switch
        {
            SupplyLayer.Device => "Accelerator",
            SupplyLayer.Foundry => "Chip maker",
            SupplyLayer.Packaging => "Packaging",
            SupplyLayer.Memory => "Memory",
            SupplyLayer.PowerGear => "Power and cooling gear",
            SupplyLayer.Operator => "Operator of the site",
            SupplyLayer.Jurisdiction => "Country whose law holds",
            _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, null),
        };
}
