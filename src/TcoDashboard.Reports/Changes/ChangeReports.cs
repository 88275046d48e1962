using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Changes;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Changes;

/// <summary>Makes the report of what changed.</summary>
public static class ChangeReports
{
    // Why: a sentence that names a hundredth beside the whole says that both matter.
    private const double LeastTold = 0.05;

    /// <summary>The metrics that can be explained: those that the sheets of both sides compute.</summary>
    public static ImmutableArray<Metric> MetricsOf(OptionResult before, OptionResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. after.Metrics.Where(metric =>
                metric is { CellId: not null, Value: not null, Better: not BetterWhen.Neither }
                && before.Metric(metric.Id) is { CellId: not null, Value: not null } earlier
                // Why: totals in the reporting currency keep their id when the currency changes.
                && earlier.Unit == metric.Unit
            ),
        ];
    }

    /// <summary>The metric named, else the net present cost in the currency in which the later one shows money, else any.</summary>
    public static Metric? Wanted(
        ImmutableArray<Metric> metrics,
        string? metricId,
        Result after,
        Presenter presenter
    ) =>
        metrics.FirstOrDefault(one => one.Id == metricId)
        ?? metrics.FirstOrDefault(one =>
            one.Id == ShownMetrics.IdOf(after, MetricIds.NetPresentCost, presenter)
        )
        ?? metrics.FirstOrDefault(one => one.Id == MetricIds.NetPresentCost)
        ?? metrics.FirstOrDefault();

    /// <summary>The report.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <param name="metric">The metric explained, of the later one.</param>
    /// <param name="trail">What changed, step by step.</param>
    /// <param name="presenter">Makes the numbers.</param>
    public static ChangeReport Of(
        ChangeSide before,
        ChangeSide after,
        Metric metric,
        ChangeTrail trail,
        Presenter presenter
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(trail);
        ArgumentNullException.ThrowIfNull(presenter);
        var scale = presenter.ScaleFor(
            [
                trail.After - trail.Before,
                .. trail.Moving.SelectMany(step =>
                    step.IsNumbers
                        ? step.Inside.Inputs.Select(input => (double?)input.Effect)
                        : [step.Effect]
                ),
            ],
            metric.Unit
        );
        var words = new ChangeWords(before, after, presenter);
        var rows = new ChangeRows(trail, scale, words);
        var (written, total) = rows.Write();
        var bars = ChangeBar.Written(ChangeBar.Of(trail, words), written, scale, words);
        var report = new ChangeReport
        {
            Before = before,
            After = after,
            Metric = metric,
            Trail = trail,
            Answer = Answer(before, after, metric, trail, bars, presenter),
            Notes =
            [
                .. ChangeNotes.Machines(before, after, presenter),
                .. Notes(trail, metric, presenter),
            ],
            EffectUnit = scale.Label,
            Rows = written,
            Total = total,
            Idle = rows.Idle(),
            Figure = null,
        };
        return report with { Figure = ChangeFigure.Of(report, bars, presenter) };
    }

    private static string Answer(
        ChangeSide before,
        ChangeSide after,
        Metric metric,
        ChangeTrail trail,
        ImmutableArray<ChangeBar> bars,
        Presenter presenter
    )
    {
        var label = StudyCanvas.InSentence(metric.Label);
        var difference = trail.After - trail.Before;
        string Card(double value) => presenter.Card(value, metric.Unit);
        if (Math.Abs(difference) <= 1e-12 * Math.Abs(trail.After))
        {
            return Worded($"{metric.Label} is the same: {Card(trail.After)}.");
        }

        var share =
            trail.Before != 0
                ? $" ({presenter.RelativeDifference(difference / Math.Abs(trail.Before))})"
                : "";
        var head = Worded(
            $"{after.Name} has {(difference > 0 ? Worded("a higher") : Worded("a lower"))} {label} than {before.Name}: {Card(trail.After)} against {Card(trail.Before)}{share}."
        );
        var toward = bars.Where(bar => bar.Effect * difference > 0).ToArray();
        var most = toward
            .Take(2)
            .Where(bar => Math.Abs(bar.Effect) >= LeastTold * Math.Abs(toward[0].Effect))
            .Select(bar =>
                StudyCanvas.InSentence(bar.Name)
                + (bar.Before.Length > 0 ? Worded($", {bar.Before} to {bar.After}") : "")
                + $" ({bar.Signed})"
            )
            .ToArray();
        var against = bars.FirstOrDefault(bar =>
            bar.Effect * difference < 0 && Math.Abs(bar.Effect) >= LeastTold * Math.Abs(difference)
        );
        return most.Length == 0
            ? head
            : Worded($"{head} Most of it comes from {StudyCanvas.List(most)}")
                + (
                    against is null
                        ? "."
                        : Worded(
                            $"; {StudyCanvas.InSentence(against.Name)} works against it ({against.Signed})."
                        )
                );
    }

    private static ImmutableArray<string> Notes(
        ChangeTrail trail,
        Metric metric,
        Presenter presenter
    )
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        var numbers = trail.Moving.Where(step => step.IsNumbers).ToArray();
        var forms = trail.Moving.Where(step => !step.IsNumbers).ToArray();
        if (
            trail.Moving.All(step => step.Alone is not null)
            && forms.Length + numbers.Sum(step => step.Inside.Inputs.Length) > 1
        )
        {
            var alone =
                forms.Sum(step => step.Alone!.Value)
                + numbers.Sum(step => step.Inside.Inputs.Sum(input => input.Alone));
            notes.Add(
                Worded(
                    $"Changed one at a time, they would add {presenter.Card(alone, metric.Unit)}; changing together adds another {presenter.Card(trail.After - trail.Before - alone, metric.Unit)}."
                )
            );
        }

        notes.AddRange(ChangeNotes.Of(forms, numbers));
        var silent = trail.Idle.Count(setting => setting.Path[0] == ChangedSetting.Catalog);
        if (silent > 0)
        {
            notes.Add(
                silent == 1
                    ? Worded("1 other figure of the catalog differs and changes nothing here.")
                    : Worded(
                        $"{silent} other figures of the catalog differ and change nothing here."
                    )
            );
        }

        return notes.ToImmutable();
    }
}
