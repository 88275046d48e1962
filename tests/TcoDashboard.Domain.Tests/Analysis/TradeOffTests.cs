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
        Assert.Equal(0.5, result.Turns[0]!.Weight, 1e-12);
        Assert.Equal(0.5, result.Turns[1]!.Weight, 1e-12);
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

        var weight = result.Turns[0]!.Weight;
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
        Assert.All(result.Turns, Assert.Null);
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
    public void Of_Turn_NamesWhoTakesTheLead()
    {
        var result = TradeOff.Of([Lower("cost", 1, 2), Higher("speed", 10, 90)], [3, 1], []);

        Assert.Equal(1, result.Turns[0]!.Leader);
        Assert.Equal(1, result.Turns[1]!.Leader);
    }

    [Fact]
    public void Study_OfAPreset_ScoresWhatIsKnownAndNamesTheRest()
    {
        var result = ShippedScenarios.Evaluate(ShippedScenarios.Preset("750mw-gpu-or-wafer"));

        var study = TradeOffStudy.Of(result);

        Assert.Equal(
            ["cost", "latency", "energy", "resilience", "sovereignty", "integration", "lead_time"],
            study.Criteria.Select(criterion => criterion.Id)
        );
        Assert.All(
            study.Scored!.Criteria,
            criterion => Assert.DoesNotContain(null, criterion.Values)
        );
        Assert.Contains(study.Unscored, one => one.Criterion.Id == "sovereignty");
        Assert.Equal(study.Criteria.Length, study.Scored.Criteria.Length + study.Unscored.Length);
        Assert.Equal(1, study.Scored.Weights.Sum(), 1e-12);
        Assert.Equal(1, study.Scored.Ranking.Sum(one => one.FirstShare), 1e-9);
    }

    [Fact]
    public void Study_JudgedForAll_IsScoredAndALimitOnIt_TakesAnOptionOut()
    {
        var document = ShippedScenarios.Preset("750mw-gpu-or-wafer");
        var spec = new TradeOffSpec
        {
            Criteria =
            [
                new(TradeOffCriterion.Sovereignty, 10, 5),
                new(TradeOffCriterion.Cost, 1, null),
            ],
            Judgements =
            [
                .. document.Options.Select(
                    (option, index) =>
                        new JudgementSpec(
                            TradeOffCriterion.Sovereignty,
                            option.Id,
                            index == 0 ? 4 : 7,
                            "Ours."
                        )
                ),
            ],
        };

        var study = TradeOffStudy.Of(ShippedScenarios.Evaluate(document with { TradeOff = spec }));

        Assert.Contains(study.Scored!.Criteria, criterion => criterion.Id == "sovereignty");
        var last = study.Scored.Ranking[^1];
        Assert.Equal((0, (double?)null), (last.Option, last.Total));
        Assert.Contains("at least 5", last.Vetoes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Study_OneOptionNotJudged_LeavesTheCriterionOutAndSaysWhoIsMissing()
    {
        var document = ShippedScenarios.Preset("750mw-gpu-or-wafer");
        var result = ShippedScenarios.Evaluate(
            document with
            {
                TradeOff = new()
                {
                    Judgements = [new(TradeOffCriterion.Resilience, document.Options[0].Id, 9, "")],
                },
            }
        );

        var unscored = TradeOffStudy
            .Of(result)
            .Unscored.Single(one => one.Criterion.Id == "resilience");

        Assert.Equal([1, 2], unscored.Unknown);
    }

    [Fact]
    public void Study_AllWeightsZero_HasNoRanking()
    {
        var document = ShippedScenarios.Preset("750mw-gpu-or-wafer") with
        {
            TradeOff = new()
            {
                Criteria =
                [
                    .. Enum.GetValues<TradeOffCriterion>()
                        .Select(criterion => new CriterionSpec(criterion, 0, null)),
                ],
            },
        };

        Assert.Null(TradeOffStudy.Of(ShippedScenarios.Evaluate(document)).Scored);
    }
}
