using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>The answer of a comparison of training runs: what a run costs, and when it ends.</summary>
internal static class TrainingAnswer
{
    public static string Of(
        ImmutableArray<ComparisonColumn> columns,
        Presenter presenter,
        AnswerDoubt sureness
    )
    {
        var money = ShownMoney.Of(columns.Select(column => column.Result.Document), presenter);
        Contender[] all =
        [
            .. columns.Select(column => new Contender(
                column,
                ColumnNames.InSentence(columns, column),
                money
            )),
        ];
        Contender[] feasible = [.. all.Where(one => one.Cost is not null)];
        var first = feasible.Length switch
        {
            0 => all.Length == 1
                ? all[0].Refusal
                : Worded(
                    $"None of the {all.Length} options is feasible. {string.Join(' ', all.Select(one => one.Refusal))}"
                ),
            1 => Alone(feasible[0], columns, presenter),
            _ => AnswerSentence.Prefix(columns, presenter) + Race(feasible, sureness, presenter),
        };
        string[] sentences =
        [
            first,
            .. feasible
                .Where(one => one.Deadline is { } deadline && one.Days > deadline)
                .Select(one =>
                    Worded(
                        $"{one.Name} misses the deadline of {presenter.Card(one.Deadline, Unit.Day)} by {presenter.Card(one.Days - one.Deadline!.Value, Unit.Day)}."
                    )
                ),
            .. feasible.Length == 0
                ? []
                : all.Where(one => one.Cost is null).Select(one => one.Refusal),
        ];
        return string.Join(' ', sentences);
    }

    private static string Alone(
        Contender only,
        ImmutableArray<ComparisonColumn> columns,
        Presenter presenter
    )
    {
        var range = only.CostMetric is { Low: { } low, High: { } high }
            ? $" ({presenter.Range(only.Money.Of(low), only.Money.Of(high), only.Unit)}, P10–P90)"
            : "";
        var cost = presenter.Card(only.Cost, only.Unit);
        var days = presenter.Card(only.Days, Unit.Day);
        var prefix = AnswerSentence.Prefix(columns, presenter);
        return columns.Length == 1
                ? Worded($"{prefix}{only.Name} trains a run for {cost}{range} in {days}.")
            : prefix.Length == 0
                ? Worded(
                    $"Only {only.Name} is feasible: it trains a run for {cost}{range} in {days}."
                )
            : Worded(
                $"{prefix}only {only.Name} is feasible: it trains a run for {cost}{range} in {days}."
            );
    }

    private static string Race(Contender[] feasible, AnswerDoubt sureness, Presenter presenter)
    {
        var byCost = feasible.OrderBy(one => one.Cost).ToArray();
        var (cheapest, next) = (byCost[0], byCost[1]);
        var gap = 1 - (cheapest.Cost!.Value / next.Cost!.Value);
        var price = presenter.Card(cheapest.Cost, cheapest.Unit);
        var doubt = sureness == AnswerDoubt.Said ? Doubt(cheapest, next) : "";
        var cost =
            !(gap >= Tolerance.Cost)
                ? Worded($"{cheapest.Name} and {next.Name} train a run for the same money, {price}")
            : feasible.Length == 2
                ? Worded(
                    $"{cheapest.Name} trains a run for {price}, {presenter.Percent(gap)} less than {next.Name}{doubt}"
                )
            : Worded(
                $"{cheapest.Name} trains a run for the least of {feasible.Length} options, {price}, {presenter.Percent(gap)} below {next.Name}{doubt}"
            );
        return $"{cost}; {Time(feasible, cheapest, presenter)}.";
    }

    private static string Time(Contender[] feasible, Contender cheapest, Presenter presenter)
    {
        var byTime = feasible.OrderBy(one => one.Days).ToArray();
        var (soonest, latest) = (byTime[0], byTime[^1]);
        if (!(latest.Days > soonest.Days * (1 + Tolerance.Speed)))
        {
            return Worded(
                $"{(feasible.Length == 2 ? Worded("both") : Worded("all"))} end after about {presenter.Card(soonest.Days, Unit.Day)}"
            );
        }

        if (cheapest.Days > soonest.Days * (1 + Tolerance.Speed))
        {
            return Worded(
                $"{soonest.Name} ends soonest, after {presenter.Card(soonest.Days, Unit.Day)} against {presenter.Card(cheapest.Days, Unit.Day)}"
            );
        }

        return Worded(
            $"{(cheapest == soonest ? Worded("it also ends soonest") : Worded("none ends much sooner"))}, after {presenter.Card(cheapest.Days, Unit.Day)}"
        );
    }

    private static string Doubt(Contender cheapest, Contender next) =>
        Noise.Covers(
            new(
                cheapest.CostMetric?.Value,
                null,
                cheapest.CostMetric?.Low,
                cheapest.CostMetric?.High
            ),
            new(next.CostMetric?.Value, null, next.CostMetric?.Low, next.CostMetric?.High),
            cheapest.Column.Option,
            next.Column.Option
        )
            ? Worded(", a difference within the uncertainty of the performance model")
            : "";

    private sealed record Contender(ComparisonColumn Column, string Name, ShownMoney Money)
    {
        public Metric? CostMetric { get; } = Column.Option.Metric(MetricIds.RunCost);

        public double? Cost => Money.Of(CostMetric?.Value, Domain.Quantities.Unit.Usd);

        public Unit Unit => Money.In(Domain.Quantities.Unit.Usd);

        public double Days { get; } =
            Column.Option.Metric(MetricIds.DaysToTrain)?.Value ?? double.PositiveInfinity;

        public double? Deadline { get; } =
            Column.Option.Fleets.FirstOrDefault()?.Workload?.Training?.DeadlineDays;

        public string Refusal { get; } =
            Worded(
                $"{Name} is not feasible: {Column.Option.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error)?.Message ?? Worded("it has no result.")}"
            );
    }
}
