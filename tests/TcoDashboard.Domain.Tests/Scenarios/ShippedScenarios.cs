using System.Collections.Immutable;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>The shipped catalog and presets, read once for all tests.</summary>
internal static class ShippedScenarios
{
    private static readonly Lazy<CatalogRevision> Shipped = new(() =>
        ShippedCatalog.Load().Revision!
    );
    private static readonly Lazy<ImmutableArray<Preset>> All = new(() =>
        Documents.Scenarios.Presets.Load(ShippedCatalog.Folder).Presets
    );

    public static CatalogRevision Catalog => Shipped.Value;

    public static ImmutableArray<Preset> Presets => All.Value;

    public static ScenarioDocument Preset(string id) =>
        Presets.Single(preset => preset.Id == id).Document;

    public static Result Evaluate(ScenarioDocument document) =>
        Scenario.Evaluate(document, Catalog);
}
