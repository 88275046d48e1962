using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Decisions;

/// <summary>Where a scenario offers the same thing to buy and to rent: the rent at which the cheapest of each kind tie.</summary>
internal static class RentOrOwn
{
    /// <summary>
    /// One sentence; empty when the options are all of one kind, or when the cheapest of each kind are the two that <see cref="DecisionBuilder"/> weighs
    /// anyway.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="ranges">Its levers.</param>
    /// <param name="metric">The metric that decides.</param>
    /// <param name="order">Indices of the options that have it, the best first.</param>
    /// <param name="presenter">Makes the numbers.</param>
    public static string Words(
        Result result,
        RangeSet ranges,
        string metric,
        int[] order,
        Presenter presenter
    )
    {
        bool Is(int option, bool isBought) =>
            result
                .Options[option]
                .Spec.Fleets.All(fleet => fleet.Deployment.IsBought() == isBought);
        var owned = order.Where(option => Is(option, true)).Select(option => (int?)option);
        var rented = order.Where(option => Is(option, false)).Select(option => (int?)option);
        if (
            owned.FirstOrDefault() is not { } own
            || rented.FirstOrDefault() is not { } rent
            || order.Take(2).Contains(own) && order.Take(2).Contains(rent)
        )
        {
            return "";
        }

        var columns = ComparisonColumn.Of(result).ToArray();
        string Name(int option) => ColumnNames.InSentence([.. columns], columns[option]);
        var gap =
            result.Options[own].Metric(metric)!.Value!.Value
            / result.Options[rent].Metric(metric)!.Value!.Value;
        var first =
            gap <= 1
                ? Worded(
                    $"Owning ({Name(own)}) costs {presenter.Percent(1 - gap)} less than the cheapest rent ({Name(rent)})"
                )
                : Worded(
                    $"Renting ({Name(rent)}) costs {presenter.Percent(1 - (1 / gap))} less than the cheapest way to own ({Name(own)})"
                );
        return Tie(result, ranges, metric, own, rent) is { } tie
            ? Worded(
                $"{first}; the two tie at a rent of {presenter.Card(tie.At, tie.Lever.Unit)} an accelerator, against {presenter.Card(tie.Lever.Value, tie.Lever.Unit)} now."
            )
            : $"{first}.";
    }

    private static (Lever Lever, double At)? Tie(
        Result result,
        RangeSet ranges,
        string metric,
        int own,
        int rent
    )
    {
        foreach (
            var lever in ranges.Levers.Where(lever =>
                lever.InputIn(result) == InputKeys.RentalPrice
                && lever.Cells.Any(cell => cell.Option == rent)
                && lever.Cells.All(cell => cell.Option != own)
            )
        )
        {
            if (
                BreakEven.Tie(result, ranges.Levers, lever.Key, metric, own, rent).Nearest is
                { } tie
            )
            {
                return (lever, tie.Value);
            }
        }

        return null;
    }
}
