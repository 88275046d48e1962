using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;

namespace TcoDashboard.Reports.Procurement;

/// <summary>What supply risk is expected to cost, part by part, beside a bad history.</summary>
internal static class SupplyLossFigure
{
    public static ChartFigure? Of(OptionResult option, FigureCanvas canvas)
    {
        if (
            option.Supply is not { } supply
            || supply.Lines.All(line => line.Usd <= 0)
            || option.Metric(MetricIds.NetPresentCost)?.Value is not { } cost
        )
        {
            return null;
        }

        string[] places =
        [
            .. supply.Lines.Select(line => line.Label),
            Worded("Expected in all"),
            .. supply.Drawn is null ? Array.Empty<string>() : [Worded("Bad history (P90)")],
        ];
        double[] amounts =
        [
            .. supply.Lines.Select(line => line.Usd),
            supply.Expected,
            .. supply.Drawn is { } drawn ? [drawn.P90] : Array.Empty<double>(),
        ];
        return new(
            "supply-losses",
            Worded(
                $"Supply risk is expected to cost {canvas.Card(supply.Expected, Unit.Usd)}, {canvas.Presenter.Percent(supply.Expected / cost)} of the net present cost"
            ),
            Worded(
                $"{option.Spec.Name}, expected losses in {canvas.Money.Name}, present value; not part of the bill"
            ),
            ChartKind.GroupedBars,
            ChartAxis.Of(Worded("Cause"), places),
            new(Worded("Expected loss"), canvas.Money.In(Unit.Usd)),
            [
                new(
                    "loss",
                    Worded("Loss"),
                    ChartColors.Plain(3),
                    SeriesMark.Bar,
                    [.. amounts.Select((usd, place) => new ChartPoint(place, canvas.Money.Of(usd)))]
                ),
            ],
            string.Join(
                " ",
                places.Zip(amounts, (place, usd) => $"{place}: {canvas.Card(usd, Unit.Usd)}.")
            ) + Late(supply.Late, canvas),
            canvas.SourceLine
        );
    }

    private static string Late(Lateness? late, FigureCanvas canvas) =>
        late is null
            ? ""
            : Worded(
                $" In time in {canvas.Presenter.Percent(late.OnTime)} of draws; half are at most {late.P50Months:0.0} and nine in ten at most {late.P90Months:0.0} months late."
            );
}
