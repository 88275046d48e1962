using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Documents.Tests.Scenarios;

/// <summary>Ranges and correlations as a document writes them.</summary>
public sealed class StudyDocumentTests
{
    [Fact]
    public void Read_StudyWritten_IsTheSameStudyAndText()
    {
        Prop.ForAll(
                StudyGenerator.Studies(),
                study =>
                {
                    var document = SampleScenarios.Deal750Megawatt() with { Study = study };

                    var reading = ScenarioReader.Read(ScenarioWriter.Write(document));

                    Assert.Empty(reading.Problems);
                    Assert.Equal(study, reading.Document!.Study);
                    Assert.Equal(ScenarioHash.Of(document), ScenarioHash.Of(reading.Document));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Hash_DocumentWithoutStudy_IsWhatItWasBeforeThereWereAny()
    {
        var plain = SampleScenarios.Deal750Megawatt();

        Assert.DoesNotContain("uncertainty", ScenarioWriter.Canonical(plain));
        Assert.NotEqual(
            ScenarioHash.Of(plain),
            ScenarioHash.Of(plain with { Study = new() { Seed = 2 } })
        );
    }

    [Fact]
    public void Read_EveryKind_IsUnderstood()
    {
        var study = Read(
            """
            {"input": "a", "kind": "fixed", "value": 3},
            {"input": "b", "kind": "triangular", "low": 1, "mode": 2, "high": 4, "source": "Two quotes."},
            {"input": "c", "kind": "pert", "low": 1, "mode": 2, "high": 4, "basis": "factor"},
            {"input": "d", "kind": "lognormal", "p10": 0.5, "p90": 2},
            {"input": "e", "kind": "lognormal", "p10": 0.5, "p50": 0.9, "p90": 2},
            {"input": "f", "kind": "discrete", "cases": [{"value": 2}, {"value": 5, "weight": 3}]},
            {"input": "o/f/g", "kind": "empirical", "observed": [3, 1, 2]}
            """
        ).Document!.Study;

        Assert.Equal(
            [
                new FixedValue(3),
                new Triangular(1, 2, 4),
                new Pert(1, 2, 4),
                Lognormal.Between(0.5, 2),
                new Lognormal(0.5, 0.9, 2),
                new Discrete([(2, 1), (5, 3)]),
                new Empirical([1, 2, 3]),
            ],
            study.Ranges.Select(range => range.Distribution)
        );
        Assert.Equal(RangeBasis.Factor, study.Ranges[2].Basis);
        Assert.Equal("Two quotes.", study.Ranges[1].Source);
    }

    [Theory]
    [InlineData(
        """{"input": "pue", "kind": "triangular", "low": 1.4, "mode": 1.2, "high": 1.5}""",
        "uncertainty.ranges[0]",
        "U-101",
        "The low value 1.4 is above the most likely value 1.2"
    )]
    [InlineData(
        """{"input": "pue", "kind": "pert", "low": 1.1, "mode": 1.6, "high": 1.5}""",
        "uncertainty.ranges[0]",
        "U-101",
        "The most likely value 1.6 is above the high value 1.5"
    )]
    [InlineData(
        """{"input": "pue", "kind": "lognormal", "p10": -1, "p90": 1.5}""",
        "uncertainty.ranges[0]",
        "U-101",
        "The low value -1 is not above 0"
    )]
    [InlineData(
        """{"input": "a/b/c/d", "kind": "fixed", "value": 1}""",
        "uncertainty.ranges[0].input",
        "U-102",
        "a/b/c/d"
    )]
    [InlineData(
        """{"input": "pue", "kind": "normal", "mean": 1}""",
        "uncertainty.ranges[0].kind",
        "D-109",
        "allowed are fixed, triangular"
    )]
    [InlineData("""{"input": "pue"}""", "uncertainty.ranges[0].kind", "D-105", "kind is missing")]
    [InlineData(
        """{"input": "pue", "kind": "fixed", "value": 1, "low": 1}""",
        "uncertainty.ranges[0].low",
        "D-104",
        "not known here"
    )]
    [InlineData(
        """{"input": "pue", "kind": "fixed", "value": 1}, {"input": "pue", "kind": "fixed", "value": 2}""",
        "uncertainty.ranges[1]",
        "D-111",
        "ranges[0]"
    )]
    public void Read_WrongRange_IsRefusedWithPlaceAndNumbers(
        string ranges,
        string path,
        string code,
        string message
    ) => Refused(Read(ranges), path, code, message);

    [Theory]
    [InlineData("draws", "200001", "it may lie from 100 to 200,000 draws")]
    [InlineData("draws", "99", "draws is 99 draws")]
    [InlineData("seed", "-1", "seed is -1")]
    public void Read_SizeOutOfLimits_IsRefusedWithTheLimit(
        string key,
        string value,
        string message
    ) => Refused(ReadStudy($$"""{"{{key}}": {{value}}}"""), $"uncertainty.{key}", "D-107", message);

    [Fact]
    public void Read_CorrelationPastOne_IsRefused() =>
        Refused(
            ReadStudy(
                """{"correlations": [{"first": "a", "second": "b", "rank_correlation": 1.5}]}"""
            ),
            "uncertainty.correlations[0].rank_correlation",
            "D-107",
            "1.5"
        );

    private static void Refused(ScenarioReading reading, string path, string code, string message)
    {
        Assert.Null(reading.Document);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((path, code), (problem.Path, problem.Code));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
    }

    private static ScenarioReading Read(string ranges) =>
        ReadStudy($$"""{"ranges": [{{ranges}}]}""");

    private static ScenarioReading ReadStudy(string study)
    {
        var text = ScenarioWriter.Write(SampleScenarios.Deal750Megawatt());
        return ScenarioReader.Read(text[..text.LastIndexOf('}')] + $", \"uncertainty\": {study}}}");
    }
}
