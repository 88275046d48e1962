using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared;

namespace TcoDashboard.Documents.Tests.Scenarios;

/// <summary>The case that the how-to writes out is a whole document, and what it says comes out is what comes out.</summary>
public sealed class PublishedCaseDocumentTests
{
    private static readonly Lazy<OptionResult> s_case = new(() => Evaluate(Written()));

    [Theory]
    [InlineData("power.it", 28.4, 0.005)]
    [InlineData("energy.sum", 249_185e3, 5e-4)]
    [InlineData("opex.sum", 20.7e6, 0.005)]
    public void Case_AsWritten_GivesThePublishedValues(string cell, double published, double share)
    {
        var computed = s_case.Value.Values!.Scalar(cell)!.Value;

        Assert.Equal(published, computed, share * published);
    }

    [Fact]
    public void MeasuredOutput_OfTheCase_TakesThePlaceOfThePrediction()
    {
        var values = s_case.Value.Values!;

        Assert.Equal(2560 * 20_000, values.Scalar("output_rate")!.Value, 1e-6);
        Assert.Null(values.Sheet.TryGetCell("fleet.gpu.output_per_system"));
        var metric = s_case.Value.Metric(MetricIds.CostPerMtokBlended)!;
        Assert.Equal(metric.Value, metric.Low);
        Assert.Equal(metric.Value, metric.High);
        Assert.Equal(
            Domain.Performance.EvidenceTier.Measured,
            s_case.Value.Metric(MetricIds.OutputRate)!.Tier
        );
    }

    [Fact]
    public void PowerGiven_IsDrawnAtAllHoursUnlessTheDocumentSaysOtherwise()
    {
        var document = Written();

        var steady = Evaluate(
            document with
            {
                Inputs = document.Inputs.Without("system_idle_power_fraction"),
            }
        );

        // 28.447 MW at PUE 1.25 over 8,760 hours, whatever the load.
        Assert.Equal(2560 * 11.112 * 1.25 * 8760, steady.Values!.Scalar("energy.sum")!.Value, 1e-3);
    }

    private static ScenarioDocument Written()
    {
        var text = File.ReadAllText(
            Path.Combine(RepositoryFolder.Path, "docs", "how-to", "reproduce-a-published-case.md")
        );
        const string Fence = "```json";
        var start = text.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length;
        var end = text.IndexOf("```", start, StringComparison.Ordinal);
        var reading = ScenarioReader.Read(text[start..end]);
        Assert.Empty(reading.Problems);
        return reading.Document!;
    }

    private static OptionResult Evaluate(ScenarioDocument document)
    {
        var result = Scenario.Evaluate(
            document,
            ShippedCatalog.Load().Revision!,
            TestContext.Current.CancellationToken
        );
        Assert.DoesNotContain(
            result.AllProblems,
            problem => problem.Severity == Domain.Severity.Error
        );
        return result.Options[0];
    }
}
