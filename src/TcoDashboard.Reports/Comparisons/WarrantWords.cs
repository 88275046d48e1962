using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>
/// What warrants take off the price of a purchase, for the answer: the costs that it speaks of do not count them. The amounts of each option
/// stand in the rows of <see cref="DealRows"/>.
/// </summary>
internal static class WarrantWords
{
    /// <summary>The sentence; <c>null</c> when no option has warrants worth anything.</summary>
    /// <param name="columns">The options that have a result.</param>
    /// <param name="presenter">Makes the numbers.</param>
    public static string? Sentence(IEnumerable<ComparisonColumn> columns, Presenter presenter)
    {
        double[] off =
        [
            .. columns
                .Select(column =>
                    (
                        Gross: column.Option.Metric(MetricIds.DealGross)?.Value,
                        Net: column.Option.Metric(MetricIds.DealNetGrant)?.Value
                    )
                )
                .Where(one => one.Net < one.Gross)
                .Select(one => 1 - one.Net!.Value / one.Gross!.Value)
                .Order(),
        ];
        return off.Length == 0
            ? null
            : Worded(
                $"Warrants, which these costs do not count, would take {Share(off, presenter)} off the price at their grant value."
            );
    }

    private static string Share(double[] off, Presenter presenter)
    {
        var (least, most) = (presenter.Percent(off[0]), presenter.Percent(off[^1]));
        return least == most ? most : Worded($"{least} to {most}");
    }
}
