using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Studies;

/// <summary>How robust a choice is: the winner over two inputs, with its margin in each cell and a line where it changes.</summary>
public static class WinnerMapFigure
{
    // Why: a margin of a third is as strong as a colour gets; beyond that nobody hesitates.
    private const double FullMargin = 1.0 / 3;

    /// <summary>The figure.</summary>
    /// <param name="canvas">Names and presenter.</param>
    /// <param name="map">The map.</param>
    /// <param name="metricId">The metric that decides.</param>
    public static ChartFigure Of(StudyCanvas canvas, WinnerMap map, string metricId)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(map);
        var metric = canvas.Metric(metricId);
        var cells = map
            .Cells.Select(
                (cell, place) =>
                    (
                        Column: place % map.AcrossValues.Length,
                        Row: place / map.AcrossValues.Length,
                        Cell: cell
                    )
            )
            .Where(one => one.Cell.Option is not null)
            .ToArray();
        var winners = cells
            .GroupBy(one => one.Cell.Option!.Value)
            .OrderBy(group => group.Key)
            .ToArray();
        return new(
            "winner-map",
            Title(canvas, map, [.. winners.Select(group => (group.Key, group.Count()))]),
            Worded(
                $"Winner by {StudyCanvas.InSentence(metric.Label)}; the figure in a cell says by how many percent it beats the next; all other inputs as they are"
            ) + Behind(canvas, map),
            ChartKind.Cells,
            Axis(canvas, map.Across, map.AcrossValues),
            Axis(canvas, map.Along, map.AlongValues),
            [
                .. winners.Select(group => new ChartSeries(
                    FormattableString.Invariant($"winner-{group.Key + 1}"),
                    canvas.Name(group.Key),
                    StudyCanvas.Color(group.Key),
                    SeriesMark.Points,
                    [.. group.Select(one => Point(one.Column, one.Row, one.Cell))]
                )),
            ],
            Worded(
                $"{Title(canvas, map, [.. winners.Select(group => (group.Key, group.Count()))])}. Now {StudyCanvas.InSentence(map.Across)} is {canvas.Card(map.Across, map.Across.Value)} and {StudyCanvas.InSentence(map.Along)} is {canvas.Card(map.Along, map.Along.Value)}."
            ),
            canvas.SourceLine
        );
    }

    private static string Behind(StudyCanvas canvas, WinnerMap map) =>
        map.FallShort.IsEmpty
            ? ""
            : Worded(
                $"; {StudyCanvas.List([.. map.FallShort.Select(canvas.Name)])} can win only where all that is asked is done, or where none does it"
            );

    private static ChartPoint Point(int column, int row, WinnerCell cell)
    {
        var share = Share(cell);
        return new(column, row)
        {
            Label = share is { } known
                ? Math.Min(Math.Round(known * 100), 999)
                    .ToString("0", System.Globalization.CultureInfo.InvariantCulture)
                : "",
            Weight = share is { } margin ? Math.Min(1, margin / FullMargin) : 1,
        };
    }

    // Of the runner-up's value: what choosing the winner saves or gains of what one would have had.
    private static double? Share(WinnerCell cell) =>
        cell is { Margin: { } margin, Value: { } value }
        && Math.Max(Math.Abs(value), Math.Abs(value) + margin) is > 0 and var larger
            ? margin / larger
            : null;

    private static ChartAxis Axis(StudyCanvas canvas, Lever lever, ImmutableArray<double> values)
    {
        var scale = canvas.Presenter.ScaleFor(values.Select(value => (double?)value), lever.Unit);
        return ChartAxis.Of(
            scale.Label.Length > 0
                ? $"{StudyCanvas.Name(lever)} ({scale.Label})"
                : StudyCanvas.Name(lever),
            values.Select(value => canvas.Presenter.Number(value, scale))
        );
    }

    private static string Title(
        StudyCanvas canvas,
        WinnerMap map,
        ImmutableArray<(int Option, int Cells)> winners
    )
    {
        if (winners.IsEmpty)
        {
            return Worded("No option can be computed anywhere on this map");
        }

        var (first, count) = winners.MaxBy(winner => winner.Cells);
        var inputs = Worded(
            $"{StudyCanvas.InSentence(map.Across)} and {StudyCanvas.InSentence(map.Along)}"
        );
        return winners.Length == 1
            ? Worded($"{canvas.Name(first)} wins everywhere over {inputs}")
            : Worded(
                $"{canvas.Name(first)} wins in {canvas.Presenter.Percent((double)count / map.Cells.Length)} of the map over {inputs}"
            );
    }
}
