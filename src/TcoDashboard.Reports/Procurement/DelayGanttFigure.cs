using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;

namespace TcoDashboard.Reports.Procurement;

/// <summary>What is waited for, one bar each: order, median lead time, and the slip of one delivery in ten, against the month of need and in money.</summary>
internal static class DelayGanttFigure
{
    /// <summary>The figure; <c>null</c> when nothing is waited for.</summary>
    public static ChartFigure? Of(OptionResult option, FigureCanvas canvas)
    {
        if (
            option.Supply is not { Late: { } late, Terms: { Needed: { } needed } terms } supply
            || terms.Branches.IsEmpty
        )
        {
            return null;
        }

        var start = option.Sheet!.Timeline.Start;
        var origin = terms.Branches.Select(branch => branch.Order).Append(start).Min();
        Wait[] waits = [.. terms.Branches.Select(branch => Of(branch, origin))];
        var before = Lateness.MonthsBetween(origin, start);
        var served = new Wait(
            Worded("In service"),
            waits.Max(wait => wait.Median),
            before + late.Energised.P50Weeks / Lateness.WeeksPerMonth,
            before + late.Energised.P90Weeks / Lateness.WeeksPerMonth
        );
        Wait[] rows = [.. waits, served];
        return new(
            "supply-delay",
            Title(canvas, supply, late, origin, served),
            Worded(
                $"{option.Spec.Name}, months from {canvas.Presenter.Month(origin)}; lead times are drawn {FormattableString.Invariant($"{Lateness.Draws:#,0}")} times, the last delivery and commissioning decide"
            ),
            ChartKind.StackedBars,
            ChartAxis.Of(Worded("Waited for"), rows.Select(row => row.Name)),
            new(Worded($"Months from {canvas.Presenter.Month(origin)}"), Unit.Month),
            [
                Series("before", Worded("Before the wait"), 5, rows, row => row.Order),
                Series("median", Worded("Wait, median"), 0, rows, row => row.Median - row.Order),
                Series("slip", Worded("Slip of one in ten"), 3, rows, row => row.Late - row.Median),
            ],
            string.Join(" ", rows.Select(row => Words(canvas, row, origin)))
                + Worded(
                    $" Needed in {canvas.Presenter.Month(needed)}; in time in {canvas.Presenter.Percent(late.OnTime)} of draws."
                ),
            canvas.SourceLine
        )
        {
            ReferenceLines =
            [
                new(
                    Worded($"Needed: {canvas.Presenter.Month(needed)}"),
                    Lateness.MonthsBetween(origin, needed),
                    IsOnX: false
                ),
            ],
        };
    }

    private static Wait Of(AwaitedBranch branch, DateOnly origin)
    {
        var order = Lateness.MonthsBetween(origin, branch.Order);
        var drawn = Energising.Draw(
            [new(branch.Name, order * Lateness.WeeksPerMonth, branch.Steps)],
            0,
            Lateness.Draws,
            Lateness.Seed
        );
        return new(
            branch.Name,
            order,
            drawn.P50Weeks / Lateness.WeeksPerMonth,
            drawn.P90Weeks / Lateness.WeeksPerMonth
        );
    }

    private static string Title(
        FigureCanvas canvas,
        SupplyResult supply,
        Lateness late,
        DateOnly origin,
        Wait served
    )
    {
        var (critical, share) = late.Energised.Critical.MaxBy(one => one.Share);
        var delay = supply
            .Lines.Where(line => line.CellId == SupplyIds.Delay)
            .Sum(line => line.Usd);
        return Worded(
            $"{critical} comes last in {canvas.Presenter.Percent(share)} of draws: in service by {Month(canvas, origin, served.Median)} or, in one of ten, after {Month(canvas, origin, served.Late)}; being late is expected to cost {canvas.Card(delay, Unit.Usd)}"
        );
    }

    private static string Words(FigureCanvas canvas, Wait row, DateOnly origin) =>
        Worded(
            $"{row.Name}: half of draws by {Month(canvas, origin, row.Median)}, nine in ten by {Month(canvas, origin, row.Late)}."
        );

    // A moment inside a month is called by that month.
    private static string Month(FigureCanvas canvas, DateOnly origin, double months) =>
        canvas.Presenter.Month(origin.AddMonths((int)Math.Floor(months)));

    private static ChartSeries Series(
        string id,
        string name,
        int color,
        Wait[] rows,
        Func<Wait, double> months
    ) =>
        new(
            id,
            name,
            ChartColors.Plain(color),
            SeriesMark.Bar,
            [.. rows.Select((row, place) => new ChartPoint(place, Math.Max(0, months(row))))]
        );

    /// <summary>Months from the first order: of the order, of half of the draws, of nine in ten.</summary>
    private sealed record Wait(string Name, double Order, double Median, double Late);
}
