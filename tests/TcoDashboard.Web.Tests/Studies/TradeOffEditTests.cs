using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Studies;

/// <summary>Weights, limits and judgements as edits; none of them makes a scenario be computed anew.</summary>
public sealed class TradeOffEditTests
{
    private static readonly ScenarioDocument s_deal = SampleScenarios.Deal750Megawatt();

    [Fact]
    public void Weight_SetBackToTheUsual_LeavesTheDocumentAsItWas()
    {
        var changed = s_deal.WithWeight(TradeOffCriterion.Cost, 9);

        Assert.NotEqual(ScenarioHash.Of(s_deal), ScenarioHash.Of(changed));
        Assert.Equal(
            ScenarioHash.Of(s_deal),
            ScenarioHash.Of(changed.WithWeight(TradeOffCriterion.Cost, TradeOffSpec.UsualWeight))
        );
    }

    [Fact]
    public void Score_OfAnOptionThatWasTakenOut_GoesWithTheNextJudgement()
    {
        var option = s_deal.Options[0].Id;
        var changed = (
            s_deal with
            {
                TradeOff = new()
                {
                    Judgements = [new(TradeOffCriterion.Resilience, "gone", 3, "")],
                },
            }
        )
            .WithScore(TradeOffCriterion.Resilience, option, 4)
            .WithReason(TradeOffCriterion.Resilience, option, "Two\nfabs.")
            .WithScore(TradeOffCriterion.Resilience, option, 6);

        Assert.Equal(
            new JudgementSpec(TradeOffCriterion.Resilience, option, 6, "Two fabs."),
            Assert.Single(changed.TradeOff.Judgements)
        );
        Assert.Empty(
            changed.WithScore(TradeOffCriterion.Resilience, option, null).TradeOff.Judgements
        );
    }

    [Fact]
    public async Task Evaluation_OtherWeights_AreAnsweredFromMemoryWithTheNewDocument()
    {
        var runs = 0;
        using var evaluations = new Evaluations(
            (document, catalog, _) =>
            {
                Interlocked.Increment(ref runs);
                return new(document, catalog, "1", [], []);
            },
            4
        );
        var stop = TestContext.Current.CancellationToken;
        var catalog = new TcoDashboard.Domain.Catalog.CatalogRevision("hash", []);
        var weighed = s_deal.WithLimit(TradeOffCriterion.Latency, 30);

        await evaluations.EvaluateAsync(s_deal, catalog, stop);
        var result = await evaluations.EvaluateAsync(weighed, catalog, stop);

        Assert.Equal(1, runs);
        Assert.Equal(weighed.TradeOff, result.Document.TradeOff);
    }
}
