using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>Explains where an input comes from.</summary>
public sealed partial class ExplainSource
{
    private CatalogItem? _item;
    private Figure? _figure;

    /// <summary>The provenance.</summary>
    [Parameter, EditorRequired]
    public Provenance Provenance { get; set; } = null!;

    /// <summary>The unit of the value and its range.</summary>
    [Parameter, EditorRequired]
    public Unit Unit { get; set; } = Unit.One;

    /// <summary>The catalog the figure stands in, with the scenario's overrides.</summary>
    [Parameter, EditorRequired]
    public CatalogRevision Catalog { get; set; } = null!;

    [CascadingParameter]
    private ScenarioDocument? Document { get; set; }

    private bool IsOfScenario(CatalogItem item) =>
        Document is not { } document || document.OwnItems.Any(own => own.Path == item.Path);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _item = null;
        _figure = null;
        if (Provenance.Path is { } path)
        {
            Catalog.TryFigure(path, out _item, out _figure);
        }
    }
}
