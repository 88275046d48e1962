using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>What warrants take off the price of a purchase, for the answer: the costs that it speaks of do not count them.</summary>
internal static class WarrantWords
{
    private const int MostNamed = 2;

    /// <summary>The sentence; <c>null</c> when no option has warrants worth anything.</summary>
    /// <param name="columns">The options that have a result.</param>
    /// <param name="name">The name of an option inside a sentence.</param>
    /// <param name="money">The currency.</param>
    /// <param name="presenter">Makes the numbers.</param>
    public static string? Sentence(
        IEnumerable<ComparisonColumn> columns,
        Func<ComparisonColumn, string> name,
        ShownMoney money,
        Presenter presenter
    )
    {
        string Amount(double value) => presenter.Card(money.Of(value), money.In(Unit.Usd));
        ImmutableArray<string> spans =
        [
            .. columns
                .Select(column =>
                    (
                        Name: name(column),
                        Gross: column.Option.Metric(MetricIds.DealGross)?.Value,
                        Net: column.Option.Metric(MetricIds.DealNetGrant)?.Value
                    )
                )
                .Where(one => one.Net < one.Gross)
                .Select(one =>
                    Worded(
                        $"from {Amount(one.Gross!.Value)} to {Amount(one.Net!.Value)} ({one.Name})"
                    )
                ),
        ];
        return spans.Length is 0 or > MostNamed
            ? null
            : Worded(
                $"Warrants, which these costs do not count, bring the price of what is bought {string.Join(Worded(" and "), spans)} at their grant value."
            );
    }
}
