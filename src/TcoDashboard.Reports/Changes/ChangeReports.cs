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

    /// <summary>The report; <c>null</c> when one side has no such metric.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <param name="metricId">The metric explained.</param>
    /// <param name="presenter">Makes the numbers.</param>
    public static ChangeReport? Of(
        ChangeSide before,
        ChangeSide after,
        string metricId,
        Presenter presenter
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(presenter);
        if (
            ResultChange.Of(before.Option, after.Option, metricId) is not { } change
            || after.Option.Metric(metricId) is not { } metric
            || before.Option.Metric(metricId)?.Unit != metric.Unit
        )
        {
            return null;
        }

        var difference = change.After - change.Before;
        var scale = Presenter.ScaleFor(
            [difference, .. change.Inputs.Select(input => (double?)input.Effect)],
            metric.Unit
        );
        var effects = presenter.Parts(
            [.. change.Inputs.Select(input => (double?)input.Effect), change.Structure],
            scale
        );
        var settings = SettingChanges.Of(before, after, presenter);
        var report = new ChangeReport
        {
            Before = before,
            After = after,
            Metric = metric,
            Change = change,
            Answer = "",
            Notes = Notes(change, metric, presenter),
            EffectUnit = scale.Label,
            Rows = Rows(change, effects, scale, presenter),
            Structure = effects[^1],
            Total = presenter.Number(difference, scale),
            Alone = presenter.Number(change.Inputs.Sum(input => input.Alone), scale),
            Interaction = presenter.Number(change.Interaction, scale),
            Settings = settings,
            Figure = null,
        };
        return report with
        {
            Answer = Answer(report, presenter),
            Figure = ChangeFigure.Of(report, presenter),
        };
    }

    private static ImmutableArray<ChangeRow> Rows(
        ResultChange change,
        ImmutableArray<string> effects,
        NumberScale scale,
        Presenter presenter
    ) =>
        [
            .. change.Inputs.Select(
                (input, row) =>
                    new ChangeRow(
                        input.Label,
                        presenter.Card(input.Before, input.Unit),
                        presenter.Card(input.After, input.Unit),
                        effects[row],
                        presenter.Number(input.Alone, scale),
                        presenter.Number(input.Interaction, scale),
                        input.Provenance.Source?.Title ?? input.Provenance.Text ?? ""
                    )
            ),
        ];

    private static string Answer(ChangeReport report, Presenter presenter)
    {
        var (change, metric) = (report.Change, report.Metric);
        var label = StudyCanvas.InSentence(metric.Label);
        var difference = change.After - change.Before;
        string Card(double value) => presenter.Card(value, metric.Unit);
        if (Math.Abs(difference) <= 1e-12 * Math.Abs(change.After))
        {
            return $"{metric.Label} is the same: {Card(change.After)}.";
        }

        var share =
            change.Before != 0
                ? $" ({presenter.RelativeDifference(difference / Math.Abs(change.Before))})"
                : "";
        var head =
            $"{report.After.Name} has {(difference > 0 ? "a higher" : "a lower")} {label} than {report.Before.Name}: {Card(change.After)} against {Card(change.Before)}{share}.";
        if (change.Inputs.IsEmpty)
        {
            return $"{head} No shared input explains it: the two are built differently.";
        }

        var most = change
            .Inputs.Where(input => input.Effect * difference > 0)
            .Take(2)
            .Select(input =>
                $"{StudyCanvas.InSentence(input.Label)}, {presenter.Card(input.Before, input.Unit)} to {presenter.Card(input.After, input.Unit)} ({Signed(input.Effect)})"
            )
            .ToArray();
        var against = change.Inputs.FirstOrDefault(input => input.Effect * difference < 0);
        string Signed(double value) => $"{(value > 0 ? "+" : "−")}{Card(Math.Abs(value))}";
        return most.Length == 0
            ? head
            : $"{head} Most of it comes from {StudyCanvas.List(most)}"
                + (
                    against is null
                        ? "."
                        : $"; {StudyCanvas.InSentence(against.Label)} works against it ({Signed(against.Effect)})."
                );
    }

    private static ImmutableArray<string> Notes(
        ResultChange change,
        Metric metric,
        Presenter presenter
    )
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        string Card(double value) => presenter.Card(value, metric.Unit);
        if (change.Inputs.Length > 1)
        {
            notes.Add(
                $"Changed one at a time, the inputs would add {Card(change.Inputs.Sum(input => input.Alone))}; changing together adds another {Card(change.Interaction)}. Each effect is the mean of changing the inputs from first to last and from last to first, so the effects add up exactly."
            );
        }

        if (
            Math.Abs(change.Structure)
            > 1e-9 * Math.Max(Math.Abs(change.After), Math.Abs(change.Before))
        )
        {
            notes.Add(
                $"{Card(change.Structure)} comes from what the two do not share: other lines of cost, months, deliveries or terms, listed below."
            );
        }

        return notes.ToImmutable();
    }
}
