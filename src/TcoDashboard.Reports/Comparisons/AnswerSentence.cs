using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>The answer of a comparison in one or two sentences, generated from the results.</summary>
public static class AnswerSentence
{
    /// <summary>The answer.</summary>
    /// <param name="columns">The options.</param>
    /// <param name="presenter">Makes the numbers.</param>
    public static string Of(ImmutableArray<ComparisonColumn> columns, Presenter presenter) =>
        Of(columns, presenter, AnswerDoubt.Said);

    /// <summary>The answer, with or without a word on how sure it is.</summary>
    /// <param name="columns">The options.</param>
    /// <param name="presenter">Makes the numbers.</param>
    /// <param name="sureness">Whether it says when the gap lies within the error of the performance model.</param>
    public static string Of(
        ImmutableArray<ComparisonColumn> columns,
        Presenter presenter,
        AnswerDoubt sureness
    )
    {
        ArgumentNullException.ThrowIfNull(presenter);
        if (columns.IsEmpty)
        {
            return Worded(
                "There is nothing to compare until the problems of the scenario are mended."
            );
        }

        if (LoadKinds.AreMixed(columns))
        {
            return Mixed(columns);
        }

        if (LoadKinds.AllTrain(columns))
        {
            return TrainingAnswer.Of(columns, presenter, sureness);
        }

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
        return string.Join(
            ' ',
            [
                First(feasible, all, presenter, sureness),
                .. Beside(feasible, all, presenter),
                .. Warrants(feasible, presenter),
            ]
        );
    }

    private static string First(
        Contender[] feasible,
        Contender[] all,
        Presenter presenter,
        AnswerDoubt sureness
    )
    {
        ImmutableArray<ComparisonColumn> columns = [.. all.Select(one => one.Column)];
        Contender[] whole = [.. feasible.Where(one => one.Shortfall is null)];
        return feasible.Length switch
        {
            0 => NoneFeasible(all),
            1 => Alone(feasible[0], all.Length, presenter),
            _ when DealVersions.AreVersions([.. feasible.Select(one => one.Column)]) =>
                DealVersions.Sentence(
                    [
                        .. feasible.Select(one =>
                            (ColumnNames.Of(columns, one.Column), one.Column.Option.Deal!)
                        ),
                    ],
                    presenter
                ),
            _ when whole.Length == 0 => Worded(
                $"None of the {feasible.Length} options serves the whole demand."
            ) + $" {SharedLimits.Lead(columns, presenter)}{Race(feasible, sureness, presenter)}",
            _ when whole.Length == feasible.Length => SharedLimits.Lead(columns, presenter)
                + Race(feasible, sureness, presenter),
            _ when whole.Length == 1 => OnlyWhole(
                whole[0],
                SharedLimits.Lead(columns, presenter),
                presenter
            ),
            _ => OfWhole(SharedLimits.Lead(columns, presenter)) + Race(whole, sureness, presenter),
        };
    }

    // What holds beside who is cheapest: loads not served, options that are none.
    private static IEnumerable<string> Beside(
        Contender[] feasible,
        Contender[] all,
        Presenter presenter
    ) =>
        feasible
            .Where(one => one.Shortfall?.Served is not null)
            .Select(one => Unserved(one, feasible, presenter))
            .Concat(feasible.Length == 0 ? [] : all.Where(one => one.Cost is null).Select(Refused));

    // Versions of one deal say their effective prices themselves.
    private static IEnumerable<string> Warrants(Contender[] feasible, Presenter presenter) =>
        !DealVersions.AreVersions([.. feasible.Select(one => one.Column)])
        && WarrantWords.Sentence(feasible.Select(one => one.Column), presenter) is { } sentence
            ? [sentence]
            : [];

    /// <summary>What the answer says of warrants; empty when that is nothing.</summary>
    /// <param name="columns">The options.</param>
    /// <param name="presenter">Makes the numbers.</param>
    internal static string OfWarrants(
        ImmutableArray<ComparisonColumn> columns,
        Presenter presenter
    ) =>
        WarrantWords.Sentence(
            columns.Where(column =>
                column.Option.Metric(MetricIds.CostPerMtokBlended)?.Value is not null
            ),
            presenter
        ) ?? "";

