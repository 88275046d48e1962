using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using TcoDashboard.Reports.Changes;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Components.Pages.Changes;

/// <summary>What changed between two revisions, two catalogs or two options, and what each change does to a figure.</summary>
public sealed partial class ChangesPage(
    ChangesLoader loader,
    CatalogHolder catalogs,
    NavigationManager navigation,
    ILogger<ChangesPage> log
) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private CancellationTokenSource? _loading;
    private ChangesState _state = new();
    private ChangesView? _view;
    private string _fault = "";
    private ImmutableArray<(string Words, ChangesState State)> _catalogs = [];

    /// <inheritdoc/>
    public void Dispose()
    {
        navigation.LocationChanged -= OnLocationChanged;
        _gone.Cancel();
        _gone.Dispose();
        _loading?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        await ReadAsync();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        // Why: the event comes also for the address that the page is left for.
        if (
            ("/" + navigation.ToBaseRelativePath(change.Location)).Split('?', '#')[0]
            == ChangesState.Path
        )
        {
            _ = InvokeAsync(async () =>
            {
                await ReadAsync();
                StateHasChanged();
            });
        }
    }

    private async Task ReadAsync()
    {
        if (_loading is { } earlier)
        {
            await earlier.CancelAsync();
            earlier.Dispose();
        }

        var loading = _loading = CancellationTokenSource.CreateLinkedTokenSource(_gone.Token);
        var state = ChangesState.FromUrl(navigation.Uri);
        try
        {
            var view = await loader.LoadAsync(state, Reader.Presenter, loading.Token);
            (_state, _view, _fault) = (state, view, "");
            _catalogs = Catalogs(state, view);
        }
        catch (OperationCanceledException)
        {
            // Why nothing: a newer address is being loaded, or the page is gone.
        }
        catch (Exception fault) when (!loading.IsCancellationRequested)
        {
            // Why: an answer that fails must not take the page with it.
            SessionLog.StudyFailed(log, fault);
            _fault = Say["changes.failed"];
        }
    }

    // One scenario can be held against itself with today's catalog.
    private ImmutableArray<(string, ChangesState)> Catalogs(ChangesState state, ChangesView view)
    {
        if (
            view is not { From.Result: var from, To.Result: var to }
            || (
                from.Catalog.Hash == catalogs.Current.Hash
                && to.Catalog.Hash == catalogs.Current.Hash
                && state is { FromCatalog: null, ToCatalog: null }
            )
        )
        {
            return [];
        }

        return
        [
            (Say["changes.ownCatalogs"], state with { FromCatalog = null, ToCatalog = null }),
            (
                Say["changes.laterToday"],
                state with
                {
                    FromCatalog = null,
                    ToCatalog = ChangesState.Today,
                }
            ),
            (
                Say["changes.bothToday"],
                state with
                {
                    FromCatalog = ChangesState.Today,
                    ToCatalog = ChangesState.Today,
                }
            ),
        ];
    }

    // Why: the same option on both sides is told apart by its revision only.
    private string SideOf(string side, CompareSelection? selection, ChangeSide shown) =>
        _state is not { From: { } from, To: { } to } || from.Source == to.Source ? side
        : from.Number != to.Number || from.Preset != to.Preset
            ? Say["changes.sideOf", side, shown.Result.Document.Title]
        : selection?.Revision is { } revision ? Say["changes.sideRevision", side, revision]
        : Say["changes.sideNow", side];

    private void Go(ChangesState state) => navigation.NavigateTo(state.ToUrl(), replace: true);

    private void MetricSet(ChangeEventArgs change) =>
        Go(_state with { Metric = change.Value as string });

    private void FromSet(ChangeEventArgs change) =>
        Go(_state with { From = With(_state.From!, change) });

    private void ToSet(ChangeEventArgs change) => Go(_state with { To = With(_state.To!, change) });

    private static CompareSelection With(CompareSelection selection, ChangeEventArgs change) =>
        CompareSelection.TryParse(selection.ColumnKey(change.Value as string ?? ""), out var chosen)
            ? chosen
            : selection;
}
