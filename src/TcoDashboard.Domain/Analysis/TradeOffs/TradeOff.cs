using System.Collections.Immutable;
using TcoDashboard.Domain.Numerics;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.TradeOffs;

/// <summary>
/// Options weighed by what matters to the reader, beside the view without weights. How much the weights decide is part of the answer: in what
/// share of all ways to weigh each option comes first (stochastic multicriteria acceptability analysis, Lahdelma and Salminen 2001), and the
/// weight of each criterion at which the leader changes.
/// </summary>
/// <param name="Criteria">What was weighed.</param>
/// <param name="Weights">The weights used, summing to 1, in the order of the criteria.</param>
/// <param name="Ranking">The options, the highest total first, vetoed ones last.</param>
/// <param name="Turns">
/// For each criterion the weight nearest to the present one at which another option takes the lead, the other weights keeping their
/// proportions; <c>null</c> when none does.
/// </param>
public sealed record TradeOff(
    ImmutableArray<Criterion> Criteria,
    ImmutableArray<double> Weights,
    ImmutableArray<RankedOption> Ranking,
    ImmutableArray<WeightTurn?> Turns
)
{
    private const int Weighings = 4000;

    // At a weight of none or all of it the lead is shared, not taken.
    private const double Edge = 1e-9;

    /// <summary>Weighs options.</summary>
    /// <param name="criteria">At least one, each with a value for every option.</param>
    /// <param name="weights">One a criterion, 0 or more, not all 0; any scale.</param>
    /// <param name="vetoes">Limits that take options out.</param>
    /// <exception cref="ArgumentException">Weights or values do not fit the criteria.</exception>
    public static TradeOff Of(
        ImmutableArray<Criterion> criteria,
        ImmutableArray<double> weights,
        ImmutableArray<Veto> vetoes
    ) =>
        Among(
            criteria,
            weights,
            Broken(criteria, vetoes, criteria.IsEmpty ? 0 : criteria[0].Values.Length)
        );

    /// <summary>Weighs options of which some are out for reasons of their own.</summary>
    /// <param name="criteria">At least one, each with a value for every option that is not out.</param>
    /// <param name="weights">One a criterion, 0 or more, not all 0; any scale.</param>
    /// <param name="barred">Why options are out, by their index, one sentence each; options without an entry or with an empty one are in.</param>
    /// <exception cref="ArgumentException">Weights or values do not fit the criteria.</exception>
    public static TradeOff Among(
        ImmutableArray<Criterion> criteria,
        ImmutableArray<double> weights,
        ImmutableDictionary<int, ImmutableArray<string>> barred
    )
    {
        ArgumentNullException.ThrowIfNull(barred);
        if (
            criteria.IsEmpty
            || weights.Length != criteria.Length
            || weights.Any(weight => !(weight >= 0 && double.IsFinite(weight)))
            || !(weights.Sum() > 0)
        )
        {
            throw new ArgumentException(
                "One weight a criterion is needed, none below 0 and one above.",
                nameof(weights)
            );
        }

        var options = criteria[0].Values.Length;
        if (criteria.Any(criterion => criterion.Values.Length != options))
        {
            throw new ArgumentException(
                "Every criterion needs a value an option.",
                nameof(criteria)
            );
        }

        ImmutableArray<double> shares = [.. weights.Select(weight => weight / weights.Sum())];
        ImmutableArray<string> Reasons(int option) => barred.GetValueOrDefault(option, []);
        int[] standing = [.. Enumerable.Range(0, options).Where(option => Reasons(option).IsEmpty)];
        var firsts = Firsts(criteria, standing, options);
        var ranking = Enumerable
            .Range(0, options)
            .Select(option =>
                Rank(criteria, shares, option, standing, firsts[option], Reasons(option))
            )
            .OrderByDescending(ranked => ranked.Total ?? -1)
            .ThenBy(ranked => ranked.Option)
            .ToImmutableArray();
        return new(
            criteria,
            shares,
            ranking,
            [.. criteria.Select((_, index) => Turning(criteria, shares, standing, index))]
        );
    }

    /// <summary>Which options break which limits, by their index.</summary>
    /// <param name="criteria">Criteria with values for all options; a value that is not known breaks a limit.</param>
    /// <param name="vetoes">The limits.</param>
    /// <param name="options">Number of options.</param>
    public static ImmutableDictionary<int, ImmutableArray<string>> Broken(
        ImmutableArray<Criterion> criteria,
        ImmutableArray<Veto> vetoes,
        int options
    ) =>
        Enumerable
            .Range(0, options)
            .ToImmutableDictionary(option => option, option => Vetoes(criteria, vetoes, option));

    private static ImmutableArray<string> Vetoes(
        ImmutableArray<Criterion> criteria,
        ImmutableArray<Veto> vetoes,
        int option
    ) =>
        [
            .. vetoes
                .Select(veto =>
                    (veto, Criterion: criteria.FirstOrDefault(one => one.Id == veto.Criterion))
                )
                .Where(pair => pair.Criterion is not null)
                .Select(pair =>
                    Sentence(pair.Criterion!, pair.veto.Limit, pair.Criterion!.Values[option])
                )
                .OfType<string>(),
        ];

    private static RankedOption Rank(
        ImmutableArray<Criterion> criteria,
        ImmutableArray<double> weights,
        int option,
        int[] standing,
        double first,
        ImmutableArray<string> vetoes
    )
    {
        ImmutableArray<double> parts =
        [
            .. criteria.Select(
                (criterion, index) => weights[index] * (criterion.Score(option) ?? 0)
            ),
        ];
        int? by = standing
            .Where(other => other != option && Dominates(criteria, other, option))
            .Select(other => (int?)other)
            .FirstOrDefault();
        return new(
            option,
            vetoes.IsEmpty ? parts.Sum() : null,
            parts,
            vetoes.IsEmpty && by is null,
            by,
            first,
            vetoes
        );
    }

    private static bool Dominates(ImmutableArray<Criterion> criteria, int option, int other) =>
        criteria.All(criterion => criterion.IsNoWorse(option, other))
        && criteria.Any(criterion => !criterion.IsNoWorse(other, option));

    private static string? Sentence(Criterion criterion, double limit, double? value)
    {
        var isLower = criterion.Better == BetterWhen.Lower;
        return value is not { } known
                ? Worded(
                    $"{criterion.Label} is not known, and {limit:G4} {criterion.Unit} is demanded."
                )
            : (isLower ? known <= limit : known >= limit) ? null
            : Worded(
                $"{criterion.Label} is {known:G4} {criterion.Unit}; {(isLower ? Worded("at most") : Worded("at least"))} {limit:G4} is demanded."
            );
    }

    // Uniform over all ways to split the weights: spacings of exponentials (Devroye 1986, V.2).
    private static double[] Firsts(ImmutableArray<Criterion> criteria, int[] standing, int options)
    {
        var firsts = new double[options];
        if (standing.Length == 0)
        {
            return firsts;
        }

        var scores = standing
            .Select(option => criteria.Select(one => one.Score(option) ?? 0).ToArray())
            .ToArray();
        var random = SeededRandom.For(1, "weights");
        var weights = new double[criteria.Length];
        for (var weighing = 0; weighing < Weighings; weighing++)
        {
            for (var index = 0; index < weights.Length; index++)
            {
                weights[index] = -Math.Log(1 - random.NextShare());
            }

            var best = 0;
            var highest = double.NegativeInfinity;
            for (var place = 0; place < standing.Length; place++)
            {
                var total = 0.0;
                for (var index = 0; index < weights.Length; index++)
                {
                    total += weights[index] * scores[place][index];
                }

                if (total > highest)
                {
                    (best, highest) = (place, total);
                }
            }

            firsts[standing[best]] += 1.0 / Weighings;
        }

        return firsts;
    }

    // Totals are straight lines over one weight when the others keep their proportions, so leads change at their crossings.
    private static WeightTurn? Turning(
        ImmutableArray<Criterion> criteria,
        ImmutableArray<double> weights,
        int[] standing,
        int index
    )
    {
        var rest = 1 - weights[index];
        if (standing.Length < 2 || rest <= 0)
        {
            return null;
        }

        (double Own, double Others)[] lines =
        [
            .. standing.Select(option =>
                (
                    criteria[index].Score(option) ?? 0,
                    criteria
                        .Select(
                            (one, at) =>
                                at == index ? 0 : weights[at] / rest * (one.Score(option) ?? 0)
                        )
                        .Sum()
                )
            ),
        ];
        double At(int line, double weight) =>
            weight * lines[line].Own + (1 - weight) * lines[line].Others;
        var leader = Enumerable.Range(0, lines.Length).MaxBy(line => At(line, weights[index]));
        WeightTurn? nearest = null;
        for (var other = 0; other < lines.Length; other++)
        {
            var (own, others) = (
                lines[leader].Own - lines[other].Own,
                lines[leader].Others - lines[other].Others
            );
            var crossing = others / (others - own);
            if (
                other != leader
                && crossing is > Edge and < 1 - Edge
                && (
                    nearest is not { } best
                    || Math.Abs(crossing - weights[index]) < Math.Abs(best.Weight - weights[index])
                )
            )
            {
                nearest = new(crossing, standing[other]);
            }
        }

        return nearest;
    }
}
