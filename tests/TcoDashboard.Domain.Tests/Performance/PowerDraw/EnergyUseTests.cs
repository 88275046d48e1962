using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.PowerDraw;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Tests.Performance.PowerDraw;

public sealed class EnergyUseTests
{
    // model-equations 20.7: 750 MW of wafer systems, always rounded down.
    [Theory]
    [InlineData(23, 1.2, 27_173)]
    [InlineData(23, 1.0, 32_608)]
    [InlineData(25, 1.2, 25_000)]
    public void Units_OfSevenHundredFiftyMegawatts_MatchPrintedCounts(
        double kilowatts,
        double effectiveness,
        int units
    ) =>
        Assert.Equal(
            units,
            EnergyUse.Units(Power.FromMegawatts(750), Power.FromKilowatts(kilowatts), effectiveness)
        );

    // model-equations 20.5: 0.06 + 0.10 for 1.16 at full load, 0.20 + 0.34 for 1.54.
    [Theory]
    [InlineData(1, 0.06, 0.10, 1.16)]
    [InlineData(1, 0.20, 0.34, 1.54)]
    [InlineData(0.5, 0.20, 0.34, 1.74)]
    public void Effectiveness_ByLoad_MatchesPrintedValues(
        double load,
        double always,
        double proportional,
        double expected
    ) => Assert.Equal(expected, EnergyUse.Effectiveness(load, always, proportional), 1e-12);

    // model-equations 20.6: J/token = P[kW]·3.6e6/(tokens an hour).
    [Fact]
    public void PerToken_PowerAndRate_AreJoules() =>
        Assert.Equal(
            10.2 * 3.6e6 / (2_000 * 3_600),
            EnergyUse
                .PerToken(Power.FromKilowatts(10.2), TokenRate.FromTokensPerSecond(2_000))
                .Joules,
            1e-9
        );

    [Fact]
    public void Phases_OfAnOperatingPoint_LieInOrder()
    {
        var parameters = ShippedItems.Parameters;
        foreach (var system in new[] { Made.DgxH100, Made.Cs3 })
        {
            var workload = Made.Workload(Made.Llama70B, NumberFormat.Fp8, 2_000, 200);
            var point = InferencePerformance.Evaluate(system, workload, parameters).Best!;

            var powers = PhasePower.Of(system, point, parameters.Power);

            Assert.True(powers.Idle < powers.Answering);
            Assert.True(powers.Prompting >= powers.Answering);
            Assert.InRange(powers.AtLoad.Watts, powers.Answering.Watts, powers.Prompting.Watts);
            Assert.True(powers.Provisioned >= powers.Prompting);
        }
    }
}
