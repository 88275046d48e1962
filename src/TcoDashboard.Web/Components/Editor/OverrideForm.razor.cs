using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The form for figures and devices of a scenario's own.</summary>
public sealed partial class OverrideForm
{
    private ImmutableArray<FieldChoice> _items = [];
    private ImmutableArray<FieldChoice> _figures = [];
    private string? _item;
    private string? _figure;
    private double? _value;
    private string _reason = "";
    private string? _done;
    private string? _led;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>The figure that a problem leads here for, for example <c>systems/a#max_power_kw</c>; <c>null</c> for none.</summary>
    [Parameter]
    public string? Wanted { get; set; }

    /// <summary>Which parts are open.</summary>
    [Parameter, EditorRequired]
    public OpenSections Sections { get; set; } = null!;

    private CatalogRevision Catalog => Session.Shown?.Catalog ?? Session.Catalog;

    private CatalogItem? Item => _item is null ? null : Catalog.Find(_item);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _items = [.. ItemsInUse()];
        if (Wanted == _led)
        {
            return;
        }

        _led = Wanted;
        if (
            Wanted is not null
            && Catalog.TryFigure(Wanted, out var item, out var figure)
            && _items.Any(one => one.Value == item.Path)
        )
        {
            ItemSet(item.Path);
            _figure = figure.Key;
        }
    }

    private IEnumerable<FieldChoice> ItemsInUse()
    {
        var fleets = Session.Document.Options.SelectMany(option => option.Fleets).ToArray();
        var systems = fleets.Select(fleet => $"systems/{fleet.System}").Distinct().ToArray();
        var accelerators = systems
            .Select(path => Catalog.Find(path)?.Fact("accelerator"))
            .OfType<string>()
            .Distinct()
            .Select(id => $"accelerators/{id}");
        var regions = Session
            .Document.Options.Select(option => option.Region ?? Session.Document.Region)
            .Distinct()
            .Select(id => $"regions/{id}");
        var offers = fleets
            .Where(fleet => fleet.Offer is not null)
            .Select(fleet => $"offers/{fleet.Offer}")
            .Distinct();
        var models = Session
            .Document.Workloads.Select(workload => $"models/{workload.Model}")
            .Distinct();
        return Group(systems, Say["editor.systems2"])
            .Concat(Group(accelerators, Say["editor.accelerators"]))
            .Concat(Group(models, Say["editor.models"]))
            .Concat(Group(regions, Say["editor.regions"]))
            .Concat(Group(offers, Say["editor.offers"]))
            .Concat(Group(ModelParts(), Say["editor.performanceModel"]));
    }

    // What the model of speed and power reads for the scenario's loads; published speeds and training stacks only where they are of use here.
    private IEnumerable<string> ModelParts()
    {
        var document = Session.Document;
        var isTraining = document.Workloads.Any(load => load.Kind == WorkloadKind.Training);
        var isServing = document.Workloads.Any(load => load.Kind != WorkloadKind.Training);
        return Catalog
            .OfKind(CatalogKind.Calibration)
            .Where(item =>
                item.Figures.Count > 0
                && item.Fact("accelerator") is null
                && item.Id != CalibrationItem.Id
                && !item.Id.StartsWith("training-", StringComparison.Ordinal)
                && (item.Id == "training" ? isTraining : isServing || item.Id == "power")
            )
            .Select(item => item.Path);
    }

    private IEnumerable<FieldChoice> Group(IEnumerable<string> paths, string name) =>
        paths
            .Select(Catalog.Find)
            .OfType<CatalogItem>()
            .Select(item => new FieldChoice(item.Path, item.Name, name));

    // Whatever the scenario has put in its place: the range of a parameter follows the catalog's value.
    private Figure CatalogsOwn(CatalogItem item, Figure figure) =>
        Session.Catalog.TryFigure($"{item.Path}#{figure.Key}", out _, out var own) ? own : figure;

    private static EntryField FieldOf(CatalogItem item, Figure figure)
    {
        var (low, high) = FigureRanges.OfOverride(item.Kind, figure);
        return new("own.value", FigureName.Of(figure), figure.Unit, low, high);
    }

    private void ItemSet(string path)
    {
        _item = path;
        _figure = null;
        _value = null;
        _done = null;
        _figures =
        [
            .. Catalog
                .Find(path)!
                .Figures.Values.Select(figure => new FieldChoice(
                    figure.Key,
                    FigureName.WithUnit(figure)
                )),
        ];
    }

    private void Replace()
    {
        if (_value is not { } value || _figure is null || string.IsNullOrWhiteSpace(_reason))
        {
            return;
        }

        Session.Apply(
            document => document.WithOverride($"{_item}#{_figure}", value, _reason),
            Say["edit.replacedFigure"]
        );
        _done = Say["editor.replacedItIsListed"];
        (_value, _reason) = (null, "");
    }

    private void AddOwn()
    {
        if (Item is not { } item)
        {
            return;
        }

        var id = ScenarioEdits.FreeId(
            "own-" + item.Id[..Math.Min(item.Id.Length, 50)],
            Catalog.OfKind(item.Kind).Select(other => other.Id)
        );
        var own = item with { Id = id, Name = Say["editor.own", item.Name], IsOwn = true };
        Session.Apply(document => document.WithOwnItem(own), Say["edit.ownSystem"]);
        _done = Say["editor.addedChooseItAs", own.Name];
    }
}
