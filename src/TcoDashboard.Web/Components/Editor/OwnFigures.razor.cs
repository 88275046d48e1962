using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The figures and items of a scenario's own.</summary>
public sealed partial class OwnFigures
{
    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    private string NameOf(string address) =>
        Session.Catalog.TryFigure(address, out var item, out var figure)
            ? $"{item.Name}, {FigureName.InLine(figure)}"
            : address;

    private string ValueOf(FigureOverride made) =>
        Session.Catalog.TryFigure(made.Figure, out _, out var figure)
            ? Reader.Presenter.Card(made.Value, figure.Unit)
            : Presenter.Raw(made.Value);

    private string CatalogValueOf(string address) =>
        Session.Catalog.TryFigure(address, out _, out var figure)
            ? Reader.Presenter.Card(figure.Value, figure.Unit)
            : Presenter.Missing;

    private string WordsOf(CatalogItem item) =>
        item is { Kind: CatalogKind.Calibration, Id: CalibrationItem.Id }
            ? Say["editor.ownTestsCopy", OwnCopies.TitlesOf(item)]
        : OwnCopies.Differing(Session.Document, Session.Catalog).Any(copy => copy.Path == item.Path)
            ? Say["editor.ownDiffers", item.Path]
        : IsUsed(item) ? Say["editor.ownUsed", item.Path]
        : Say["editor.ownOnly", item.Path];

    // Why not where the catalog has it too: without the copy the scenario uses that one.
    private bool IsUsed(CatalogItem item) =>
        Session.Catalog.Find(item.Path) is null
        && Session.Document.Options.Any(option =>
            option.Fleets.Any(fleet =>
                (item.Kind == CatalogKind.System && fleet.System == item.Id)
                || (item.Kind == CatalogKind.Offer && fleet.Offer == item.Id)
            )
        );
}
