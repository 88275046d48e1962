using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Studies;

public sealed class RangeEditTests
{
    [Fact]
    public void Ranges_WithASourceOfTwoLines_AreReadBackWithOne()
    {
        var document = SampleScenarios
            .Deal750Megawatt()
            .WithRanges([Pue(1.15, 1.2, 1.25) with { Source = "A quote\nof May" }]);

        var read = ScenarioReader.Read(ScenarioWriter.Canonical(document)).Document!;

        Assert.Equal(
            Pue(1.15, 1.2, 1.25) with
            {
                Source = "A quote of May",
            },
            Assert.Single(read.Study.Ranges)
        );
    }

    [Fact]
    public void Ranges_TakenAway_LeaveTheDocumentAsItWas()
    {
        var document = SampleScenarios.Deal750Megawatt();

        Assert.Equal(
            ScenarioHash.Of(document),
            ScenarioHash.Of(document.WithRanges([Pue(1.1, 1.2, 1.3)]).WithRanges([]))
        );
    }

    private static RangeSpec Pue(double low, double mode, double high) =>
        new("pue", new Triangular(low, mode, high), RangeBasis.Value, "A quote");
}
