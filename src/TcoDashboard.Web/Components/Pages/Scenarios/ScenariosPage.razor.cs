using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Components.Pages.Start;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Scenarios;

/// <summary>The list of scenarios and the trash.</summary>
public sealed partial class ScenariosPage : IDisposable
{
    private const int MostListed = 200;

    private readonly CancellationTokenSource _gone = new();
    private readonly HashSet<Guid> _copying = [];
    private ScenariosState _state = new();
    private ImmutableArray<ScenarioRow> _rows = [];
    private string? _fault;
    private bool _isImporting;
    private bool _isFilling;
    private int _loads;

    /// <summary>What is listed; carried over from the first drawing so that it does not flicker.</summary>
    [PersistentState]
    public ScenarioPage? Listed { get; set; }

    [Inject]
    private ScenarioLibrary Library { get; set; } = null!;

    [Inject]
    private CatalogHolder Catalogs { get; set; } = null!;

    [Inject]
    private ScenarioFigures Figures { get; set; } = null!;

    [Inject]
    private ScenarioOpening Opening { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Announcer Announcer { get; set; } = null!;

    [Inject]
    private Browser Browser { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private string Count =>
        Listed is null ? ""
        : Listed.Total > Listed.Items.Count
            ? Say["scenarios.latest", Number(Listed.Items.Count), Number(Listed.Total)]
        : Listed.Total == 1 ? Say["scenarios.one"]
        : Say["scenarios.many", Number(Listed.Total)];

    private string CompareAddress =>
        new CompareState
        {
            Selections =
            [
                .. _state
                    .Chosen.Take(CompareState.MostColumns)
                    .Select(number => CompareSelection.OfScenario(number, null, null)),
            ],
        }.ToUrl();

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
        _state = ReadState();
        if (Listed is null)
        {
            await LoadAsync();
        }
        else
        {
            Arrange();
        }
    }

    /// <inheritdoc/>
    protected override Task OnAfterRenderAsync(bool firstRender) => FillAsync();

    private string Number(int count) => Reader.Presenter.Card(count, Unit.One);

    private ScenariosState ReadState() =>
        ScenariosState.FromUrl("/" + Navigation.ToBaseRelativePath(Navigation.Uri));

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) =>
        _ = InvokeAsync(async () =>
        {
            var path = new Uri(change.Location).AbsolutePath;
            if (_gone.IsCancellationRequested || path != ScenariosState.Path)
            {
                return;
            }

            var earlier = _state;
            _state = ReadState();
            if (earlier.Search != _state.Search || earlier.IsTrash != _state.IsTrash)
            {
                await LoadAsync();
            }
            else
            {
                Arrange();
            }

            StateHasChanged();
        });

    private void Go(ScenariosState state) => Navigation.NavigateTo(state.ToUrl(), replace: true);

    private async Task LoadAsync()
    {
        if (_gone.IsCancellationRequested)
        {
            return;
        }

        var load = ++_loads;
        try
        {
            var found = await Library.ListAsync(
                new()
                {
                    Search = _state.Search,
                    Deleted = _state.IsTrash,
                    Take = MostListed,
                },
                _gone.Token
            );
            // Why: an answer to an earlier search must not replace a later one.
            if (load == _loads)
            {
                _fault = null;
                Listed = found;
                Arrange();
            }
        }
        catch (OperationCanceledException)
        {
            // The person has left.
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            _fault = Say["scenarios.fault"];
        }
    }

    private void Arrange()
    {
        var rows = (Listed?.Items ?? []).Select(summary => new ScenarioRow(
            summary,
            Figures.Known(summary)
        ));
        _rows = ScenarioColumns.Sorted(rows, _state);
        // Why only then: what a search leaves out, or lies beyond the list, may be chosen as well.
        if (!_state.IsTrash && _state.Search.Length == 0 && Listed?.Total == _rows.Length)
        {
            var there = _rows.Select(row => row.Summary.Number).ToHashSet();
            _state = _state with { Chosen = [.. _state.Chosen.Where(there.Contains)] };
        }
    }

