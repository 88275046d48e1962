using System.Globalization;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;

namespace TcoDashboard.Reports.Procurement;

/// <summary>What runs when: systems at the end of each quarter that run, wait for power or commissioning, or have left.</summary>
internal static class FleetByQuarterFigure
{
    public static ChartFigure? Of(OptionResult option, FigureCanvas canvas)
    {
        var values = option.Values!;
        var months = values.Sheet.Timeline.Periods;
        var (running, waiting, retired) = (
            new double[months],
            new double[months],
            new double[months]
        );
        foreach (var fleet in option.Fleets)
        {
            Add(fleet.Spec.Id, values, running, waiting, retired);
        }

        // Why: a fleet that stands complete from the first to the last month has nothing to show.
        if (running.All(count => count == running[0]))
        {
            return null;
        }

        var start = values.Sheet.Timeline.Start;
        int[] ends =
        [
            .. Enumerable.Range(0, months).Where(month => IsQuarterEnd(start, month, months)),
        ];
        string[] quarters = [.. ends.Select(month => Quarter(start.AddMonths(month)))];
        var full = Array.FindIndex(running, count => count >= running.Max());
        var last = Array.FindLastIndex(running, count => count >= running.Max());
        var until =
            last == months - 1
                ? Worded("on")
                : Worded($"to {canvas.Presenter.Month(start.AddMonths(last))}");
        return new(
            "fleet-by-quarter",
            Worded(
                $"{canvas.Presenter.Card(running.Max(), Unit.One)} systems run from {canvas.Presenter.Month(start.AddMonths(full))} {until}"
            ),
            Worded($"{option.Spec.Name}, systems at the end of each quarter"),
            ChartKind.StackedColumns,
            ChartAxis.Of(Worded("Quarter"), quarters),
            new(Worded("Systems"), Unit.One),
            [.. Drawn(option, (running, waiting, retired), ends)],
            Worded(
                $"{canvas.Presenter.Card(running[0], Unit.One)} systems run in the first month, {canvas.Presenter.Card(running.Max(), Unit.One)} at most, {canvas.Presenter.Card(running[^1], Unit.One)} in the last."
            ),
            canvas.SourceLine
        );
    }

    private static IEnumerable<ChartSeries> Drawn(
        OptionResult option,
        (double[] Running, double[] Waiting, double[] Retired) counts,
        int[] ends
    )
    {
        ChartSeries[] bars =
        [
            Series("running", Worded("Energised"), 0, counts.Running, ends),
            Series("waiting", Worded("Waiting"), 1, counts.Waiting, ends),
            Series("retired", Worded("Retired"), 2, counts.Retired, ends),
        ];
        var slipped = Slipped(option);
        return bars.Where(series => series.Points.Any(point => point.Y > 0))
            .Concat(
                slipped is null || slipped.SequenceEqual(counts.Running)
                    ? []
                    :
                    [
                        Series(
                            "slipped",
                            Worded("Energised if deliveries slip (P90)"),
                            3,
                            slipped,
                            ends
                        ) with
                        {
                            Mark = SeriesMark.Line,
                        },
                    ]
            );
    }

    /// <summary>Systems running when every delivery takes the time that nine in ten stay below; <c>null</c> where no lead time is drawn.</summary>
    private static double[]? Slipped(OptionResult option)
    {
        var sheet = option.Sheet!;
        var late = sheet
            .Cells.Where(cell =>
                cell.Id.EndsWith(".lead_time", StringComparison.Ordinal)
                && cell.Provenance?.High is not null
            )
            .ToDictionary(
                cell => cell.Id,
                cell => cell.Provenance!.High!.Value,
                StringComparer.Ordinal
            );
        if (late.Count == 0)
        {
            return null;
        }

        var values = sheet.Evaluate(late);
        var running = new double[sheet.Timeline.Periods];
        foreach (var fleet in option.Fleets)
        {
            Add(
                fleet.Spec.Id,
                values,
                running,
                new double[running.Length],
                new double[running.Length]
            );
        }

        return running;
    }

    private static void Add(
        string fleet,
        SheetValues values,
        double[] running,
        double[] waiting,
        double[] retired
    )
    {
        if (!values.TryGetSeries($"fleet.{fleet}.active", out var active))
        {
            return;
        }

        var waits = values.TryGetSeries($"fleet.{fleet}.arrived", out var arrived);
        double most = 0;
        for (var month = 0; month < running.Length; month++)
        {
            var now = active[month] ?? 0;
            most = Math.Max(most, now);
            running[month] += now;
            retired[month] += most - now;
            waiting[month] += waits ? Math.Max(0, (arrived[month] ?? 0) - most) : 0;
        }
    }

    private static ChartSeries Series(
        string id,
        string name,
        int color,
        double[] counts,
        int[] ends
    ) =>
        new(
            id,
            name,
            ChartColors.Plain(color),
            SeriesMark.Bar,
            [.. ends.Select((month, place) => new ChartPoint(place, counts[month]))]
        );

    private static bool IsQuarterEnd(DateOnly start, int month, int months) =>
        start.AddMonths(month).Month % 3 == 0 || month == months - 1;

    private static string Quarter(DateOnly month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month.Year} Q{(month.Month + 2) / 3}");
}
