using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The lists of the editor, made once for a catalog.</summary>
public sealed class EditorChoices
{
    private readonly CatalogRevision _catalog;
    private readonly Presenter _presenter;

    /// <summary>Makes the lists.</summary>
    public EditorChoices(CatalogRevision catalog, Presenter presenter, Wording say)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(presenter);
        ArgumentNullException.ThrowIfNull(say);
        (_catalog, _presenter, Say) = (catalog, presenter, say);
        Regions =
        [
            .. CatalogChoices
                .Regions(catalog)
                .Select(region => new FieldChoice(
                    region.Id,
                    NameOf(region.Item),
                    region.Country == "US" ? say["editor.unitedStates"] : say["editor.elsewhere"]
                )),
        ];
        Models =
        [
            .. CatalogChoices
                .Models(catalog)
                .Select(model => new FieldChoice(
                    model.Id,
                    NameOf(model.Item),
                    model.IsHypothetical ? say["editor.hypothetical"] : say["editor.released"]
                )),
        ];
        Systems =
        [
            .. CatalogChoices
                .Systems(catalog)
                .Select(system => new FieldChoice(system.Id, NameOf(system), system.Vendor)),
        ];
    }

    private Wording Say { get; }

    /// <summary>The catalog they were made from.</summary>
    public CatalogRevision Catalog => _catalog;

    /// <summary>Regions.</summary>
    public ImmutableArray<FieldChoice> Regions { get; }

    /// <summary>Models.</summary>
    public ImmutableArray<FieldChoice> Models { get; }

    /// <summary>Systems by seller.</summary>
    public ImmutableArray<FieldChoice> Systems { get; }

    /// <summary>The offers for a system's accelerator, cheapest first: hours or tokens.</summary>
    public ImmutableArray<FieldChoice> Offers(string system, Deployment deployment) =>
        [
            .. CatalogChoices
                .Offers(_catalog, system, deployment)
                .Select(offer => new FieldChoice(
                    offer.Id,
                    deployment == Deployment.Api
                        ? $"{NameOf(offer)}: {_presenter.Card(offer.Value("price_usd_per_mtok_output"), Domain.Quantities.Unit.UsdPerMillionTokens)}"
                        : $"{NameOf(offer)}: {_presenter.Card(offer.Value("price_usd_per_accelerator_hour"), Domain.Quantities.Unit.UsdPerHour)}"
                )),
        ];

    /// <summary>The offer a fleet gets when it is rented, or <c>null</c> when none fits its system.</summary>
    public string? OfferFor(string system, string? now, Deployment deployment) =>
        CatalogChoices.OfferFor(_catalog, system, now, deployment);

    private string NameOf(CatalogItem item) => item.IsOwn ? Say["own.mark", item.Name] : item.Name;

    private string NameOf(AcceleratorSystem system) =>
        system.Accelerator.Style == ExecutionStyle.OtherDataflow
            ? Say["editor.noPerformanceModel", NameOf(system.Item)]
            : NameOf(system.Item);
}