    /// <summary>Works out the figures that are not known yet, row by row, in the order in which they are looked at.</summary>
    private async Task FillAsync()
    {
        if (_isFilling || _state.IsTrash)
        {
            return;
        }

        _isFilling = true;
        try
        {
            var tried = new HashSet<Guid>();
            while (
                _rows.FirstOrDefault(row => row.Figures is null && tried.Add(row.Summary.Id))
                    is { } next
            )
            {
                await Figures.GetAsync(next.Summary, _gone.Token);
                Arrange();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The person has left.
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            _fault = Say["scenarios.figuresFault"];
            StateHasChanged();
        }
        finally
        {
            _isFilling = false;
        }
    }

    // Why in the address: whoever comes back from a comparison finds what was chosen, and adds to it.
    private void Choose((long Number, bool IsChosen) choice)
    {
        _state = _state.Choosing(choice.Number, choice.IsChosen);
        Go(_state);
    }

    private Task StartAsync() =>
        Opening.CreateAsync(
            StarterDocument.For(DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime), Say),
            Say["scenarios.smallNote"]
        );

    private Task OpenPresetAsync(Preset preset) =>
        Opening.CreateAsync(preset.Document, Say["start.openedNote", preset.Document.Title]);

    private Task DuplicateAsync(ScenarioSummary scenario) =>
        TryAsync(async () =>
        {
            // Why: one press makes one copy, also when it was pressed again before the first was stored.
            if (!_copying.Add(scenario.Id))
            {
                return;
            }

            try
            {
                if (await Library.DuplicateAsync(scenario.Id, _gone.Token) is { } copy)
                {
                    Announcer.Say(Say["scenarios.copied", copy.Title]);
                }
            }
            finally
            {
                _copying.Remove(scenario.Id);
            }

            await LoadAsync();
        });

    private Task ExportAsync(ScenarioSummary scenario) =>
        TryAsync(async () =>
        {
            if (await Library.FindAsync(scenario.Id, _gone.Token) is { } opened)
            {
                await Browser.SaveFileAsync(
                    FormattableString.Invariant(
                        $"scenario-{scenario.Number}-revision-{opened.Revision.Number}.json"
                    ),
                    "application/json",
                    // Why carried: elsewhere nobody has this catalog's own items.
                    ScenarioWriter.Write(
                        opened.Document.Carrying(
                            (
                                await Catalogs.ForAsync(
                                    opened.Document.CatalogRevision,
                                    _gone.Token
                                )
                            ).Catalog
                        )
                    )
                );
            }
        });

    private Task DeleteAsync(ScenarioSummary scenario) =>
        TryAsync(async () =>
        {
            if (await Library.DeleteAsync(scenario.Id, _gone.Token))
            {
                if (_state.Chosen.Contains(scenario.Number))
                {
                    Choose((scenario.Number, false));
                }

                Announcer.Say(
                    Say["scenarios.deleted", scenario.Title],
                    Say["scenarios.undo"],
                    () => InvokeAsync(() => RestoreAsync(scenario))
                );
            }

            await LoadAsync();
        });

    private Task RestoreAsync(ScenarioSummary scenario) =>
        TryAsync(async () =>
        {
            if (await Library.RestoreAsync(scenario.Id, CancellationToken.None))
            {
                Announcer.Say(Say["scenarios.restored", scenario.Title]);
            }

            // Why: the message with Say["scenarios.undo"] outlives this page.
            if (!_gone.IsCancellationRequested)
            {
                await LoadAsync();
                StateHasChanged();
            }
        });

    private async Task TryAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (OperationCanceledException)
        {
            // The person has left.
        }
        catch (Exception fault) when (StorageFault.Is(fault))
        {
            Announcer.Say(Say["scenarios.unchanged"]);
        }
    }
}
