using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Variants;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Reports.Variants;

/// <summary>The answers of a study of scale and time.</summary>
internal sealed class VariantWords(StudyCanvas canvas, Metric metric)
{
    // Below half a percent a change is none worth a word.
    private const double Small = 0.005;

    private string Label => StudyCanvas.InSentence(metric.Label);

    /// <summary>The size of a variant in one word.</summary>
    public static string Size(Presenter presenter, Variant variant) =>
        variant.Kind switch
        {
            VariantKind.Scale => FormattableString.Invariant($"{variant.Size:0.##}")
                + presenter.Times(1)[^1],
            VariantKind.Life => Worded($"{variant.Size} years"),
            VariantKind.Generation => Worded("Next generation"),
            _ when variant.Size == 0 => Worded("Now"),
            _ => Worded($"{variant.Size} months later"),
        };

    /// <summary>Who leads at which demand, and what the largest one needs.</summary>
    public string Scale(ImmutableArray<VariantRow> rows)
    {
        var last = rows[^1];
        var size = Size(canvas.Presenter, last.Variant);
        var lead = Leaders(rows, Worded("demand"));
        if (Best(last) is not { } best)
        {
            return Worded($"{lead} At {size} demand no option has numbers.");
        }

        string[] needs =
        [
            .. VariantReports.Value(last, best, MetricIds.Systems) is { } systems
                ? new[] { Worded($"{canvas.Presenter.Number(systems, new(1, "", "", 0))} systems") }
                : [],
            .. VariantReports.Value(last, best, MetricIds.FacilityPower) is { } power
                ? new[] { canvas.Card(canvas.Metric(MetricIds.FacilityPower), power) }
                : [],
        ];
        var need = needs.Length > 0 ? Worded($" and needs {StudyCanvas.List(needs)}") : "";
        return Worded(
            $"{lead} At {size} demand {canvas.Name(best)} has a {Label} of {Card(last, best)}{Change(rows[0], last, best)}{need}."
        );
    }

    /// <summary>What keeping hardware longer does, option by option.</summary>
    public string Life(ImmutableArray<VariantRow> rows) =>
        $"{Leaders(rows, Worded("life"))} {Spans(rows, Worded("Keeping hardware"), Worded("instead of"))}";

    /// <summary>What a later start does, and which part of it is the price.</summary>
    public string Delay(ImmutableArray<VariantRow> rows, ImmutableArray<VariantRow> alone)
    {
        var lead = Leaders(rows, Worded("start"));
        var year = rows.FirstOrDefault(row => row.Variant.Size == 12) ?? rows[^1];
        var still = alone.FirstOrDefault(row => row.Variant.Size == year.Variant.Size);
        if (
            Best(rows[0]) is not { } best
            || Relative(rows[0], year, best) is not { } whole
            || still is null
            || Relative(rows[0], still, best) is not { } late
        )
        {
            return lead;
        }

        var presenter = canvas.Presenter;
        return Worded(
            $"{lead} Starting {Size(presenter, year.Variant)} changes the {Label} of {canvas.Name(best)} by {presenter.RelativeDifference(whole)}: {presenter.RelativeDifference(late)} by the later date and {presenter.RelativeDifference((1 + whole) / (1 + late) - 1)} by the move of prices."
        );
    }

    /// <summary>What the next generation does for each option that has one.</summary>
    public string Generation(ImmutableArray<VariantRow> rows)
    {
        var next = rows[0];
        var sentences = new List<string>();
        for (var option = 0; option < canvas.Result.Options.Length; option++)
        {
            var now = canvas.Result.Options[option];
            if (
                next.Options.ElementAtOrDefault(option) is not { } later
                || VariantOption.Of(now).Systems.SequenceEqual(later.Systems)
            )
            {
                continue;
            }

            sentences.Add(
                now.Metric(metric.Id)?.Value is { } before
                && VariantReports.Value(next, option, metric.Id) is { } after
                && before != 0
                    ? Worded(
                        $"{canvas.Name(option)} with {string.Join(Worded(" and "), later.Systems)}: {Label} {canvas.Card(metric, after)} instead of {canvas.Card(metric, before)} ({canvas.Presenter.RelativeDifference(after / before - 1)})."
                    )
                    : Worded(
                        $"{canvas.Name(option)} with {string.Join(Worded(" and "), later.Systems)} has no {Label}."
                    )
            );
        }

        return string.Join(" ", sentences);
    }

