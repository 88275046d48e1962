using TcoDashboard.Domain.Costing;

namespace TcoDashboard.Domain.Tests.Costing;

/// <summary>Golden values of hours and tokens: a rented GPU, a wafer written off, powered and housed.</summary>
public sealed class UnitCostGoldenTests
{
    [Fact]
    public void Token_H100At169CentsAnHourAnd2000TokensASecond_EqualsGolden()
    {
        var values = new TestFleet { Deployment = Deployment.Cloud, OutputTokensPerSecond = 2000 }
            .With(InputKeys.RentalPrice, 1.69)
            .Sheet(12)
            .Evaluate();

        foreach (var lens in new[] { "output", "benchmark", "allocation", "effective" })
        {
            Assert.Equal(0.234722, values.Scalar($"unit_cost.{lens}")!.Value, 1e-6);
        }
    }

    [Fact]
    public void Token_IdleAndFailing_SeparatesTheThreeCosts()
    {
        var values = new TestFleet { Deployment = Deployment.Cloud, OutputTokensPerSecond = 2000 }
            .With(InputKeys.RentalPrice, 1.69)
            .With(InputKeys.AverageLoad, 0.5)
            .With(InputKeys.Availability, 0.98)
            .With(InputKeys.Goodput, 0.9)
            .Sheet(12)
            .Evaluate();

        Assert.Equal(0.234722, values.Scalar("unit_cost.benchmark")!.Value, 1e-6);
        Assert.Equal(0.469444, values.Scalar("unit_cost.allocation")!.Value, 1e-6);
        Assert.Equal(0.469444 / 0.98 / 0.9, values.Scalar("unit_cost.effective")!.Value, 2e-6);
    }

    [Theory]
    [InlineData(4, 28.54)]
    [InlineData(5, 22.83)]
    [InlineData(6, 19.03)]
    public void Hour_WaferOfOneMillionDollarsWrittenOffEvenly_EqualsGolden(
        int years,
        double expected
    )
    {
        // Why: the golden hour counts years of 8,760 hours; the sheet counts leap days too.
        var values = new TestFleet { Deployment = Deployment.Colo, LifeMonths = 12 * years }
            .With(InputKeys.SystemPrice, 1e6)
            .Sheet(12 * years)
            .Evaluate();

        var hours = years * 8760.0;
        Assert.Equal(expected, values.Series("depreciation").Sum()!.Value / hours, 0.01);
    }

    [Fact]
    public void Hour_WaferPoweredOrHoused_EqualsGolden()
    {
        var wafer = new TestFleet { Kilowatts = 23 };
        var powered = wafer
            .With(InputKeys.Pue, 1.2)
            .With(InputKeys.ElectricityPrice, 0.08)
            .Sheet(12)
            .Evaluate();
        var housed = (wafer with { Deployment = Deployment.Colo })
            .With(InputKeys.ColoRent, 184)
            .Sheet(12)
            .Evaluate();

        Assert.Equal(2.21, powered.Scalar("cost_per_hour")!.Value, 0.005);
        Assert.Equal(5.80, housed.Scalar("cost_per_hour")!.Value, 0.005);
    }
}
