using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Tests.Scenarios;

/// <summary>Rents are published for North America; elsewhere they stand in, and say so.</summary>
public sealed class ColocationRentTests
{
    [Fact]
    public void Rent_WhereItWasPublished_IsTheFigureAsItIs()
    {
        var rent = RentIn("us-va");

        Assert.False(rent.Provenance.IsEstimate);
        Assert.DoesNotContain("stand-in", rent.Provenance.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rent_InAnotherCountry_IsAStandInWithARange()
    {
        var (here, there) = (RentIn("us-va"), RentIn("no"));

        Assert.Equal(here.Value, there.Value);
        Assert.True(there.Provenance.IsEstimate);
        Assert.Contains("stand-in", there.Provenance.Text, StringComparison.Ordinal);
        Assert.True(there.Provenance.Low < there.Value && there.Value < there.Provenance.High);
    }

    private static InputValue RentIn(string region)
    {
        var preset = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(one => one.Id == "nvidia-or-amd-10mw");
        var result = Scenario.Evaluate(
            preset.Document with
            {
                Region = region,
                Inputs = InputSettings.Empty,
            },
            ShippedCatalog.Load().Revision!,
            TestContext.Current.CancellationToken
        );
        return result
            .Options[0]
            .Fleets[0]
            .Inputs.Single(input => input.Definition.Key == InputKeys.ColoRent)
            .Used;
    }
}
