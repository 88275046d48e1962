using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Findings;

/// <summary>Money bound up front against money spent in running: one point an option.</summary>
internal static class MoneySplitFigure
{
    public static ChartFigure? Of(FigureCanvas canvas)
    {
        ImmutableArray<(FigureOption Option, double Capex, double Opex)> known =
        [
            .. canvas
                .Options.Select(option =>
                    (
                        option,
                        Capex: option.Column.Option.Metric(MetricIds.Capex)?.Value,
                        Opex: option.Column.Option.Metric(MetricIds.Opex)?.Value
                    )
                )
                .Where(one => one is { Capex: >= 0, Opex: >= 0 })
                .Select(one =>
                    (
                        one.option,
                        canvas.Money.Of(one.Capex!.Value),
                        canvas.Money.Of(one.Opex!.Value)
                    )
                ),
        ];
        if (known.Length < 2)
        {
            return null;
        }

        var title = Title(canvas, known);
        var beaten = Beaten(canvas, known);
        return new(
            "money-split",
            title,
            Worded(
                    $"Capital expenditure against operating expenditure, both summed and not discounted; {canvas.Term}, {canvas.Tax}. {beaten}"
                )
                .TrimEnd(),
            ChartKind.Plot,
            new(Worded("Capital expenditure"), canvas.Money.In(Unit.Usd)),
            new(Worded("Operating expenditure"), canvas.Money.In(Unit.Usd)),
            [
                .. known.Select(one => new ChartSeries(
                    FormattableString.Invariant($"split-{one.Option.Place + 1}"),
                    one.Option.Name,
                    ChartColors.Plain(one.Option.Place),
                    SeriesMark.Points,
                    [new ChartPoint(one.Capex, one.Opex) { Label = one.Option.Name }]
                )),
            ],
            Worded(
                $"{title}. {beaten} Less money is not more tokens: what each option answers is in the comparison."
            ),
            canvas.SourceLine
        );
    }

    private static string Beaten(
        FigureCanvas canvas,
        ImmutableArray<(FigureOption Option, double Capex, double Opex)> known
    ) =>
        OptionDominance.Words(
            [
                .. ShortfallWords
                    .Contenders(known, one => one.Option.Column.Option)
                    .Select(one => (one.Option.Name, one.Capex, one.Opex)),
            ],
            Worded("capital and running cost"),
            Worded("less capital"),
            Worded("less to run"),
            canvas.Presenter
        );

    private static string Title(
        FigureCanvas canvas,
        ImmutableArray<(FigureOption Option, double Capex, double Opex)> known
    )
    {
        var racing = ShortfallWords.Contenders(known, one => one.Option.Column.Option);
        var least = racing.MinBy(one => one.Capex + one.Opex);
        var lightest = racing.MinBy(one => one.Capex);
        string Card(double value) => canvas.Presenter.Card(value, canvas.Money.In(Unit.Usd));
        var all = Worded(
            $"{least.Option.Name} spends least in all, {Card(least.Capex)} of capital and {Card(least.Opex)} to run"
        );
        var finding =
            lightest.Option == least.Option
                ? all
                : Worded(
                    $"{all}; {lightest.Option.Name} binds least capital, {Card(lightest.Capex)}"
                );
        return finding
            + ShortfallWords.Behind(known, one => one.Option.Column.Option, one => one.Option.Name);
    }
}
