using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Documents.Tests.Catalog;

public sealed class UnitSuffixTests
{
    public static TheoryData<string, Unit> Keys =>
        new()
        {
            { "max_power_kw", Unit.Kilowatt },
            { "build_cost_usd_per_mw", Unit.UsdPerMegawatt },
            { "capacity_mw", Unit.Megawatt },
            { "derived.usd_per_mw_year", Unit.UsdPerMegawattYear },
            { "value_history.2026-04-16.value_usd", Unit.Usd },
            { "memory_bandwidth_gb_per_s", Unit.GigabytesPerSecond },
            { "networking_gbit_per_s_per_node", Unit.GigabitsPerSecond },
            { "price_usd_per_mtok_output", Unit.UsdPerMillionTokens },
            { "price_usd_per_accelerator_hour", Unit.UsdPerHour },
            { "wue_l_per_kwh", Unit.LitresPerKilowattHour },
            { "grid_carbon_g_co2e_per_kwh", Unit.GramsCo2PerKilowattHour },
            { "mean_output_speed_per_user_tokens_per_s", Unit.TokensPerSecond },
            { "mean_requests_per_s", Unit.PerSecond },
            { "pue", Unit.One },
            { "value_failures_per_100_servers_per_year", Unit.PerYear },
        };

    [Theory]
    [MemberData(nameof(Keys))]
    public void UnitOf_Key_IsItsLongestSuffix(string key, Unit unit)
    {
        Assert.Same(unit, UnitSuffix.UnitOf(key));
    }

    [Theory]
    [InlineData("memory_capacity")]
    [InlineData("max_power.kw_max")]
    [InlineData("price_eur")]
    [InlineData("powerkw")]
    [InlineData("")]
    public void UnitOf_KeyWithoutUnit_IsNull(string key)
    {
        Assert.Null(UnitSuffix.UnitOf(key));
    }

    [Theory]
    [InlineData("x_w", "x_kw", 1e-3)]
    [InlineData("x_mw", "x_kw", 1e3)]
    [InlineData("x_usd_per_w", "x_usd_per_mw", 1e6)]
    [InlineData("x_tbit_per_s", "x_gbit_per_s", 1e3)]
    [InlineData("x_gb_per_s", "x_gbit_per_s", 8)]
    [InlineData("x_weeks", "x_days", 7)]
    [InlineData("x_years", "x_months", 12)]
    [InlineData("x_usd_per_mw_year", "x_usd_per_kw_month", 1e-3 / 12)]
    [InlineData("x_us_gal_per_kwh", "x_l_per_kwh", 3.785411784)]
    [InlineData("x_us", "x_ms", 1e-3)]
    public void FactorTo_BetweenSuffixes_IsThePhysicalOne(string from, string to, double factor)
    {
        Assert.Equal(
            factor,
            UnitSuffix.UnitOf(from)!.FactorTo(UnitSuffix.UnitOf(to)!),
            factor * 1e-12
        );
    }

    [Fact]
    public void ConvertsTo_PoundsAndDollars_IsFalse()
    {
        Assert.False(Unit.Pound.ConvertsTo(Unit.Usd));
        Assert.False(Unit.PoundPerKilowattHour.ConvertsTo(Unit.UsdPerKilowattHour));
    }
}
