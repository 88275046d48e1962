using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Analysis.Frontiers;
using TcoDashboard.Domain.Performance.Calibration.Fitting;
using TcoDashboard.Domain.Performance.Frontiers;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Frontiers;
using TcoDashboard.Web.Components.Pages.Calibration;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Components.Editor.Hardware;

/// <summary>The trade-off of all systems: computed once for a result and a load, shown by any measure.</summary>
public sealed partial class SystemsPart
{
    private (Result, int)? _asked;
    private Found? _found;
    private (Found, FrontierMeasure)? _drawn;
    private FrontierReport? _report;
    private int _done;
    private int _total;
    private bool _wasCancelled;

    /// <summary>What is looked at.</summary>
    [Parameter, EditorRequired]
    public HardwareView View { get; set; } = null!;

    [Inject]
    private CalibrationHolder Measurements { get; set; } = null!;

    private string Key =>
        FormattableString.Invariant(
            $"systems/{ScenarioHash.Of(View.Result.Document with { CatalogRevision = null })}/{View.Result.Catalog.Hash}/{View.Load}"
        );

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_asked != (View.Result, View.Load))
        {
            _asked = (View.Result, View.Load);
            Stop();
            _report = null;
            _found = Shelf.Find<Found>(Key);
            if (_found is null)
            {
                Run();
            }
        }

        Draw();
    }

    private void Draw()
    {
        if (_found is { } found && _drawn != (found, View.State.Measure))
        {
            _drawn = (found, View.State.Measure);
            _report = FrontierReport.Of(
                View.Canvas,
                View.Load,
                found.Frontier,
                found.Runs,
                View.State.Measure
            );
        }
    }

    private void Run()
    {
        var (view, key) = (View, Key);
        _wasCancelled = false;
        _done = 0;
        _total = SystemFrontier.Systems(view.Result.Catalog).Length;
        var told = new Told(done =>
            InvokeAsync(() =>
            {
                if (IsRunning && done > _done)
                {
                    _done = done;
                    StateHasChanged();
                }
            })
        );
        _ = StartAsync(
            stop => Compute(view, Rows(), told, stop),
            found =>
            {
                Shelf.Keep(key, found);
                _found = found;
                Draw();
            },
            isLong: true
        );
    }

    private static Found Compute(
        HardwareView view,
        ImmutableArray<MeasuredRow> rows,
        IProgress<int> told,
        CancellationToken stop
    )
    {
        var load = view.Workload;
        var frontier = SystemFrontier.Of(view.Result, view.Load, told, StudyRunner.Workers, stop);
        return new(
            frontier,
            MeasuredRuns.Of(
                rows,
                view.Result.Catalog,
                load.Model,
                load.InputTokens,
                load.OutputTokens
            )
        );
    }

    // On the thread of the study: the first to ask waits for the predictions of the calibration page too.
    private ImmutableArray<MeasuredRow> Rows()
    {
        try
        {
            return
            [
                .. Measurements
                    .GetAsync()
                    .GetAwaiter()
                    .GetResult()
                    .Points.Select(point => point.Scored.Row),
            ];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Why none: predictions are worth showing without measurements; the calibration page says what is wrong.
            return [];
        }
    }

    private void Cancel()
    {
        _wasCancelled = true;
        Stop();
    }

    private void MeasureSet(ChangeEventArgs args) =>
        View.Go(state =>
            state with
            {
                Measure =
                    HardwareState.MeasureOf(args.Value as string) ?? FrontierMeasure.PerMegawatt,
            }
        );

    private sealed record Found(ServingFrontier Frontier, ImmutableArray<MeasuredRun> Runs);

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
