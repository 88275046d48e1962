using TcoDashboard.Domain.Procurement.Equity;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Tests.Procurement;

/// <summary>The simulation of warrants against the closed form.</summary>
public sealed class EquitySimulationTests
{
    private static readonly VestingPart[] s_parts =
    [
        new(1000, 0.5, 0, 1),
        new(1000, 2, 250, 0.7),
        new(1000, 4, 600, 1),
    ];

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    public void Simulation_WithoutCorrelation_AgreesWithTheClosedForm(ulong seed)
    {
        var drawn = Draw(0, 40_000, seed);
        var exact = s_parts.Sum(part => part.Shares * part.Probability * Closed(part));

        Assert.InRange(
            drawn.Mean,
            exact - 4 * drawn.StandardError,
            exact + 4 * drawn.StandardError
        );
        Assert.InRange(drawn.StandardError, 0, 0.02 * exact);
    }

    [Fact]
    public void Simulation_VestingWithTheSharePrice_IsWorthMore() =>
        Assert.True(Draw(0.8, 20_000, 7).Mean > Draw(-0.8, 20_000, 7).Mean);

    [Fact]
    public void Simulation_RunTwice_IsBitIdentical() =>
        Assert.Equal(Draw(0.3, 500, 11), Draw(0.3, 500, 11));

    [Fact]
    public void Simulation_Deciles_LieAroundTheMedian()
    {
        var drawn = Draw(0, 20_000, 5);

        Assert.True(0 <= drawn.P10 && drawn.P10 < drawn.Mean && drawn.Mean < drawn.P90);
    }

    private static EquitySimulation Draw(double correlation, int draws, ulong seed) =>
        EquitySimulation.Run(165, 0.01, 0.04, 0.5, 0.01, correlation, s_parts, draws, seed);

    private static double Closed(VestingPart part)
    {
        var sheet = new SheetBuilder(new Timeline(new DateOnly(2027, 1, 1), 1));
        Expr Usd(double value) => sheet.Constant(value, Unit.Usd);
        var terms = new OptionTerms(
            Usd(165),
            Usd(0.01),
            part.Years,
            0.04,
            0.5,
            0.01,
            part.Hurdle > 0 ? Usd(part.Hurdle) : null
        );
        _ = CallOption.Value(sheet, "w", "test", terms);
        return sheet.Build().Evaluate().Scalar("w.value")!.Value;
    }
}
