using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Web.Workspace.Edits;
using TcoDashboard.Web.Workspace.Entry;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>The Monte Carlo study: it runs by itself when it is small, and on demand when it is not.</summary>
public sealed partial class DrawsPart
{
    // Why: a study of this size takes well under a second, so waiting for a press would only cost the reader one.
    private const int RunsByItself = 20_000;

    // Why: ranking every input of a large study takes longer than the study, and ten thousand draws know a share to a percent.
    private const int SharesDraws = 10_000;

    private EntryField DrawsField =>
        new(
            "uncertainty.draws",
            Say["study.draws"],
            Unit.One,
            StudySpec.FewestDraws,
            StudySpec.MostDraws
        )
        {
            IsWhole = true,
        };

    private EntryField SeedField =>
        new("uncertainty.seed", Say["study.seed"], Unit.One, 0, int.MaxValue) { IsWhole = true };

    private (Result, string Metric)? _asked;
    private string _key = "";
    private string _shownKey = "";
    private DrawsReport? _report;
    private (DrawsReport? Report, int Option, int? Against) _drawn;
    private ImmutableArray<ChartFigure> _figures = [];
    private string _outside = "";
    private long _begun;
    private bool _wasCancelled;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private bool IsCurrent => Asked is { IsWhole: true };

    // What was drawn for these settings; what stands below may be of those before.
    private DrawsReport? Asked => _shownKey == _key ? _report : null;

    private string Standing =>
        !_wasCancelled ? Say["study.nothingWasDrawnFor"]
        : Asked is null ? Say["study.cancelledBeforeAny"]
        : Say["study.cancelledWhatWasDrawn"];

    private int Draws => Study.Ranges.Draws;

    private string RunText => Say["study.runDraws", Plain(Draws)];

    private string Progress =>
        Asked is not { Done: > 0 } report
            ? Queue.Waiting > 0
                ? Say["study.waitingForAnotherStudy"]
                : Say["study.drawing"]
            : report.IsWhole
                ? Say["study.allDrawsDoneRanking"]
                : Say["study.ofDraws", Plain(report.Done), Plain(report.Total), Left(report)];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_asked != (Study.Result, Study.Metric.Id))
        {
            _asked = (Study.Result, Study.Metric.Id);
            Stop();
            _wasCancelled = false;
            _key = string.Create(
                CultureInfo.InvariantCulture,
                $"draws/{ScenarioHash.Of(Study.Result.Document with { CatalogRevision = null })}/{Study.Result.Catalog.Hash}/{Study.Metric.Id}/{Study.Canvas.Presenter.Money}"
            );
            if (Shelf.Find<DrawsReport>(_key) is { } known)
            {
                Show(known);
            }
            else if (Draws <= RunsByItself)
            {
                Run();
            }
        }

        Draw();
    }

    private string Plain(int number) => Reader.Presenter.Number(number, new(1, "", "", 0));

    private void Show(DrawsReport report)
    {
        _report = report;
        _shownKey = _key;
        Draw();
    }

    private void Draw()
    {
        if (_report is { } report && _drawn != (report, Study.Option, Study.Against))
        {
            _drawn = (report, Study.Option, Study.Against);
            _figures = DrawFigures.Of(Study.Canvas, report, Study.Option, Study.Against);
            _outside =
                report.IsWhole
                && report.Spreads.FirstOrDefault(one => one.Option == Study.Option) is { } spread
                    ? OutsideRange.Words(Study.Canvas, spread, Study.Ranges.Levers)
                    : "";
        }
    }

    private void Run()
    {
        if (IsRunning || !Study.Ranges.IsUsable)
        {
            return;
        }

        var (study, key) = (Study, _key);
        _wasCancelled = false;
        _begun = Clock.GetTimestamp();
        var told = new Told(progress =>
            InvokeAsync(() =>
            {
                if (IsRunning && _key == key)
                {
                    Show(progress);
                    StateHasChanged();
                }
            })
        );
        _ = StartAsync(
            stop => Compute(study, told, stop),
            report =>
            {
                Shelf.Keep(key, report);
                Show(report);
            },
            isLong: true
        );
    }

    private void Cancel()
    {
        _wasCancelled = true;
        Stop();
    }

    private void DrawsSet(double? draws) =>
        Study.Editor.Session.Apply(
            document => document.WithDraws((int)draws!.Value),
            Say["edit.numberOfDraws"]
        );

    private void SeedSet(double? seed) =>
        Study.Editor.Session.Apply(
            document => document.WithSeed((int)seed!.Value),
            Say["edit.seed"]
        );

    private string Left(DrawsReport report)
    {
        var taken = Clock.GetElapsedTime(_begun).TotalSeconds;
        var left = taken / report.Done * (report.Total - report.Done);
        return left < 1
            ? Say["study.lessThanASecond"]
            : Say["study.aboutSLeft", Math.Ceiling(left)];
    }

    private static DrawsReport Compute(StudyView study, Told told, CancellationToken stop)
    {
        var (metric, ranges) = (study.Metric.Id, study.Ranges);
        var spec = new UncertaintySpec
        {
            Draws = ranges.Draws,
            Seed = ranges.Seed,
            Correlations = ranges.Correlations,
            Workers = StudyRunner.Workers,
            Metrics = StudyMetrics.Watched(study.Result, metric, study.Canvas.Presenter),
        };
        told.Seed = ranges.Seed;
        told.Metric = metric;
        var whole = UncertaintyStudy.Run(study.Result, ranges.Levers, spec, told, stop);
        var report = DrawsReport.Of(study.Result, whole, metric, stop);
        var ranked =
            ranges.Draws <= SharesDraws
                ? whole
                : UncertaintyStudy.Run(
                    study.Result,
                    ranges.Levers,
                    spec with
                    {
                        Draws = SharesDraws,
                        Metrics = [metric],
                    },
                    null,
                    stop
                );
        return report.WithShares(ranked, metric, stop);
    }

    /// <summary>Turns what the study knows so far into what is shown, on the study's own thread.</summary>
    private sealed class Told(Action<DrawsReport> tell) : IProgress<UncertaintyProgress>
    {
        public ulong Seed { get; set; }

        public string Metric { get; set; } = "";

        public void Report(UncertaintyProgress value)
        {
            tell(DrawsReport.Of(value, Seed, Metric));
        }
    }
}
