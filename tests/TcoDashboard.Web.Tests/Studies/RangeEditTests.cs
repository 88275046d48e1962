using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Studies;

public sealed class RangeEditTests
{
    [Fact]
    public void Range_SetTwice_StandsOnceAndIsReadBack()
    {
        var document = SampleScenarios
            .Deal750Megawatt()
            .WithRange(Pue(1.1, 1.2, 1.3) with { Source = "A quote\nof May" })
            .WithRange(Pue(1.15, 1.2, 1.25));

        var read = ScenarioReader.Read(ScenarioWriter.Canonical(document)).Document!;

        Assert.Equal(Pue(1.15, 1.2, 1.25), Assert.Single(read.Study.Ranges));
    }

    [Fact]
    public void Range_TakenAway_LeavesTheDocumentAsItWas()
    {
        var document = SampleScenarios.Deal750Megawatt();

        Assert.Equal(
            ScenarioHash.Of(document),
            ScenarioHash.Of(document.WithRange(Pue(1.1, 1.2, 1.3)).WithoutRange("pue"))
        );
    }

    private static RangeSpec Pue(double low, double mode, double high) =>
        new("pue", new Triangular(low, mode, high), RangeBasis.Value, "A quote");
}
