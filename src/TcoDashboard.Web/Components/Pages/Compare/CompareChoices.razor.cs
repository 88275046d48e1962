using Microsoft.AspNetCore.Components;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>What can be added to a comparison.</summary>
public sealed partial class CompareChoices
{
    private const int MostRecent = 12;
    private IReadOnlyList<ScenarioSummary> _scenarios = [];

    /// <summary>The comparison it is added to.</summary>
    [Parameter, EditorRequired]
    public CompareState State { get; set; } = new();

    [Inject]
    private ScenarioLibrary Library { get; set; } = null!;

    [Inject]
    private PresetShelf Presets { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() =>
        _scenarios = (
            await Library.ListAsync(new() { Take = MostRecent }, CancellationToken.None)
        ).Items;

    private string With(CompareSelection selection) =>
        (State with { Selections = State.Selections.Add(selection), Explain = null }).ToUrl();
}
