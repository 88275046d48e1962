using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.TradeOffs;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>Weighing options: closed forms for two criteria, vetoes, domination.</summary>
public sealed class TradeOffTests
{
    private static Criterion Lower(string id, params double?[] values) =>
        new(id, id, "", BetterWhen.Lower, [.. values], false);

    private static Criterion Higher(string id, params double?[] values) =>
        new(id, id, "", BetterWhen.Higher, [.. values], true);

    [Fact]
    public void Of_TwoOppositeCriteria_SplitsTheWeightsInHalf()
    {
        // Each option is best in one thing: the leader changes at equal weights, and each leads half of all weighings.
        var result = TradeOff.Of([Lower("cost", 1, 2), Higher("speed", 10, 90)], [3, 1], []);

        Assert.Equal(0, result.Ranking[0].Option);
        Assert.Equal(0.75, result.Ranking[0].Total!.Value, 1e-12);
        Assert.Equal(0.5, result.TurningWeights[0]!.Value, 1e-12);
        Assert.Equal(0.5, result.TurningWeights[1]!.Value, 1e-12);
        // 4,000 weighings: three standard errors are 0.024.
        Assert.All(result.Ranking, ranked => Assert.Equal(0.5, ranked.FirstShare, 0.024));
        Assert.All(result.Ranking, ranked => Assert.True(ranked.IsOnFrontier));
    }

    [Fact]
    public void Of_TurningWeight_IsWhereTheTotalsTie()
    {
        ImmutableArray<Criterion> criteria =
        [
            Lower("cost", 1, 1.4, 3),
            Higher("speed", 10, 40, 90),
            Lower("energy", 5, 4, 1),
        ];
        var result = TradeOff.Of(criteria, [0.6, 0.25, 0.15], []);

        var weight = result.TurningWeights[0]!.Value;
        var rest = (1 - weight) / 0.4;
        var there = TradeOff.Of(criteria, [weight, 0.25 * rest, 0.15 * rest], []);

        Assert.Equal(there.Ranking[0].Total!.Value, there.Ranking[1].Total!.Value, 1e-9);
    }

    [Fact]
    public void Of_OptionBeatenEverywhere_IsNamedAndNeverFirst()
    {
        var result = TradeOff.Of([Lower("cost", 1, 2), Higher("speed", 90, 10)], [1, 1], []);

        var beaten = result.Ranking[^1];
        Assert.Equal((1, 0), (beaten.Option, beaten.DominatedBy));
        Assert.False(beaten.IsOnFrontier);
        Assert.Equal(0, beaten.FirstShare);
        Assert.All(result.TurningWeights, Assert.Null);
    }

    [Fact]
    public void Of_VetoedOption_IsLastWithItsReasonHoweverGood()
    {
        var result = TradeOff.Of(
            [Lower("cost", 1, 2), Higher("sovereignty", 3, 8), Higher("resilience", null, 4)],
            [1, 0, 0],
            [new("sovereignty", 5), new("resilience", 1)]
        );

        var vetoed = result.Ranking[^1];
        Assert.Equal(0, vetoed.Option);
        Assert.Null(vetoed.Total);
        Assert.Equal(2, vetoed.Vetoes.Length);
        Assert.Contains("3", vetoed.Vetoes[0], StringComparison.Ordinal);
        Assert.Contains("at least 5", vetoed.Vetoes[0], StringComparison.Ordinal);
        Assert.Equal(1, result.Ranking[0].FirstShare, 1e-9);
    }

    [Fact]
    public void Of_WeightsBelowZero_AreRefused() =>
        Assert.Throws<ArgumentException>(() => TradeOff.Of([Lower("cost", 1, 2)], [-1], []));

    [Fact]
    public void Criteria_OfAPreset_HaveWhatTheModelKnowsAndWhatPeopleJudge()
    {
        var result = ShippedScenarios.Evaluate(ShippedScenarios.Preset("750mw-gpu-or-wafer"));

        var criteria = Criteria.Of(result, [Higher("resilience", 3, 3, 6)]);
        var ranked = TradeOff.Of(criteria, [.. criteria.Select(_ => 1.0)], []);

        Assert.Equal(
            ["cost", "latency", "energy", "integration", "lead_time", "resilience"],
            criteria.Select(criterion => criterion.Id)
        );
        Assert.All(criteria, criterion => Assert.DoesNotContain(null, criterion.Values));
        Assert.Equal(3, ranked.Ranking.Length);
        Assert.Equal(1, ranked.Ranking.Sum(one => one.FirstShare), 1e-9);
    }
}