    private static string Unserved(Contender one, Contender[] feasible, Presenter presenter)
    {
        var served = presenter.Percent(one.Shortfall!.Served);
        return feasible.All(other => other.Shortfall is not null)
            ? Worded($"{one.Name} serves only {served} of the demand.")
            : Worded(
                $"{one.Name} serves only {served} of the demand at {presenter.Card(one.Cost, one.Unit)} and falls short."
            );
    }

    private static string Mixed(ImmutableArray<ComparisonColumn> columns)
    {
        string Named(WorkloadKind kind) =>
            ColumnNames.InSentence(columns, columns.First(column => LoadKinds.Of(column) == kind));
        return Worded(
            $"These options do not compare: {Named(WorkloadKind.Training)} trains a model and {Named(WorkloadKind.Inference)} answers requests, and a token is not the same work in both. Compare options of one kind."
        );
    }

    private static string NoneFeasible(Contender[] all) =>
        all.Length == 1
            ? Refused(all[0])
            : Worded(
                $"None of the {all.Length} options is feasible. {string.Join(' ', all.Select(Refused))}"
            );

    private static string Refused(Contender one) =>
        Worded($"{one.Name} is not feasible: {one.Reason}");

    private static string Alone(Contender only, int options, Presenter presenter)
    {
        var prefix = SharedLimits.Lead([only.Column], presenter);
        var costs = Costs(only, presenter);
        return options == 1 ? Worded($"{prefix}{only.Name} {costs}.")
            : prefix.Length == 0 ? Worded($"Only {only.Name} is feasible: it {costs}.")
            : Worded($"{prefix}only {only.Name} is feasible: it {costs}.");
    }

    private static string OnlyWhole(Contender only, string prefix, Presenter presenter)
    {
        var costs = Costs(only, presenter);
        return prefix.Length == 0
            ? Worded($"Only {only.Named} serves the whole demand: it {costs}.")
            : Worded($"{prefix}only {only.Named} serves the whole demand: it {costs}.");
    }

    private static string Costs(Contender one, Presenter presenter)
    {
        var cost = presenter.Card(one.Cost, one.Unit);
        var range = one.CostMetric is { Low: { } low, High: { } high }
            ? $" ({presenter.Range(one.Money.Of(low), one.Money.Of(high), one.Unit)}, P10–P90)"
            : "";
        return Worded(
            $"costs {cost}{range} and answers at {presenter.Card(one.Speed, Unit.TokensPerSecond)} per user"
        );
    }

    private static string OfWhole(string prefix) =>
        prefix.Length == 0
            ? Worded("Of the options that serve the whole demand, ")
            : Worded($"{prefix}of the options that serve the whole demand, ");

    private static string Race(Contender[] feasible, AnswerDoubt sureness, Presenter presenter)
    {
        var byCost = feasible.OrderBy(one => one.Cost).ToArray();
        var (cheapest, next) = (byCost[0], byCost[1]);
        var gap = 1 - (cheapest.Cost!.Value / next.Cost!.Value);
        var isTie = !(gap >= Tolerance.Cost);
        var doubt = sureness == AnswerDoubt.Said ? Doubt(cheapest, next) : "";
        var cost =
            isTie ? Equal(cheapest, next, feasible.Length, presenter)
            : feasible.Length == 2
                ? Worded(
                    $"{cheapest.Named} costs {presenter.Percent(gap)} less per million tokens{Than(cheapest, next)}{doubt}"
                )
            : Worded(
                $"{cheapest.Named} is the cheapest of {feasible.Length} options at {presenter.Card(cheapest.Cost, cheapest.Unit)}, {presenter.Percent(gap)} below {next.Named}{doubt}"
            );
        return $"{cost}; {Speed(feasible, cheapest, presenter)}.";
    }

