using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Changes;

/// <summary>From the earlier value to the later one: a bar for each of the largest effects, then all others.</summary>
internal static class ChangeFigure
{
    private const int MostBars = 10;

    /// <summary>The figure; <c>null</c> when nothing changed.</summary>
    public static ChartFigure? Of(
        ChangeReport report,
        ImmutableArray<ChangeBar> bars,
        Presenter presenter
    )
    {
        var (change, metric) = (report.Trail, report.Metric);
        if (bars.IsEmpty)
        {
            return null;
        }

        var steps = bars.Take(MostBars).ToList();
        if (bars.Length > MostBars)
        {
            steps.Add(Rest(bars, metric.Unit, presenter));
        }

        string[] places = Distinct([
            report.Before.Name,
            .. steps.Select(step => step.Name),
            report.After.Name,
        ]);
        var levels = Levels(change.Before, steps).Append(change.After).ToArray();
        var start = BridgeAxis.BreakOf(levels.Min(), levels.Max());
        return new(
            "changes",
            Worded(
                $"From {presenter.Card(change.Before, metric.Unit)} to {presenter.Card(change.After, metric.Unit)}: {Lead(steps)}"
            ),
            Subtitle(metric, start, presenter),
            ChartKind.BridgeBars,
            ChartAxis.Of(Worded("Change"), places),
            new(metric.Label, metric.Unit),
            [
                new(
                    "changes",
                    metric.Label,
                    ChartColors.Plain(0),
                    SeriesMark.Bar,
                    [
                        new ChartPoint(0, change.Before),
                        .. steps.Select(
                            (step, place) =>
                                new ChartPoint(place + 1, step.Effect) { Text = step.Text }
                        ),
                        new ChartPoint(places.Length - 1, change.After),
                    ]
                ),
            ],
            Summary(steps),
            Source(report, presenter)
        )
        {
            Base = start,
        };
    }

    private static string Subtitle(Metric metric, double? start, Presenter presenter) =>
        start is { } cut
            ? Worded(
                $"{metric.Label}; each bar is what one change adds; the axis is broken below {presenter.Card(cut, metric.Unit)}"
            )
            : Worded($"{metric.Label}; each bar is what one change adds");

    private static IEnumerable<double> Levels(double before, List<ChangeBar> steps)
    {
        var level = before;
        yield return level;
        foreach (var step in steps)
        {
            yield return level += step.Effect;
        }
    }

    private static ChangeBar Rest(ImmutableArray<ChangeBar> bars, Unit unit, Presenter presenter)
    {
        var effect = bars.Skip(MostBars).Sum(bar => bar.Effect);
        return new(Worded($"{bars.Length - MostBars} smaller changes"), "", "", effect)
        {
            Text = presenter.Card(effect, unit),
        };
    }

    private static string Summary(List<ChangeBar> steps) =>
        string.Join(" ", steps.Select(step => $"{step.Name}: {step.Text}."));

    private static string Lead(List<ChangeBar> steps)
    {
        var most = steps.MaxBy(step => Math.Abs(step.Effect))!;
        return $"{Studies.StudyCanvas.InSentence(most.Name)} {(most.Effect > 0 ? Worded("adds") : Worded("takes off"))} {most.Amount}";
    }

    // Why: a table and an axis need names that tell their places apart.
    private static string[] Distinct(string[] names) =>
        [
            .. names.Select(
                (name, place) =>
                    names.Take(place).Count(earlier => earlier == name) is > 0 and var times
                        ? FormattableString.Invariant($"{name} ({times + 1})")
                        : name
            ),
        ];

    private static string Source(ChangeReport report, Presenter presenter)
    {
        var catalogs = new[] { report.Before, report.After }
            .Select(side => Words.Catalog(side.Result.Catalog, presenter))
            .Distinct();
        return Worded(
            $"Source: TcoDashboard, {string.Join(Worded(" and "), catalogs)}, model version {report.After.Result.ModelVersion}"
        );
    }
}
