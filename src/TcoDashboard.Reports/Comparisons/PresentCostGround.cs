using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>
/// What a reader of a net present cost must know before holding it against capital expenditure: what is credited for resale and value left, and
/// from when all systems run.
/// </summary>
/// <param name="Title">In a few words; empty when there is nothing to say.</param>
/// <param name="Options">One sentence or two an option, in the order of the columns.</param>
public sealed record PresentCostGround(string Title, ImmutableArray<string> Options)
{
    /// <summary>Nothing to say: nothing is credited and all systems run from the first month.</summary>
    public static PresentCostGround None { get; } = new("", []);

    /// <summary>The ground of the options that have numbers.</summary>
    /// <param name="columns">The options, left to right.</param>
    /// <param name="money">The currency shown.</param>
    /// <param name="presenter">Makes the numbers.</param>
    internal static PresentCostGround Of(
        ImmutableArray<ComparisonColumn> columns,
        ShownMoney money,
        Presenter presenter
    )
    {
        One[] known =
        [
            .. columns
                .Select(column => One.Of(column.Option))
                .OfType<One>()
                .Where(one => one.Credit < 0 || one.Full is not null),
        ];
        var months = known.Select(one => one.Full).Distinct().ToArray();
        var isCredited = known.Any(one => one.Credit < 0);
        var title = (isCredited, months) switch
        {
            (true, [{ } full]) => Worded(
                $"Resale and value left are credited; all systems run from {presenter.Month(full)}"
            ),
            (true, [null]) => Worded("Resale and value left are credited"),
            (true, _) => Worded("Resale and value left are credited; when all systems run"),
            (false, [{ } full]) => Worded($"All systems run from {presenter.Month(full)}"),
            (false, [_, ..]) => Worded("When all systems run"),
            _ => "",
        };
        return known.Length == 0
            ? None
            : new(title, [.. known.Select(one => Sentence(one, money, presenter))]);
    }

    private static string Sentence(One one, ShownMoney money, Presenter presenter)
    {
        string Card(double usd) => presenter.Card(money.Of(usd), money.In(Unit.Usd));
        var credit =
            one.Credit < 0
                ? Worded(
                    $"{one.Name}: the net present cost of {Card(one.Cost)} is {Card(one.Cost - one.Credit)} to buy and run, less {Card(-one.Credit)} for resale and value left, each at its present value; capital expenditure of {Card(one.Capital)} is a plain sum that credits nothing."
                )
                : Worded($"{one.Name}: nothing is credited.");
        return one.Full is { } full
            ? Worded(
                $"{credit} All {presenter.Card(one.Systems, Unit.One)} systems run from {presenter.Month(full)}, the first from {presenter.Month(one.Start)}."
            )
            : credit;
    }

    // What one option says, in US dollars; no month where all systems run from the first on.
    private sealed record One(
        string Name,
        double Cost,
        double Credit,
        double Capital,
        double Systems,
        DateOnly Start,
        DateOnly? Full
    )
    {
        public static One? Of(OptionResult option)
        {
            if (
                option.Values is not { } values
                || option.Metric(MetricIds.NetPresentCost)?.Value is not { } cost
                || option.Metric(MetricIds.Capex)?.Value is not { } capital
            )
            {
                return null;
            }

            var credit = BillLines
                .Paid([option])
                .Where(line => line.Group == CostGroup.Credit)
                .Sum(line => values.TryGetScalar(line.PresentValue, out var value) ? value : 0);
            var start = values.Sheet.Timeline.Start;
            var active = new double[values.Sheet.Timeline.Periods];
            foreach (var fleet in option.Fleets)
            {
                if (values.TryGetSeries($"fleet.{fleet.Spec.Id}.active", out var row))
                {
                    for (var month = 0; month < active.Length; month++)
                    {
                        active[month] += row[month] ?? 0;
                    }
                }
            }

            var most = active.Max();
            var full = Array.FindIndex(active, count => count >= most);
            var first = Array.FindIndex(active, count => count > 0);
            return new(
                option.Spec.Name,
                cost,
                credit,
                capital,
                most,
                start.AddMonths(Math.Max(0, first)),
                full > first ? start.AddMonths(full) : null
            );
        }
    }
}
