using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;

namespace TcoDashboard.Reports.Findings;

/// <summary>Where the money goes: one bar an option, stacked by category of cost.</summary>
internal static class CostByCategory
{
    public static ChartFigure? Of(FigureCanvas canvas, CostBasis basis)
    {
        (FigureOption Option, CostBill Bill)[] bills =
        [
            .. canvas
                .Options.Select(option =>
                    (Option: option, Bill: CostBill.Of(option.Column.Option, basis, canvas.Money))
                )
                .Where(pair => pair.Bill is not null)
                .Select(pair => (pair.Option, pair.Bill!)),
        ];
        if (bills.Length == 0)
        {
            return null;
        }

        var perToken = basis == CostBasis.PerMillionTokens;
        var unit = canvas.Money.In(perToken ? Unit.UsdPerMillionTokens : Unit.Usd);
        var series = CostBill
            .Categories.Select((category, index) => Series(category, index, bills))
            .Where(one => one.Points.Any(point => point.Y != 0))
            .ToImmutableArray();
        return new(
            "cost-by-category",
            Title(canvas, bills, unit),
            Worded(
                $"{canvas.Money.Name}{(perToken ? Worded($" per million {LoadKinds.TokenWords([.. bills.Select(pair => pair.Option.Column)])}") : "")}, present value, {canvas.Term}, {canvas.Tax}"
            ),
            ChartKind.StackedBars,
            ChartAxis.Of(Worded("Option"), bills.Select(pair => pair.Option.Name)) with
            {
                Keys = [.. bills.Select(pair => pair.Option.Column.Key)],
            },
            new(perToken ? Worded("Cost per million tokens") : Worded("Net present cost"), unit),
            series,
            Summary(canvas, bills, unit),
            canvas.SourceLine
        );
    }

    private static ChartSeries Series(
        CostCategory category,
        int index,
        (FigureOption Option, CostBill Bill)[] bills
    ) =>
        new(
            Words.Key(category),
            Words.Of(category),
            ChartColors.Cost(Color(category)),
            SeriesMark.Bar,
            [.. bills.Select((pair, place) => new ChartPoint(place, pair.Bill.SumOf(index)))]
        );

    private static string Color(CostCategory category) =>
        category switch
        {
            CostCategory.Systems => "systems",
            CostCategory.Network => "network",
            CostCategory.OtherHardware => "storage",
            CostCategory.Facility => "facility",
            CostCategory.Energy => "energy",
            CostCategory.Operations => "operations",
            CostCategory.Rental => "cloud",
            _ => "other",
        };

    private static string Title(
        FigureCanvas canvas,
        (FigureOption Option, CostBill Bill)[] bills,
        Unit unit
    )
    {
        var (option, bill) = ShortfallWords
            .Contenders(bills, pair => pair.Option.Column.Option)
            .MinBy(pair => pair.Bill.Total);
        var (category, share) = Largest(bill);
        var cost = canvas.Presenter.Card(bill.Total, unit);
        var part = Worded(
            $"{Words.Of(category)} {(category == CostCategory.Systems ? Worded("are") : Worded("is"))} {canvas.Presenter.Percent(share)} of what it spends"
        );
        if (DealVersions.AreVersions([.. bills.Select(pair => pair.Option.Column)]))
        {
            var most = canvas.Presenter.Card(bills.Max(pair => pair.Bill.Total), unit);
            return Worded($"Before warrants, versions of one deal cost {cost} to {most}");
        }

        return bills.Length == 1
            ? Worded($"{option.Name} costs {cost}; {part}")
            : Worded($"{option.Name} is cheapest at {cost}; {part}")
                + ShortfallWords.Behind(
                    bills,
                    pair => pair.Option.Column.Option,
                    pair => pair.Option.Name
                );
    }

    /// <summary>The largest category and its share of all that is spent, before money comes back.</summary>
    private static (CostCategory Category, double Share) Largest(CostBill bill)
    {
        double[] sums = [.. CostBill.Categories.Select((_, index) => bill.SumOf(index))];
        var index = sums.Index().MaxBy(pair => pair.Item).Index;
        var spent = sums.Where(sum => sum > 0).Sum();
        return (CostBill.Categories[index], spent > 0 ? sums[index] / spent : 0);
    }

    private static string Summary(
        FigureCanvas canvas,
        (FigureOption Option, CostBill Bill)[] bills,
        Unit unit
    ) =>
        string.Join(
            " ",
            bills.Select(pair =>
            {
                var (category, share) = Largest(pair.Bill);
                return Worded(
                    $"{pair.Option.Name}: {canvas.Presenter.Card(pair.Bill.Total, unit)}, largest part {Labels.InSentence(Words.Of(category))} with {canvas.Presenter.Percent(share)}."
                );
            })
        );
}
