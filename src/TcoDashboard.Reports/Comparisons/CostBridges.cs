using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>Takes the gap between the baseline and every other option apart.</summary>
internal static class CostBridges
{
    /// <summary>One bridge for each option with numbers beside a baseline with numbers.</summary>
    public static ImmutableArray<CostBridge> Of(
        ImmutableArray<ComparisonColumn> columns,
        int baseline,
        CostBasis basis,
        Presenter presenter,
        ShownMoney money
    )
    {
        if (columns.IsEmpty || Costs(columns[baseline], money) is not { } from)
        {
            return [];
        }

        return
        [
            .. columns
                .Where((_, index) => index != baseline)
                .Where(column => LoadKinds.Of(column) == LoadKinds.Of(columns[baseline]))
                .Select(column => (Column: column, To: Costs(column, money)))
                .Where(one => one.To is not null)
                .Select(one =>
                    BridgeAxis.Drawn(
                        Between(
                            (ColumnNames.Of(columns, columns[baseline]), from),
                            (ColumnNames.Of(columns, one.Column), one.To!),
                            one.Column.Key,
                            basis,
                            presenter,
                            money
                        ),
                        Scale(from, one.To!, basis, presenter, money),
                        presenter
                    )
                ),
        ];
    }

    // One digit more than the costs alone would have, so that small steps are seen.
    private static NumberScale Scale(
        Spending from,
        Spending to,
        CostBasis basis,
        Presenter presenter,
        ShownMoney money
    )
    {
        var plain =
            basis == CostBasis.PerMillionTokens
                ? presenter.ScaleFor(
                    [from.PerToken, to.PerToken],
                    money.In(Unit.UsdPerMillionTokens)
                )
                : presenter.ScaleFor([from.Total, to.Total], money.In(Unit.Usd));
        return plain with { Decimals = Math.Min(plain.Decimals + 1, 6) };
    }

    private static CostBridge Between(
        (string Name, Spending Costs) from,
        (string Name, Spending Costs) to,
        string key,
        CostBasis basis,
        Presenter presenter,
        ShownMoney money
    )
    {
        var perToken = basis == CostBasis.PerMillionTokens;
        var (start, end) = perToken
            ? (from.Costs.PerToken, to.Costs.PerToken)
            : (from.Costs.Total, to.Costs.Total);
        (string Label, double Size)[] steps =
        [
            .. Steps(from.Costs, to.Costs, perToken)
                .Where(step => Math.Abs(step.Size) > 1e-12 * Math.Max(start, end))
                .OrderByDescending(step => Math.Abs(step.Size)),
        ];
        var scale = Scale(from.Costs, to.Costs, basis, presenter, money);
        var shown = presenter.Breakdown(
            [
                [start],
                [.. steps.Select(step => (double?)step.Size)],
            ],
            scale
        );
        return new(
            key,
            from.Name,
            to.Name,
            shown.Subtotals[0],
            shown.Total,
            scale.Label,
            Told(steps, shown.Parts[1])
        )
        {
            FromValue = start,
            ToValue = end,
        };
    }

    /// <summary>
    /// The steps: each category's money at the baseline's tokens, then what the other number of tokens does to all of the money. With
    /// C the cost and T the tokens: (C₂ − C₁)/T₁ + C₂·(1/T₂ − 1/T₁) = C₂/T₂ − C₁/T₁, so nothing is left over.
    /// </summary>
    private static IEnumerable<(string Label, double Size)> Steps(
        Spending from,
        Spending to,
        bool perToken
    )
    {
        var tokens = perToken ? from.MillionTokens : 1;
        for (var group = 0; group < CostBill.Categories.Length; group++)
        {
            yield return (
                Words.Of(CostBill.Categories[group]),
                (to.ByCategory[group] - from.ByCategory[group]) / tokens
            );
        }

        if (perToken)
        {
            yield return (
                to.MillionTokens > from.MillionTokens
                    ? Worded("More tokens to share it")
                    : Worded("Fewer tokens to share it"),
                to.Total * ((1 / to.MillionTokens) - (1 / from.MillionTokens))
            );
        }
    }

    // A step that rounds to nothing is "0", not "+0.000000". Where the bars stand says BridgeAxis.
    private static ImmutableArray<BridgeTerm> Told(
        (string Label, double Size)[] steps,
        ImmutableArray<string> texts
    ) =>
        [
            .. steps.Select(
                (step, index) =>
                    new BridgeTerm(
                        step.Label,
                        step.Size,
                        !texts[index].AsSpan().ContainsAnyInRange('1', '9') ? "0"
                            : step.Size > 0 ? "+" + texts[index]
                            : texts[index],
                        0,
                        0
                    )
            ),
        ];

    private static Spending? Costs(ComparisonColumn column, ShownMoney money) =>
        CostBill.Of(column.Option, CostBasis.PresentValue, money) is { } bill
        && CostBill.Of(column.Option, CostBasis.PerMillionTokens, money)
            is { Total: > 0 and var unit }
            ? new(
                [.. CostBill.Categories.Index().Select(group => bill.SumOf(group.Index))],
                bill.Total,
                unit
            )
            : null;

    private sealed record Spending(ImmutableArray<double> ByCategory, double Total, double PerToken)
    {
        public double MillionTokens => Total / PerToken;
    }
}
