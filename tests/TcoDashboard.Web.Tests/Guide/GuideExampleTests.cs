using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Pages.Guide;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Tests.Guide;

/// <summary>The guide says what the example of the start page assumes otherwise.</summary>
public sealed class GuideExampleTests
{
    private static readonly Lazy<CatalogRevision> s_catalog = new(() =>
        ShippedCatalog.Load().Revision!
    );

    private static readonly Lazy<ScenarioDocument> s_example = new(() =>
        Presets.Load(ShippedCatalog.Folder).Presets[0].Document
    );

    [Fact]
    public void Example_BesideTheFirstQuestion_NamesWhatDiffersAndWhatCannotBeAsked()
    {
        var example = Beside(GuideState.First(QuestionKind.Power))!;

        Assert.Equal(
            [
                "gpt-oss-120b",
                "4 bits (FP4)",
                "8,192 tokens in and 1,024 out",
                "at least 30\u202Ftok/s per user",
                "Texas (ERCOT)",
                "5 years",
            ],
            example.Differences
        );
        Assert.Contains("volume prices", example.Beyond);
        Assert.Contains("37\u202F% of prompts found in cache", example.Beyond);
    }

    [Fact]
    public void Example_TakenOver_LeavesOnlyWhatCannotBeAskedAndSurvivesTheAddress()
    {
        var taken = Beside(GuideState.First(QuestionKind.Power))!.Question;

        var url = new GuideState { Question = taken, IsAsked = true }.ToUrl();

        Assert.Equal(taken, GuideState.FromUrl(url).Question);
        Assert.Empty(Beside(taken)!.Differences);
        Assert.NotEmpty(Beside(taken)!.Beyond);
    }

    // Second method: the document that the question becomes has the load of the example, field by field.
    [Fact]
    public void Example_TakenOver_BecomesADocumentWithTheSameLoadPlaceAndYears()
    {
        var taken = Beside(GuideState.First(QuestionKind.Power))!.Question;
        var (load, example) = (s_example.Value.Workloads[0], s_example.Value);

        var document = taken.Document(example.Start, "model");
        var asked = document.Workloads[0];

        Assert.Equal(
            (load.Model, load.Weights, load.InputTokens, load.OutputTokens),
            (asked.Model, asked.Weights, asked.InputTokens, asked.OutputTokens)
        );
        Assert.Equal(
            (load.MaxTtftMs, load.MinTokensPerSecondPerUser),
            (asked.MaxTtftMs, asked.MinTokensPerSecondPerUser)
        );
        Assert.Equal((example.Region, example.Years), (document.Region, document.Years));
        Assert.Equal(example.Limits.PowerBudget, document.Limits.PowerBudget);
    }

    [Theory]
    [InlineData(QuestionKind.Users)]
    [InlineData(QuestionKind.Capital)]
    [InlineData(QuestionKind.Training)]
    public void Example_OfPower_StandsBesideNoOtherQuestion(QuestionKind kind) =>
        Assert.Null(Beside(GuideState.First(kind)));

    private static GuideExample? Beside(BuyingQuestion question) =>
        GuideExample.Of(
            question,
            s_example.Value,
            s_catalog.Value,
            Presenter.English,
            Wording.English
        );
}
