using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.TradeOffs;

/// <summary>
/// The options of a result weighed as its document says. A criterion that is not known of every option with numbers is not scored: it is named,
/// and its weight goes to the others in proportion.
/// </summary>
/// <param name="Scored">The ranking; <c>null</c> when no criterion can be scored or all weights are 0.</param>
/// <param name="Unscored">The criteria without data.</param>
/// <param name="Criteria">All criteria, scored or not, in their order.</param>
public sealed record TradeOffStudy(
    TradeOff? Scored,
    ImmutableArray<UnscoredCriterion> Unscored,
    ImmutableArray<Criterion> Criteria
)
{
    /// <summary>Weighs the options of a result.</summary>
    public static TradeOffStudy Of(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var spec = result.Document.TradeOff;
        var all = TradeOffs.Criteria.Of(result);
        int[] able =
        [
            .. Enumerable
                .Range(0, result.Options.Length)
                .Where(option => result.Options[option].IsFeasible),
        ];
        ImmutableArray<UnscoredCriterion> unscored =
        [
            .. all.Select(criterion => new UnscoredCriterion(
                    criterion,
                    [.. able.Where(option => criterion.Values[option] is null)]
                ))
                .Where(one => one.Unknown.Length > 0),
        ];
        ImmutableArray<Criterion> scored =
        [
            .. all.Where(criterion => unscored.All(one => one.Criterion != criterion)),
        ];
        var kinds = Enum.GetValues<TradeOffCriterion>();
        CriterionSpec SpecOf(Criterion criterion) =>
            spec.Of(kinds.First(kind => TradeOffs.Criteria.IdOf(kind) == criterion.Id));
        ImmutableArray<double> weights = [.. scored.Select(one => SpecOf(one).Weight)];
        ImmutableArray<Veto> vetoes =
        [
            .. all.Select(criterion => (criterion.Id, SpecOf(criterion).Limit))
                .Where(one => one.Limit is not null)
                .Select(one => new Veto(one.Id, one.Limit!.Value)),
        ];
        return new(
            able.Length > 0 && weights.Sum() > 0
                ? TradeOff.Among(
                    scored,
                    weights,
                    TradeOff.Broken(all, vetoes, result.Options.Length).SetItems(Absent(result))
                )
                : null,
            unscored,
            all
        );
    }

    private static IEnumerable<KeyValuePair<int, ImmutableArray<string>>> Absent(Result result) =>
        Enumerable
            .Range(0, result.Options.Length)
            .Where(option => !result.Options[option].IsFeasible)
            .Select(option =>
                KeyValuePair.Create(
                    option,
                    ImmutableArray.Create(
                        Worded(
                            $"It has no numbers: {result.Options[option].Problems.FirstOrDefault(problem => problem.Severity == Severity.Error)?.Message ?? Worded("the scenario has problems.")}"
                        )
                    )
                )
            );
}
