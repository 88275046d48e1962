using TcoDashboard.Domain.Procurement;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;

namespace TcoDashboard.Reports.Procurement;

/// <summary>From list price to effective price, one bar a clause; each bar says how firmly its clause is known.</summary>
internal static class DealBridgeFigure
{
    public static ChartFigure? Of(OptionResult option, FigureCanvas canvas)
    {
        if (option.Deal is not { Bridge.Length: > 1 } deal)
        {
            return null;
        }

        string[] places =
        [
            Worded("List price"),
            .. deal
                .Bridge.Skip(1)
                .Select(step => $"{step.Label} ({Words.Of(step.Clause!.Status)})"),
            Worded("Effective price"),
        ];
        return new(
            "deal-bridge",
            Title(deal, canvas),
            Worded(
                $"{option.Spec.Name}, {canvas.Money.Name}, present value, {canvas.Term}; warrants at grant value"
            ),
            ChartKind.BridgeBars,
            ChartAxis.Of(Worded("Step"), places),
            new(Worded("Present value"), canvas.Money.In(Unit.Usd)),
            [
                new(
                    "price",
                    Worded("Price"),
                    ChartColors.Plain(0),
                    SeriesMark.Bar,
                    [
                        .. deal.Bridge.Select(
                            (step, place) => new ChartPoint(place, canvas.Money.Of(step.Amount))
                        ),
                        new ChartPoint(places.Length - 1, canvas.Money.Of(deal.NetGrant)),
                    ]
                ),
            ],
            string.Join(
                " ",
                deal.Bridge.Select(step =>
                    $"{step.Label}: {canvas.Card(step.Amount, Unit.Usd)}{Cited(step)}."
                )
            ),
            canvas.SourceLine
        );
    }

    private static string Title(DealResult deal, FigureCanvas canvas)
    {
        var list = canvas.Card(deal.List, Unit.Usd);
        var net = canvas.Card(deal.NetGrant, Unit.Usd);
        var change = deal.NetGrant / deal.List - 1;
        return Math.Abs(change) < 0.0005
                ? Worded($"The clauses leave the list price of {list} as it is")
            : change < 0
                ? Worded(
                    $"The clauses bring {list} down to {net}, {canvas.Presenter.Percent(-change)} below list"
                )
            : Worded(
                $"The clauses raise {list} to {net}, {canvas.Presenter.Percent(change)} above list"
            );
    }

    private static string Cited(BridgeStep step) =>
        step.Clause is { Source.Title.Length: > 0 } clause
            ? Worded($", from {clause.Source.Title}")
            : "";
}
