using Microsoft.AspNetCore.Components;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>The comparison page before anything is chosen.</summary>
public sealed partial class CompareStart
{
    private const int MostRecent = 20;
    private IReadOnlyList<ScenarioSummary> _scenarios = [];

    [Inject]
    private ScenarioLibrary Library { get; set; } = null!;

    [Inject]
    private PresetShelf Presets { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() =>
        _scenarios = (
            await Library.ListAsync(new() { Take = MostRecent }, CancellationToken.None)
        ).Items;

    private static string Of(CompareSelection selection) =>
        new CompareState { Selections = [selection] }.ToUrl();
}
