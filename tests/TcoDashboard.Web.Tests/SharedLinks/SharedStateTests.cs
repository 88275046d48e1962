using TcoDashboard.Web.Components.Pages.SharedLinks;

namespace TcoDashboard.Web.Tests.SharedLinks;

public sealed class SharedStateTests
{
    [Fact]
    public void ToUrl_OfThousandRandomStates_ReadsBackEqual()
    {
        var random = new Random(20261121);
        string[] keys = ["pue", "b/pue", "electricity_price_usd_per_kwh", "a-1/gpu_life_years"];
        for (var round = 0; round < 1000; round++)
        {
            var state = new SharedState
            {
                UsesToday = random.Next(2) == 1,
                Column = random.Next(2) == 1 ? "12@4:b" : null,
                Metric = random.Next(2) == 1 ? "net_present_cost" : null,
            };
            foreach (var key in keys.Where(_ => random.Next(2) == 1))
            {
                state = state.Move(
                    key,
                    (random.NextDouble() - 0.3) * Math.Pow(10, random.Next(-6, 9))
                );
            }

            Assert.Equal(state, SharedState.FromUrl("http://host" + state.ToUrl("token")));
        }
    }

    [Theory]
    [InlineData("/s/t?move=pue:NaN")]
    [InlineData("/s/t?move=pue:1e999")]
    [InlineData("/s/t?move=pue:1.2.3,:4,pue:")]
    [InlineData("/s/t?data=yesterday&move=")]
    [InlineData("/s/t#move=pue:1")]
    public void FromUrl_WhatItCannotRead_IsIgnored(string url) =>
        Assert.Equal(new SharedState(), SharedState.FromUrl(url));

    [Fact]
    public void Move_BackToWhereItWas_LeavesNoTrace() =>
        Assert.Equal("/s/t", new SharedState().Move("pue", 1.2).Move("pue", null).ToUrl("t"));
}
