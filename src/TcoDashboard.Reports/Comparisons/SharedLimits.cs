using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>
/// The limits of power and money that all options share, to stand in front of a sentence. "At" and "for" say that what is there is used up;
/// where something else ends every fleet before, a limit is one that nobody reaches, and the words say "within" and how much is needed.
/// </summary>
internal static class SharedLimits
{
    /// <summary>The words with a comma and a space behind them; empty when the options share no limit.</summary>
    /// <param name="columns">The options.</param>
    /// <param name="presenter">Makes the numbers.</param>
    public static string Lead(ImmutableArray<ComparisonColumn> columns, Presenter presenter)
    {
        var limits = columns.Select(column => column.Result.Document.Limits).Distinct().ToArray();
        if (limits.Length != 1)
        {
            return "";
        }

        return (limits[0].PowerBudget, limits[0].CapitalBudget) switch
        {
            ({ } power, { } money) => Both(
                PowerOf(power, limits[0], columns, presenter),
                MoneyOf(money, columns, presenter)
            ),
            ({ } power, null) => One(PowerOf(power, limits[0], columns, presenter)) switch
            {
                (var words, true) => Worded($"At {words}, "),
                (var words, false) => Worded($"Within {words}, "),
            },
            (null, { } money) => One(MoneyOf(money, columns, presenter)) switch
            {
                (var words, true) => Worded($"For {words}, "),
                (var words, false) => Worded($"Within {words}, "),
            },
            _ => "",
        };
    }

    private static (string Words, bool IsUsedUp) One(Limit limit) =>
        (limit.Reach == Reach.None ? limit.Full : limit.Short, limit.Reach == Reach.All);

    private static string Both(Limit power, Limit money) =>
        (power.Reach, money.Reach) switch
        {
            (Reach.All, Reach.None) => Worded($"At {power.Short} and within {money.Full}, "),
            (Reach.None, Reach.All) => Worded($"For {money.Short} and within {power.Full}, "),
            (Reach.None, Reach.None) => Worded($"Within {power.Full} and {money.Full}, "),
            _ => Worded($"Within {power.Short} and {money.Short}, "),
        };

    private static Limit PowerOf(
        Power budget,
        Limits limits,
        ImmutableArray<ComparisonColumn> columns,
        Presenter presenter
    )
    {
        var basis = limits.PowerBasis ?? PowerBasis.IT;
        var amount = presenter.Card(budget.Megawatts, Unit.Megawatt);
        var most = Most(
            columns,
            basis == PowerBasis.Facility ? MetricIds.FacilityPower : MetricIds.ITPower,
            budget.Megawatts
        );
        var words = Worded($"{amount} {Words.Of(basis)}");
        return new(
            words,
            most is { } needed
                ? Worded($"{words} (at most {presenter.Card(needed, Unit.Megawatt)} needed)")
                : words,
            ReachOf(columns, SizingLimit.Power, SizingLimit.Deliveries)
        );
    }

    private static Limit MoneyOf(
        Money budget,
        ImmutableArray<ComparisonColumn> columns,
        Presenter presenter
    )
    {
        var money = ShownMoney.Of(columns.Select(column => column.Result.Document), presenter);
        string Shown(double usd) => presenter.Card(money.Of(usd), money.In(Unit.Usd));
        var words = Worded($"{Shown(budget.Usd)} of capital");
        return new(
            words,
            Most(columns, MetricIds.Capex, budget.Usd) is { } needed
                ? Worded($"{words} (at most {Shown(needed)} needed)")
                : words,
            ReachOf(columns, SizingLimit.Capital)
        );
    }

    // Why none above the limit: a sum over the whole horizon holds more than what is paid out of a budget.
    private static double? Most(
        ImmutableArray<ComparisonColumn> columns,
        string metric,
        double limit
    ) =>
        columns.Max(column => column.Option.Metric(metric)?.Value) is { } most && most <= limit
            ? most
            : null;

    // Why an option without a reason counts as one that the limit ends: results of before sizes said why say nothing else.
    private static Reach ReachOf(
        ImmutableArray<ComparisonColumn> columns,
        params SizingLimit[] limits
    )
    {
        bool[] reached =
        [
            .. columns
                .Select(column =>
                    column.Option.Fleets.Select(fleet => fleet.SizedBy).OfType<SizingLimit>()
                )
                .Where(reasons => reasons.Any())
                .Select(reasons => reasons.Any(limits.Contains)),
        ];
        return reached.All(one => one) ? Reach.All
            : reached.Any(one => one) ? Reach.Some
            : Reach.None;
    }

    private enum Reach
    {
        None,
        Some,
        All,
    }

    private sealed record Limit(string Short, string Full, Reach Reach);
}
