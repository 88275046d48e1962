using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>The bill of one option by category and line, read from its sheet. Lines that the option does not pay are <c>null</c>.</summary>
/// <param name="Parts">Present values (or their share of a million tokens) by category and line, in the order of the bill.</param>
/// <param name="Total">The cell of the sheet that totals them.</param>
internal sealed record CostBill(ImmutableArray<ImmutableArray<double?>> Parts, double Total)
{
    /// <summary>The categories in the order of the bill.</summary>
    public static ImmutableArray<CostCategory> Categories { get; } =
    [.. CostLines.All.Select(line => line.Category).Distinct().Order()];

    /// <summary>The bill; <c>null</c> when the option has no numbers.</summary>
    public static CostBill? Of(OptionResult option, CostBasis basis, ShownMoney money) =>
        Of(option, BillLines.Of([option]), basis, money);

    /// <summary>The bill by the lines given, which several options may share; <c>null</c> when the option has no numbers.</summary>
    public static CostBill? Of(
        OptionResult option,
        ImmutableArray<BillLine> lines,
        CostBasis basis,
        ShownMoney money
    )
    {
        if (
            option.Values is not { } values
            || !values.TryGetScalar("npc", out var presentCost)
            || !values.TryGetScalar("unit_cost.blended", out var unitCost)
        )
        {
            return null;
        }

        // Why: the sheet totals the present cost and divides it by tokens once; every line is divided by the same tokens.
        var perToken = basis == CostBasis.PerMillionTokens;
        var share = money.Of(!perToken || presentCost == 0 ? 1 : unitCost / presentCost);
        return new(
            [
                .. Categories.Select(category =>
                    lines
                        .Where(line => line.Category == category)
                        .Select(line =>
                            values.TryGetScalar(line.PresentValue, out var value)
                                ? (double?)(value * share)
                                : null
                        )
                        .ToImmutableArray()
                ),
            ],
            money.Of(perToken ? unitCost : presentCost)
        );
    }

    /// <summary>The sum of a category.</summary>
    public double SumOf(int category) => Parts[category].Sum() ?? 0;
}
