using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Start;

/// <summary>The first page: the answer of an example, examples to open, and what was worked on last.</summary>
public sealed partial class StartPage : IDisposable
{
    private const int LargeTiles = 3;
    private const int MostRecent = 6;

    private readonly CancellationTokenSource _gone = new();
    private Preset? _shown;
    private ExampleAnswer? _example;
    private string? _fault;

    /// <summary>The scenarios changed last; carried over from the first drawing so that it does not flicker.</summary>
    [PersistentState]
    public IReadOnlyList<ScenarioSummary>? Recent { get; set; }

    [Inject]
    private PresetShelf Presets { get; set; } = null!;

    [Inject]
    private ExampleAnswers Examples { get; set; } = null!;

    [Inject]
    private ScenarioLibrary Library { get; set; } = null!;

    [Inject]
    private ScenarioOpening Opening { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        await ShowAsync();
        if (Recent is not null)
        {
            return;
        }

        try
        {
            var page = await Library.ListAsync(new() { Take = MostRecent }, _gone.Token);
            Recent = page.Items;
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            _fault = Say["start.fault"];
        }
    }

    private async Task ShowAsync()
    {
        _shown = Examples.PresetOf(
            StartState.FromUrl("/" + Navigation.ToBaseRelativePath(Navigation.Uri))
        );
        _example = _shown is { } preset
            ? await Examples.GetAsync(preset, Reader.Format, _gone.Token)
            : null;
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) =>
        _ = InvokeAsync(async () =>
        {
            if (!_gone.IsCancellationRequested)
            {
                await ShowAsync();
                StateHasChanged();
            }
        });

    private Task OpenShownAsync() => _shown is { } preset ? OpenAsync(preset) : Task.CompletedTask;

    private Task OpenAsync(Preset preset) =>
        Opening.CreateAsync(preset.Document, Say["start.openedNote", preset.Document.Title]);
}