    // Who is best at each size: one sentence, whether it changes or not.
    private string Leaders(ImmutableArray<VariantRow> rows, string what)
    {
        var best = rows.Select(row => (row.Variant, Option: Best(row)))
            .Where(one => one.Option is not null)
            .ToArray();
        if (best.Length == 0)
        {
            return Worded("No option has numbers.");
        }

        if (canvas.Result.Options.Length == 1)
        {
            return "";
        }

        if (best.All(one => one.Option == best[0].Option))
        {
            return Worded(
                $"{canvas.Name(best[0].Option!.Value)} has the best {Label} at every {what} looked at."
            );
        }

        var turns = best.Where((one, place) => place == 0 || one.Option != best[place - 1].Option)
            .Select(one =>
                Worded(
                    $"{canvas.Name(one.Option!.Value)} from {Size(canvas.Presenter, one.Variant)}"
                )
            )
            .ToArray();
        return Worded(
            $"Who has the best {Label} changes with the {what}: {string.Join(Worded(", then "), turns)}."
        );
    }

    private string Spans(ImmutableArray<VariantRow> rows, string act, string against)
    {
        var (first, last) = (rows[0], rows[^1]);
        var changes = Enumerable
            .Range(0, canvas.Result.Options.Length)
            .Select(option => (option, Change: Relative(first, last, option)))
            .Where(one => one.Change is not null)
            .ToArray();
        var moved = changes.Where(one => Math.Abs(one.Change!.Value) >= Small).ToArray();
        var head = Worded(
            $"{act} {Size(canvas.Presenter, last.Variant)} {against} {Size(canvas.Presenter, first.Variant)} changes"
        );
        return changes.Length == 0 ? ""
            : moved.Length == 0
                ? Worded($"{head} {Label} of no option by more than half a percent.")
            : Worded(
                $"{head} {Label} of {StudyCanvas.List([.. moved.Select(one => Worded($"{canvas.Name(one.option)} by {canvas.Presenter.RelativeDifference(one.Change)}"))])}."
            );
    }

    private int? Best(VariantRow row) =>
        Enumerable
            .Range(0, canvas.Result.Options.Length)
            .Where(option => VariantReports.Value(row, option, metric.Id) is not null)
            // Why: a low cost for a part of what is asked is no better than a high one for all of it.
            .OrderBy(option =>
                Shortfall.At(
                    canvas.Result.Options[option],
                    VariantReports.Value(row, option, MetricIds.DemandServed),
                    VariantReports.Value(row, option, MetricIds.DaysToTrain)
                )
                    is not null
            )
            .ThenBy(option =>
                (metric.Better == BetterWhen.Higher ? -1 : 1)
                * VariantReports.Value(row, option, metric.Id)!.Value
            )
            .Select(option => (int?)option)
            .FirstOrDefault();

    private string Card(VariantRow row, int option) =>
        canvas.Card(metric, VariantReports.Value(row, option, metric.Id));

    private string Change(VariantRow from, VariantRow to, int option) =>
        Relative(from, to, option) is { } change
            ? Math.Abs(change) < Small
                ? Worded(", as today,")
                : Worded($", {canvas.Presenter.RelativeDifference(change)} against today,")
            : "";

    private double? Relative(VariantRow from, VariantRow to, int option) =>
        VariantReports.Value(from, option, metric.Id) is { } before
        && before != 0
        && VariantReports.Value(to, option, metric.Id) is { } after
            ? (after - before) / Math.Abs(before)
            : null;
}