    /// <summary>Names the other one where the sentence would not say it otherwise: when one option wins in cost and speed, and its terms.</summary>
    private static string Than(Contender cheapest, Contender next) =>
        cheapest.Speed >= next.Speed || next.Terms.Length > 0 ? Worded($" than {next.Named}") : "";

    private static string Equal(
        Contender cheapest,
        Contender next,
        int options,
        Presenter presenter
    ) =>
        options == 2
            ? Worded(
                $"{cheapest.Named} and {next.Named} cost the same, {presenter.Card(cheapest.Cost, cheapest.Unit)}"
            )
            : Worded(
                $"{cheapest.Named} and {next.Named} are the cheapest of {options} options and cost the same, {presenter.Card(cheapest.Cost, cheapest.Unit)}"
            );

    private static string Doubt(Contender cheapest, Contender next) =>
        IsNoise(cheapest, next)
            ? Worded(", a difference within the uncertainty of the performance model")
            : "";

    private static bool IsNoise(Contender left, Contender right) =>
        SharedDoubt.Applies(left.Column.Option, right.Column.Option)
            ? SharedDoubt.Covers(
                left.Column.Option,
                right.Column.Option,
                MetricIds.CostPerMtokBlended
            )
            : Noise.Covers(
                new(left.CostMetric?.Value, null, left.CostMetric?.Low, left.CostMetric?.High),
                new(right.CostMetric?.Value, null, right.CostMetric?.Low, right.CostMetric?.High),
                left.Column.Option,
                right.Column.Option
            );

    private static string Speed(Contender[] feasible, Contender cheapest, Presenter presenter)
    {
        var bySpeed = feasible.OrderByDescending(one => one.Speed).ToArray();
        var fastest = bySpeed[0];
        var isPair = feasible.Length == 2;
        if (!IsFaster(fastest, bySpeed[^1]))
        {
            return Worded(
                $"{(isPair ? Worded("both") : Worded("all"))} answer about equally fast per user"
            );
        }

        if (IsFaster(fastest, cheapest))
        {
            return cheapest.SpeedLimit is { } allowed
                ? isPair
                    ? Worded(
                        $"{fastest.Name} answers at {PerUser(fastest.Speed, presenter)} per user, {cheapest.Name} is loaded down to the slowest speed allowed, {PerUser(allowed, presenter)}"
                    )
                    : Worded(
                        $"{fastest.Name} answers fastest, at {PerUser(fastest.Speed, presenter)} per user, and {cheapest.Name} is loaded down to the slowest speed allowed, {PerUser(allowed, presenter)}"
                    )
                : isPair
                    ? Worded(
                        $"{fastest.Name} answers {Faster(fastest, cheapest, presenter)} per user"
                    )
                    : Worded(
                        $"{fastest.Name} answers fastest, {Faster(fastest, cheapest, presenter)} per user than {cheapest.Name}"
                    );
        }

        var rival = bySpeed.First(one => one != cheapest);
        return !IsFaster(cheapest, rival)
                ? Worded($"none answers much faster per user than {cheapest.Name}")
            : isPair
                ? Worded(
                    $"{cheapest.Name} also answers {Faster(cheapest, rival, presenter)} per user"
                )
            : Worded(
                $"{cheapest.Name} also answers fastest, {Faster(cheapest, rival, presenter)} per user than {rival.Name}"
            );
    }

    private static string PerUser(double speed, Presenter presenter) =>
        presenter.Card(speed, Unit.TokensPerSecond);

    private static bool IsFaster(Contender one, Contender other) =>
        one.Speed > other.Speed * (1 + Tolerance.Speed);

    private static string Faster(Contender one, Contender other, Presenter presenter)
    {
        var ratio = one.Speed / other.Speed;
        return ratio < Tolerance.SpeedInPercent ? Worded($"{presenter.Percent(ratio - 1)} faster")
            : double.IsFinite(ratio) ? Worded($"{presenter.Times(ratio)} faster")
            : Worded("faster");
    }
}
