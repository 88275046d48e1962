using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>The layers of the supply of one option, to change.</summary>
public sealed partial class SupplyLayerFields
{
    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>What the option says of its supply.</summary>
    [Parameter, EditorRequired]
    public SupplyTerms Terms { get; set; } = null!;

    /// <summary>The path of a key of it in the document.</summary>
    [Parameter, EditorRequired]
    public Func<string, string> At { get; set; } = null!;

    /// <summary>Changes it.</summary>
    [Parameter, EditorRequired]
    public Action<Func<SupplyTerms, SupplyTerms>> Set { get; set; } = null!;

    private EntryField Entry(string key, string label) =>
        new(At(key), label, Unit.Fraction, 0, 1) { IsMinimumExcluded = true };

    private void SetLayer(int index, Func<LayerSupply, LayerSupply> change) =>
        Set(terms =>
            index < terms.Layers.Length
                ? terms with
                {
                    Layers = terms.Layers.SetItem(index, change(terms.Layers[index])),
                }
                : terms
        );

    private void SetSupplier(
        int index,
        int place,
        Func<(string Supplier, double Share), (string, double)> change
    ) =>
        SetLayer(
            index,
            layer =>
                place < layer.Suppliers.Length
                    ? layer with
                    {
                        Suppliers = layer.Suppliers.SetItem(place, change(layer.Suppliers[place])),
                    }
                    : layer
        );
}
