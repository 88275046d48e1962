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
                OptionTerms.Of(columns, column),
                money
            )),
        ];
        Contender[] feasible = [.. all.Where(one => one.Cost is not null)];
        Contender[] timely = [.. feasible.Where(one => one.Late is null)];
        var prefix = SharedLimits.Lead(columns, presenter);
        var first = feasible.Length switch
        {
            0 => all.Length == 1
                ? all[0].Refusal
                : Worded(
                    $"None of the {all.Length} options is feasible. {string.Join(' ', all.Select(one => one.Refusal))}"
                ),
            1 => Alone(feasible[0], columns, presenter),
            _ when timely.Length == feasible.Length => prefix + Race(feasible, sureness, presenter),
            _ when timely.Length == 0 => Worded(
                $"None of the {feasible.Length} options ends in time."
            ) + $" {prefix}{Race(feasible, sureness, presenter)}",
            _ when timely.Length == 1 => OnlyTimely(timely[0], prefix, presenter),
            _ => OfTimely(prefix) + Race(timely, sureness, presenter),
        };
        string[] sentences =
        [
            first,
            .. feasible
                .Where(one => one.Late is not null)
                .Select(one => Missed(one, timely.Length > 0, presenter)),
            .. feasible.Length == 0
                ? []
                : all.Where(one => one.Cost is null).Select(one => one.Refusal),
        ];
        return string.Join(' ', sentences);
    }

    private static string Missed(Contender one, bool isBehind, Presenter presenter)
    {
        var (deadline, late) = (
            presenter.Card(one.Deadline, Unit.Day),
            presenter.Card(one.Late, Unit.Day)
        );
        return isBehind
            ? Worded(
                $"{one.Name} misses the deadline of {deadline} by {late} at {presenter.Card(one.Cost, one.Unit)} and falls short."
            )
            : Worded($"{one.Name} misses the deadline of {deadline} by {late}.");
    }

    private static string Alone(
        Contender only,
        ImmutableArray<ComparisonColumn> columns,
        Presenter presenter
    )
    {
        var trains = Trains(only, presenter);
        var prefix = SharedLimits.Lead(columns, presenter);
        return columns.Length == 1 ? Worded($"{prefix}{only.Name} {trains}.")
            : prefix.Length == 0 ? Worded($"Only {only.Name} is feasible: it {trains}.")
            : Worded($"{prefix}only {only.Name} is feasible: it {trains}.");
    }

    private static string OnlyTimely(Contender only, string prefix, Presenter presenter)
    {
        var trains = Trains(only, presenter);
        return prefix.Length == 0
            ? Worded($"Only {only.Named} ends in time: it {trains}.")
            : Worded($"{prefix}only {only.Named} ends in time: it {trains}.");
    }

    private static string OfTimely(string prefix) =>
        prefix.Length == 0
            ? Worded("Of the options that end in time, ")
            : Worded($"{prefix}of the options that end in time, ");

    private static string Trains(Contender one, Presenter presenter)
    {
        var range = one.CostMetric is { Low: { } low, High: { } high }
            ? $" ({presenter.Range(one.Money.Of(low), one.Money.Of(high), one.Unit)}, P10–P90)"
            : "";
        return Worded(
            $"trains a run for {presenter.Card(one.Cost, one.Unit)}{range} in {presenter.Card(one.Days, Unit.Day)}"
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
                ? Worded(
                    $"{cheapest.Named} and {next.Named} train a run for the same money, {price}"
                )
            : feasible.Length == 2
                ? Worded(
                    $"{cheapest.Named} trains a run for {price}, {presenter.Percent(gap)} less than {next.Named}{doubt}"
                )
            : Worded(
                $"{cheapest.Named} trains a run for the least of {feasible.Length} options, {price}, {presenter.Percent(gap)} below {next.Named}{doubt}"
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

    private sealed record Contender(
        ComparisonColumn Column,
        string Name,
        string Terms,
        ShownMoney Money
    )
    {
        public string Named => Terms.Length == 0 ? Name : $"{Name} ({Terms})";

        public double? Late { get; } = Shortfall.Of(Column.Option)?.DaysLate;

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
