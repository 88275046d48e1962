using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
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
    private CompareSet? _set;
    private CompareStudy? _study;
    private OpenComparison? _shown;
    private CompareColumn? _explained;
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

    private ComparisonReport? Report => _shown?.Report;

    private string Title =>
        Report is { Columns.IsEmpty: false } ? Say["compare.title"] : Say["page.compare"];

    // The pages of reports of the scenarios compared, each once.
    private IEnumerable<(string Address, string Words)> ReportPages
    {
        get
        {
            var scenarios = (_set?.Columns ?? [])
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
        _set is not { } set || _study is not null
            ? ""
            : CompareStudy.Reason(set, Say) ?? Say["compare.drawing"];

    // Not where there will be no study: the answer then keeps its own word of doubt.
    private bool IsDrawing =>
        _set is { } set && _study is null && CompareStudy.Reason(set, Say) is null;

    /// <summary>Where the part of the study that a sentence speaks of can be looked at; <c>null</c> for an example that is not saved.</summary>
    // Why of all options only: the study ranks every option of the scenario, and would speak of another pair.
    private Func<bool, string>? StudyAddress =>
        _set is { HasAllOptions: true, Columns: [{ Selection.Number: { } number }, ..] }
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
            _set is null
            || !state.Selections.SequenceEqual(before.Selections)
            || state.Baseline != before.Baseline
        )
        {
            await LoadAsync();
        }
        else if (state.Basis != before.Basis)
        {
            Compute(_set);
        }

        Show();
    }

    private async Task LoadAsync()
    {
        if (_loading is { } earlier)
        {
            await earlier.CancelAsync();
            earlier.Dispose();
        }

        var loading = _loading = CancellationTokenSource.CreateLinkedTokenSource(_gone.Token);
        try
        {
            var set = await Loader.LoadAsync(_state, loading.Token);
            _set = set;
            _study = Studies.Find(set, Reader.Format);
            Compute(set);
            // Why only now: the answer is painted first; how sure it is follows in the room kept for it.
            if (
                _study is null
                && RendererInfo.IsInteractive
                && CompareStudy.Reason(set, Say) is null
            )
            {
                _ = StudyAsync(set, loading.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Why nothing: a newer address is being loaded, or the page is gone.
        }
    }

    private async Task StudyAsync(CompareSet set, CancellationToken cancellation)
    {
        try
        {
            var study = await Studies.OfAsync(set, Reader.Format, cancellation);
            if (ReferenceEquals(set, _set))
            {
                _study = study;
                Compute(set);
                Show();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // Why nothing: a newer address is being loaded, or the page is gone.
        }
    }

    private void Compute(CompareSet set) =>
        _shown = Comparisons.Of(set, _state.Basis, Reader.Format, _study);

    private void Show()
    {
        _notes = [.. _urlNotes, .. _set?.Notes ?? [], .. _study?.Notes ?? []];
        _explained =
            _set is { } set
            && _state.Explain is { } address
            && set.IndexOf(address.OptionId) is >= 0 and var column
                ? set.Columns[column]
                : null;
    }

    // Why only one: a slider means an input of one document.
    private static Result? MovableOf(CompareSet set) =>
        set.Columns.All(column => ReferenceEquals(column.Result, set.Columns[0].Result))
            ? set.Columns[0].Result
            : null;

    // Why the baseline's: a link needs one list to be found and withdrawn in.
    private async Task OpenShareAsync()
    {
        if (_set is not { Columns.IsEmpty: false } set)
        {
            return;
        }

        var saved = set
            .Columns.Skip(set.Baseline)
            .Concat(set.Columns)
            .Select(column => column.Selection.Number)
            .FirstOrDefault(number => number is not null);
        _sharedScenario = saved is { } number
            ? (await Library.FindAsync(new ScenarioReference(number, null), _gone.Token))
                ?.Summary
                .Id
            : null;
        _isSharing = true;
    }

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
