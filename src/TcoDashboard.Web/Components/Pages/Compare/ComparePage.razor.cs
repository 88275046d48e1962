using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using TcoDashboard.Data.Shares;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Web.Components.Editor.Studies;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Components.Pages.Editor;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>Options of one or several scenarios side by side. The address holds the whole view.</summary>
public sealed partial class ComparePage : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private CancellationTokenSource? _loading;
    private CompareState _state = new();
    private ImmutableArray<string> _urlNotes = [];
    private ImmutableArray<string> _notes = [];
    private CompareSource? _source;
    private CompareOutline? _outline;
    private LentComparison? _shown;
    private CompareColumn? _explained;
    private Result? _movable;

    // Why weakly: its results are over a megabyte for each scenario. Whoever asks for it gets it evaluated again, and the last results of all
    // pages are remembered.
    private WeakReference<CompareSet>? _set;
    private ImmutableArray<string> _studyNotes = [];
    private OpenComparison? _awaiting;
    private bool _isStudied;
    private bool _isStudying;
    private bool _isWordless;
    private Guid? _sharedScenario;
    private bool _isSharing;

    [Inject]
    private CompareLoader Loader { get; set; } = null!;

    [Inject]
    private CompareStudies Studies { get; set; } = null!;

    [Inject]
    private OpenComparisons Comparisons { get; set; } = null!;

    [Inject]
    private ScenarioLibrary Library { get; set; } = null!;

    [Inject]
    private ShareLinks Links { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private ComparisonReport? Report => _shown?.Head;

    private string Title =>
        Report is { Columns.IsEmpty: false } ? Say["compare.title"] : Say["page.compare"];

    // The pages of reports of the scenarios compared, each once.
    private IEnumerable<(string Address, string Words)> ReportPages
    {
        get
        {
            var scenarios = (_outline?.Columns ?? [])
                .DistinctBy(column => column.Selection.Source)
                .ToArray();
            return scenarios.Select(column =>
                (
                    column.Selection.Preset is { } preset
                        ? $"/presets/{preset}/reports"
                        : FormattableString.Invariant(
                            $"/scenarios/{column.Selection.Number}/reports"
                        ),
                    scenarios.Length == 1
                        ? Say["compare.reports"]
                        : Say["compare.reportsOf", column.Scenario]
                )
            );
        }
    }

    /// <summary>What stands where the study's words will be; empty when there will be none.</summary>
    private string Waiting =>
        _outline is not { } outline || _isStudied
            ? ""
            : outline.StudyReason ?? Say["compare.drawing"];

    // Not where there will be no study: the answer then keeps its own word of doubt.
    private bool IsDrawing => _outline is { StudyReason: null } && !_isStudied;

    /// <summary>Where the part of the study that a sentence speaks of can be looked at; <c>null</c> for an example that is not saved.</summary>
    // Why of all options only: the study ranks every option of the scenario, and would speak of another pair.
    private Func<bool, string>? StudyAddress =>
        _outline is { HasAllOptions: true, Columns: [{ Selection.Number: { } number }, ..] }
        && Report?.Decision is { } decision
            ? flips =>
                new EditorState
                {
                    Tab = EditorTab.Uncertainty,
                    Option = decision.OptionId,
                    Part = new StudyState
                    {
                        Section = flips ? StudySection.Flips : StudySection.Draws,
                        Metric = decision.MetricId,
                        Against = decision.AgainstId,
                    }.ToPart(),
                }.ToUrl(number)
            : null;

    private ExplainAddress? DrawerAddress =>
        _explained is { } column && _state.Explain is { } address
            ? address with
            {
                OptionId = column.Option.Spec.Id,
            }
            : null;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += OnLocationChanged;
        await ReadAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        _gone.Cancel();
        _gone.Dispose();
        _loading?.Dispose();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        // Why: the event comes also for the address that the page is left for.
        if (IsHere(Navigation.ToBaseRelativePath(change.Location)))
        {
            _ = InvokeAsync(async () =>
            {
                await ReadAsync();
                StateHasChanged();
            });
        }
    }

    private static bool IsHere(string address) =>
        ("/" + address).Split('?', '#')[0] == CompareState.Path;

    private async Task ReadAsync()
    {
        var (state, notes) = CompareState.FromUrl(Navigation.Uri, Say);
        var before = _state;
        _state = state;
        _urlNotes = notes;
        if (
            _source is null
            || !state.Selections.SequenceEqual(before.Selections)
            || state.Baseline != before.Baseline
        )
        {
            await LoadAsync();
        }
        else if (IsOtherView(state, before))
        {
            await TurnAsync();
        }

        await ExplainAsync();
        Show();
    }

    // What the rows given to the browser are drawn by.
    private static bool IsOtherView(CompareState state, CompareState before) =>
        (state.Basis, state.View, state.Against) != (before.Basis, before.View, before.Against);

    private async Task LoadAsync()
    {
        if (_loading is { } earlier)
        {
            await earlier.CancelAsync();
            earlier.Dispose();
        }

        _loading = CancellationTokenSource.CreateLinkedTokenSource(_gone.Token);
        // Why now: a newer address disposes of its source, and what was read then must not stand in its place.
        var stop = _loading.Token;
        try
        {
            var source = await Loader.OpenAsync(_state, stop);
            stop.ThrowIfCancellationRequested();
            (_source, _set, _isStudying, _isWordless) = (source, null, false, false);
            var set = await SetAsync(stop);
            stop.ThrowIfCancellationRequested();
            Compute(set, stop);
        }
        catch (OperationCanceledException)
        {
            // Why nothing: a newer address is being loaded, or the page is gone.
        }
    }

    // Another way to look at what was opened.
    private async Task TurnAsync()
    {
        try
        {
            var source = _source;
            var set = await SetAsync(_gone.Token);
            if (ReferenceEquals(source, _source))
            {
                Compute(set, _loading?.Token ?? _gone.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Why nothing: the page is gone.
        }
    }

    private void Compute(CompareSet set, CancellationToken cancellation)
    {
        var study = Studies.Find(set, Reader.Format);
        _isStudied = study is not null || _isWordless;
        Compute(set, study);
        // Why only now: the answer is painted first; how sure it is follows in the room kept for it.
        if (IsDrawing && !_isStudying && RendererInfo.IsInteractive)
        {
            _ = StudyAsync(set, cancellation);
        }
    }

    // The columns of what was opened: the same each time.
    private async Task<CompareSet> SetAsync(CancellationToken cancellation)
    {
        if (_set?.TryGetTarget(out var known) == true)
        {
            return known;
        }

        var source = _source!;
        var set = await Loader.EvaluateAsync(source, cancellation);
        if (ReferenceEquals(source, _source))
        {
            _set = new(set);
        }

        return set;
    }

    private async Task StudyAsync(CompareSet set, CancellationToken cancellation)
    {
        var source = _source;
        _isStudying = true;
        try
        {
            var study = await Studies.OfAsync(set, Reader.Format, cancellation);
            if (ReferenceEquals(source, _source))
            {
                _isStudied = true;
                // Why remembered: one that broke off is not tried again.
                _isWordless = study is { Decision: null, Noise: null };
                _studyNotes = study.Notes;
                Compute(set, study);
                Show();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // Why nothing: a newer address is being loaded, or the page is gone.
        }
        finally
        {
            if (ReferenceEquals(source, _source))
            {
                _isStudying = false;
            }
        }
    }

    private void Compute(CompareSet set, CompareStudy? study)
    {
        _outline = set.Outline(Reader.Presenter, CompareStudy.Reason(set, Say));
        _studyNotes = study?.Notes ?? (_isWordless ? _studyNotes : []);
        var open = Comparisons.Of(set, _state.Basis, Reader.Format, study);
        _shown = LentComparison.Of(open, _shown, FigureAsync);
        // Why until the study is there: it changes no figure, and what is the same is not drawn again.
        _awaiting = IsDrawing ? open : null;
    }

    // A chart asks for its numbers after it was drawn.
    private async Task<ChartFigure?> FigureAsync(string id) =>
        Comparisons
            .Of(await SetAsync(_gone.Token), _state.Basis, Reader.Format, null)
            .Figures.FirstOrDefault(figure => figure.Id == id);

    // Each scenario once, however many of its options are named one by one.
    private IEnumerable<CompareSource.Entry> Drafts =>
        _source?.Entries.Where(entry => entry.HasDraft).DistinctBy(entry => entry.Address) ?? [];

    private void Show() => _notes = [.. _urlNotes, .. _outline?.Notes ?? [], .. _studyNotes];

    private async Task ExplainAsync()
    {
        try
        {
            // Why looked up in what came: another address may have been opened since the columns were drawn.
            _explained =
                _state.Explain is { } address
                && _outline?.IndexOf(address.OptionId) >= 0
                && await SetAsync(_gone.Token) is var set
                && set.IndexOf(address.OptionId) is >= 0 and var column
                    ? set.Columns[column]
                    : null;
        }
        catch (OperationCanceledException)
        {
            // Why nothing: the page is gone.
        }
    }

    // Why only one: a slider means an input of one document.
    private static Result? MovableOf(CompareSet set) =>
        set.Columns.All(column => ReferenceEquals(column.Result, set.Columns[0].Result))
            ? set.Columns[0].Result
            : null;

    // Why the baseline's: a link needs one list to be found and withdrawn in.
    private async Task OpenShareAsync()
    {
        if (_outline is not { Columns.IsEmpty: false } outline)
        {
            return;
        }

        var saved = outline
            .Columns.Skip(outline.Baseline)
            .Concat(outline.Columns)
            .Select(column => column.Selection.Number)
            .FirstOrDefault(number => number is not null);
        _sharedScenario = saved is { } number
            ? (await Library.FindAsync(new ScenarioReference(number, null), _gone.Token))
                ?.Summary
                .Id
            : null;
        _movable = MovableOf(await SetAsync(_gone.Token));
        _isSharing = true;
    }

    private void ShareClosed(bool isOpen)
    {
        _isSharing = isOpen;
        _movable = isOpen ? _movable : null;
    }

    private async Task<ShareContent> ContentAsync() =>
        await Links.ContentAsync(
            await SetAsync(_gone.Token),
            _state.Basis,
            _sharedScenario,
            _gone.Token
        );

    private async Task PrintAsync() => await Script.InvokeVoidAsync("print");

    private void Go(CompareState state) => Navigation.NavigateTo(state.ToUrl(), replace: true);

    private void Explain(ExplainAddress address) => Go(_state with { Explain = address });

    private void Explained(ExplainAddress? address) =>
        Go(
            _state with
            {
                Explain =
                    address is null || _explained is null
                        ? null
                        : address with
                        {
                            OptionId = _explained.Key,
                        },
            }
        );
}
