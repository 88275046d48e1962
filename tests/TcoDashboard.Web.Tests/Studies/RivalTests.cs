using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Tests.Studies;

/// <summary>Which option one is compared with before a reader chooses: never one that does less than is asked beside others that do all of it.</summary>
public sealed class RivalTests
{
    private const string Cost = MetricIds.CostPerMtokBlended;

    [Fact]
    public void RivalOf_TheOnlyOptionThatDoesWhatIsAsked_IsNone()
    {
        var result = WithOneRack(options: 2);

        Assert.NotNull(Shortfall.Of(result.Options[0]));
        Assert.Null(StudyMetrics.RivalOf(result, Cost, 1));
        Assert.Equal(1, StudyMetrics.RivalOf(result, Cost, 0));
    }

    [Fact]
    public void RivalOf_AnOptionAmongSeveral_IsTheBestOfTheOthersThatDoWhatIsAsked()
    {
        var result = WithOneRack(options: 4);
        var best = OptionOrder.Contenders(result.Options, Cost);

        Assert.Equal(best[1], StudyMetrics.RivalOf(result, Cost, best[0]));
        Assert.Equal(best[0], StudyMetrics.RivalOf(result, Cost, best[1]));
    }

    // The first option buys one rack for a demand of many.
    private static Result WithOneRack(int options)
    {
        var document = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(preset => preset.Id == "gpu-prompts-wafer-answers")
            .Document;
        var first = document.Options[0];
        return Scenario.Evaluate(
            document with
            {
                Options =
                [
                    first with
                    {
                        Fleets = [first.Fleets[0] with { Systems = 1 }],
                    },
                    .. document.Options[1..options],
                ],
                Baseline = first.Id,
            },
            ShippedCatalog.Load().Revision!,
            TestContext.Current.CancellationToken
        );
    }
}
