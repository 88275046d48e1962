using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Findings;

/// <summary>Where the time of one output token goes, one bar a fleet.</summary>
internal static class StepTimeFigure
{
    public static ChartFigure? Of(FigureCanvas canvas)
    {
        (string Name, OperatingPoint Point)[] points =
        [
            .. canvas
                .Options.SelectMany(option =>
                    option
                        .Column.Option.Fleets.Where(fleet => fleet.Point is not null)
                        .Select(fleet =>
                            (
                                Name: option.Column.Option.Fleets.Length == 1
                                    ? option.Name
                                    : $"{option.Name}: {fleet.System?.Name}, {fleet.Workload?.Name}",
                                Point: fleet.Point!
                            )
                        )
                )
                .Where(pair => !pair.Point.DecodeParts.IsDefaultOrEmpty),
        ];
        if (points.Length == 0)
        {
            return null;
        }

        var kinds = points
            .SelectMany(pair => pair.Point.DecodeParts)
            .Where(part => part.Time.Seconds > 0)
            .Select(part => part.Kind)
            .Distinct()
            .Order()
            .ToArray();
        ChartFigure bare = new(
            "step-time",
            Title(canvas, points),
            Worded("Mean time per output token at the load used here, by what it is spent on"),
            ChartKind.StackedBars,
            ChartAxis.Of(Worded("Option"), points.Select(pair => pair.Name)),
            new(Worded("Time per output token"), Unit.Second),
            [.. kinds.Select((kind, index) => Series(kind, index, points))],
            "",
            canvas.SourceLine
        );
        var scale = ChartTables.ScaleOf(bare, isX: false, canvas.Presenter);
        return bare with
        {
            Summary = string.Join(
                " ",
                points.Select(pair =>
                {
                    var (kind, share) = Largest(pair.Point);
                    return Worded(
                        $"{pair.Name}: {canvas.Presenter.Card(Total(pair.Point), scale)}, of which {canvas.Presenter.Percent(share)} {Labels.InSentence(Words.Of(kind))}."
                    );
                })
            ),
        };
    }

    private static ChartSeries Series(
        TimePartKind kind,
        int index,
        (string Name, OperatingPoint Point)[] points
    ) =>
        new(
            kind.ToString().ToLowerInvariant(),
            Words.Of(kind),
            ChartColors.Plain(index),
            SeriesMark.Bar,
            [
                .. points.Select(
                    (pair, place) =>
                        new ChartPoint(
                            place,
                            pair.Point.DecodeParts.Where(part => part.Kind == kind)
                                .Sum(part => part.Time.Seconds)
                        )
                ),
            ]
        );

    private static string Title(FigureCanvas canvas, (string Name, OperatingPoint Point)[] points)
    {
        var findings = points.Select(pair => (pair.Name, Largest: Largest(pair.Point))).ToArray();
        var (name, (kind, share)) = findings.MaxBy(finding => finding.Largest.Share);
        var what = Labels.InSentence(Words.Of(kind));
        return findings.Length > 1 && findings.All(finding => finding.Largest.Kind == kind)
            ? Worded(
                $"Every option spends more time on {what} than on anything else; {name} {canvas.Presenter.Percent(share)}"
            )
            : Worded($"{name} spends {canvas.Presenter.Percent(share)} of the time on {what}");
    }

    private static (TimePartKind Kind, double Share) Largest(OperatingPoint point)
    {
        var part = point
            .DecodeParts.GroupBy(one => one.Kind)
            .Select(group => (Kind: group.Key, Seconds: group.Sum(one => one.Time.Seconds)))
            .MaxBy(one => one.Seconds);
        var total = Total(point);
        return (part.Kind, total > 0 ? part.Seconds / total : 0);
    }

    private static double Total(OperatingPoint point) =>
        point.DecodeParts.Sum(part => part.Time.Seconds);
}
