using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The lists of the editor, made once for a catalog.</summary>
public sealed class EditorChoices
{
    private readonly CatalogRevision _catalog;
    private readonly Presenter _presenter;

    /// <summary>Makes the lists.</summary>
    public EditorChoices(CatalogRevision catalog, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(presenter);
        (_catalog, _presenter) = (catalog, presenter);
        Regions =
        [
            .. CatalogChoices
                .Regions(catalog)
                .Select(region => new FieldChoice(
                    region.Id,
                    region.Name,
                    region.Country == "US" ? "United States" : "Elsewhere"
                )),
        ];
        Models =
        [
            .. CatalogChoices
                .Models(catalog)
                .Select(model => new FieldChoice(
                    model.Id,
                    model.Name,
                    model.IsHypothetical ? "Hypothetical" : "Released"
                )),
        ];
        Systems =
        [
            .. CatalogChoices
                .Systems(catalog)
                .Select(system => new FieldChoice(
                    system.Id,
                    system.Accelerator.Style == ExecutionStyle.OtherDataflow
                        ? $"{system.Name} (no performance model)"
                        : system.Name,
                    system.Vendor
                )),
        ];
    }

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
                        ? $"{offer.Name}: {_presenter.Card(offer.Value("price_usd_per_mtok_output"), Domain.Quantities.Unit.UsdPerMillionTokens)}"
                        : $"{offer.Name}: {_presenter.Card(offer.Value("price_usd_per_accelerator_hour"), Domain.Quantities.Unit.UsdPerHour)}"
                )),
        ];

    /// <summary>The offer a fleet gets when it is rented, or <c>null</c> when none fits its system.</summary>
    public string? OfferFor(string system, string? now, Deployment deployment) =>
        CatalogChoices.OfferFor(_catalog, system, now, deployment);
}
