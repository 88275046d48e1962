using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Documents.Tests.Scenarios;

/// <summary>The field <c>trade_off</c>: read strictly, written sparsely, without a trace when nothing is said.</summary>
public sealed class TradeOffDocumentTests
{
    private static readonly TradeOffSpec s_full = new()
    {
        Criteria =
        [
            new(TradeOffCriterion.Cost, 8, null),
            new(TradeOffCriterion.LeadTime, 0, 18),
            new(TradeOffCriterion.Sovereignty, 2.5, 5),
        ],
        Judgements =
        [
            new(TradeOffCriterion.Sovereignty, "gpu", 7, "In our own hall."),
            new(TradeOffCriterion.Resilience, "gpu", 0, ""),
        ],
    };

    [Fact]
    public void Document_WithEverything_ComesBack()
    {
        var document = SampleScenarios.Deal750Megawatt() with { TradeOff = s_full };

        var reading = ScenarioReader.Read(ScenarioWriter.Canonical(document));

        Assert.Empty(reading.Problems);
        Assert.Equal(s_full, reading.Document!.TradeOff);
        Assert.Equal(
            ScenarioWriter.Canonical(document),
            ScenarioWriter.Canonical(reading.Document)
        );
    }

    [Fact]
    public void Document_ThatSaysNothing_HasNoSuchField() =>
        Assert.DoesNotContain(
            "trade_off",
            ScenarioWriter.Canonical(SampleScenarios.Deal750Megawatt()),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("""{ "criteria": [ { "criterion": "cost", "weight": 11 } ] }""", "weight")]
    [InlineData("""{ "criteria": [ { "criterion": "price", "weight": 1 } ] }""", "criterion")]
    [InlineData("""{ "criteria": [ { "criterion": "cost" } ] }""", "weight")]
    [InlineData("""{ "criteria": [], "weights": 3 }""", "weights")]
    [InlineData(
        """{ "criteria": [ { "criterion": "cost", "weight": 1 }, { "criterion": "cost", "weight": 2 } ] }""",
        "criteria[1]"
    )]
    [InlineData(
        """{ "judgements": [ { "criterion": "cost", "option": "gpu", "score": 3 } ] }""",
        "judgements[0].criterion"
    )]
    [InlineData(
        """{ "judgements": [ { "criterion": "resilience", "option": "gpu", "score": -1 } ] }""",
        "score"
    )]
    public void Document_ThatSaysItWrong_IsRefusedWithThePlace(string field, string place)
    {
        var text = ScenarioWriter.Canonical(SampleScenarios.Deal750Megawatt());
        var wrong = text[..text.LastIndexOf('}')].TrimEnd() + $", \"trade_off\": {field} }}";

        var reading = ScenarioReader.Read(wrong);

        Assert.Contains(
            reading.Problems,
            problem => problem.Path.Contains(place, StringComparison.Ordinal)
        );
        Assert.Null(reading.Document);
    }
}
