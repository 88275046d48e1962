using TcoDashboard.Data.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Components.Pages.Start;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Commands;

/// <summary>What the search over everything finds: the address <c>/commands.json</c>.</summary>
public static class CommandTargets
{
    /// <summary>The address.</summary>
    public const string Path = "/commands.json";

    private const int MostScenarios = 200;

    private static readonly CommandTarget[] s_pages =
    [
        new("Page", "Start", "/"),
        new("Page", "Start from a question", "/new"),
        new("Page", "Scenarios", "/scenarios"),
        new("Page", "Trash", "/scenarios?view=trash"),
        new("Page", "Compare", "/compare"),
        new("Page", "What changed between two revisions or options", "/changes"),
        new("Page", "Catalog", "/catalog"),
        new("Page", "Calibration: predicted against measured", "/calibration"),
        new("Page", "Help, words and formulas", "/help"),
        new("Page", "Settings: theme, contrast, density, keys", "/settings"),
    ];

    /// <summary>Pages, scenarios, examples and catalog items; without scenarios when the database does not answer.</summary>
    public static async Task<IResult> ListAsync(
        ScenarioLibrary library,
        PresetShelf presets,
        CatalogHolder catalogs,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<ScenarioSummary> scenarios;
        try
        {
            scenarios = (
                await library.ListAsync(new() { Take = MostScenarios }, cancellation)
            ).Items;
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            scenarios = [];
        }

        return TypedResults.Json(
            s_pages
                .Concat(
                    scenarios.Select(scenario => new CommandTarget(
                        "Scenario",
                        scenario.Title,
                        ScenarioOpening.AddressOf(scenario.Number)
                    ))
                )
                .Concat(
                    presets.All.Select(preset => new CommandTarget(
                        "Example",
                        preset.Document.Title,
                        new CompareState
                        {
                            Selections = [CompareSelection.OfPreset(preset.Id, null)],
                        }.ToUrl()
                    ))
                )
                .Concat(Items(catalogs.Current))
        );
    }

    private static IEnumerable<CommandTarget> Items(CatalogRevision catalog) =>
        from kind in Enum.GetValues<CatalogKind>()
        where kind != CatalogKind.Calibration
        from item in catalog.OfKind(kind)
        select new CommandTarget(
            kind.ToString(),
            item.Name,
            $"/catalog/{CatalogItem.FolderOf(kind)}/{item.Id}"
        );
}
