using System.Globalization;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Components.Pages.Help;
using TcoDashboard.Web.Components.Pages.Settings;
using TcoDashboard.Web.Components.Pages.Start;
using TcoDashboard.Web.Language;
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
        new("kind.page", "page.start", "/"),
        new("kind.page", "page.question", "/new"),
        new("kind.page", "page.scenarios", "/scenarios"),
        new("kind.page", "page.trash", "/scenarios?view=trash"),
        new("kind.page", "page.compare", "/compare"),
        new("kind.page", "page.changes.long", "/changes"),
        new("kind.page", "page.catalog", "/catalog"),
        new("kind.page", "own.title", "/catalog/import"),
        new("kind.page", "page.calibration.long", "/calibration"),
        new("kind.page", "page.help.long", "/help"),
        new("kind.page", "page.settings.long", "/settings"),
        new("kind.help", "quotes.takeOverAVendor", "/help/how-to/add-your-own-prices-and-devices"),
        .. SettingsPage.Names.Select(name => new CommandTarget(
            "page.settings",
            $"settings.{name}",
            "/settings"
        )),
    ];

    /// <summary>
    /// The fields of the open scenario, pages, settings, scenarios, examples and catalog items; without fields and scenarios when the database does not
    /// answer.
    /// </summary>
    /// <param name="open">The number of the open scenario; <c>null</c> or no number where none is open.</param>
    public static async Task<IResult> ListAsync(
        string? open,
        ScenarioLibrary library,
        PresetShelf presets,
        CatalogHolder catalogs,
        Wording say,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<ScenarioSummary> scenarios;
        CommandTarget[] fields;
        try
        {
            fields = await FieldsAsync(library, open, say, cancellation);
            scenarios = (
                await library.ListAsync(new() { Take = MostScenarios }, cancellation)
            ).Items;
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            (scenarios, fields) = ([], []);
        }

        return TypedResults.Json(
            fields
                .Concat(
                    s_pages.Select(page => new CommandTarget(
                        say[page.Kind],
                        say[page.Name],
                        page.Address
                    ))
                )
                .Concat(
                    scenarios.Select(scenario => new CommandTarget(
                        say["kind.scenario"],
                        scenario.Title,
                        ScenarioOpening.AddressOf(scenario.Number)
                    ))
                )
                .Concat(
                    presets.All.Select(preset => new CommandTarget(
                        say["kind.example"],
                        preset.Document.Title,
                        new CompareState
                        {
                            Selections = [CompareSelection.OfPreset(preset.Id, null)],
                        }.ToUrl()
                    ))
                )
                .Concat(
                    HelpShelf.All.Select(document => new CommandTarget(
                        say["kind.help"],
                        document.Title,
                        document.Address
                    ))
                )
                .Concat(Items(catalogs.Current, say))
        );
    }

    private static async Task<CommandTarget[]> FieldsAsync(
        ScenarioLibrary library,
        string? open,
        Wording say,
        CancellationToken cancellation
    ) =>
        long.TryParse(open, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && await library.FindAsync(new ScenarioReference(number, null), cancellation) is { } saved
        && await library.FindLatestAsync(saved.Summary.Id, cancellation) is { } latest
            ? [.. FieldTargets.Of(number, latest.Document, say)]
            : [];

    private static IEnumerable<CommandTarget> Items(CatalogRevision catalog, Wording say) =>
        from kind in Enum.GetValues<CatalogKind>()
        where kind != CatalogKind.Calibration
        from item in catalog.OfKind(kind)
        select new CommandTarget(
            say[$"kind.{kind.ToString().ToLowerInvariant()}"],
            item.Name,
            $"/catalog/{CatalogItem.FolderOf(kind)}/{item.Id}"
        );
}
