using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Analysis.Variants;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Variants;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Exports;
using TcoDashboard.Web.Workspace.Entry;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>Scale and time: demand times 1 to 100, useful lives, a later start, the next generation.</summary>
public sealed partial class ScalePart
{
    private EntryField FallField =>
        new(
            "uncertainty.price_change_per_year",
            Say["study.priceOfSystemsChange"],
            Unit.PerYear,
            -0.9,
            1
        );

    private (Result, double Fall)? _asked;
    private string? _shown;
    private string _key = "";
    private VariantRow[]? _rows;
    private VariantReport? _report;
    private PriceFall _sourced = new(0, null);
    private int _done;
    private int _total = 1;

    [Inject]
    private Browser Browser { get; set; } = null!;

    private string Address(string format) =>
        StudyExport.ScaleUrl(Study.Editor.Session.Summary.Number, Study.State.Fall, format);

    private double Fall => Study.State.Fall ?? _sourced.PerYear;

    private string FallHelp =>
        Study.State.Fall is not null ? Say["study.yourOwnItCounts"]
        : _sourced.Source is { } source ? Say["study.fromItCountsFor", source.Title]
        : Say["study.noSourceGivesOne"];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _sourced = PriceFall.Of(Study.Result.Catalog);
        if (_asked != (Study.Result, Fall))
        {
            _asked = (Study.Result, Fall);
            Stop();
            (_rows, _report, _shown) = (null, null, null);
            _key = ScaleStudy.KeyOf(Study.Result, Fall);
            if (Shelf.Find<VariantRow[]>(_key) is { } known)
            {
                _rows = known;
            }
            else
            {
                Run();
            }
        }

        Show();
    }

    private void Show()
    {
        if (_rows is { } rows && _shown != Study.Metric.Id)
        {
            _shown = Study.Metric.Id;
            _report = VariantReports.Of(
                Study.Canvas,
                [.. rows],
                Study.Metric.Id,
                _sourced with
                {
                    PerYear = Fall,
                    Source = Study.State.Fall is null ? _sourced.Source : null,
                }
            );
        }
    }

    private void Run()
    {
        if (IsRunning)
        {
            return;
        }

        var (study, key, fall) = (Study, _key, Fall);
        ImmutableArray<Variant> plan = VariantPlan.Of(study.Result, fall);
        (_done, _total) = (0, plan.Length);
        var told = new Told(done =>
            InvokeAsync(() =>
            {
                if (IsRunning && _key == key)
                {
                    _done = done;
                    StateHasChanged();
                }
            })
        );
        _ = StartAsync(
            stop => ScaleAndTime.Run(plan, study.Result.Catalog, told, stop).ToArray(),
            rows =>
            {
                Shelf.Keep(key, rows);
                _rows = rows;
                Show();
            },
            isLong: true
        );
    }

    private void Cancel() => Stop();

    private void FallSet(double? fall) => Study.Go(state => state with { Fall = fall });

    private async Task SaveAsync()
    {
        if (_rows is not { } rows)
        {
            return;
        }

        using var content = new MemoryStream();
        await using (var writer = new StreamWriter(content, new UTF8Encoding(false), -1, true))
        {
            VariantsCsv.Write(rows, writer);
        }

        content.Position = 0;
        await Browser.SaveFileAsync(
            FormattableString.Invariant(
                $"scale-and-time-{Study.Editor.Session.Summary.Number}.csv"
            ),
            "text/csv;charset=utf-8",
            content
        );
    }

    /// <summary>Passes on how many variants are done, from the study's own thread.</summary>
    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
