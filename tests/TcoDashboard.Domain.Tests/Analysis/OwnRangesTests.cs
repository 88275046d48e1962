using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>A range set on a page belongs to one lever, whatever options the scenario has or gets.</summary>
public sealed class OwnRangesTests
{
    private static readonly ScenarioDocument s_document = ShippedScenarios.Preset(
        "750mw-gpu-or-wafer"
    );

    private static readonly Result s_all = ShippedScenarios.Evaluate(s_document);

    [Fact]
    public void Set_PriceInAScenarioOfOneSystem_DoesNotSpreadToASystemAddedLater()
    {
        var alone = s_document with { Options = [s_document.Options[0]] };
        var result = ShippedScenarios.Evaluate(alone);
        var price = Find(result, "system_price_usd");

        var ranges = OwnRanges.Set(result, Levers(result), [], price, Own(3e6, 3.5e6, 4e6));

        var after = ScenarioRanges.Of(With(s_all, ranges));
        Assert.Equal(
            [$"{s_document.Options[0].Id}/system_price_usd"],
            after
                .Levers.Where(lever => lever.RangeOrigin == RangeOrigin.Document)
                .Select(lever => lever.Address)
        );
        var grown = after.Levers.Single(lever => lever.RangeOrigin == RangeOrigin.Document);
        Assert.NotNull(OwnRanges.Of(s_all, ranges, grown));
        Assert.Empty(OwnRanges.Without(s_all, Levers(s_all), ranges, grown));
    }

    [Fact]
    public void Without_RangeThatMeansSeveral_GoesOnToMeanTheOthers()
    {
        ImmutableArray<RangeSpec> wide =
        [
            new("system_price_usd", new Triangular(0.9, 1, 1.3), RangeBasis.Factor, "Wide."),
        ];
        var one = Find(s_all, "gb300/system_price_usd");

        var left = OwnRanges.Without(s_all, Levers(s_all), wide, one);

        string[] Own(ImmutableArray<RangeSpec> ranges) =>
            [
                .. ScenarioRanges
                    .Of(With(s_all, ranges))
                    .Levers.Where(lever => lever.RangeBasis == "Wide.")
                    .Select(lever => lever.Address),
            ];
        Assert.Equal(Own(wide).Where(address => address != one.Address), Own(left));
        Assert.NotEmpty(left);
    }

    [Fact]
    public void SetThenWithout_EveryLever_IsReadBackAndLeavesNothing()
    {
        var levers = Levers(s_all);
        Assert.All(
            levers.Where(lever => lever.Definition is not { IsStructural: true }),
            lever =>
            {
                var range = new RangeSpec(
                    "",
                    new FixedValue(lever.Value),
                    RangeBasis.Value,
                    "Own."
                );
                var set = OwnRanges.Set(s_all, levers, [], lever, range);
                var twice = OwnRanges.Set(s_all, levers, set, lever, range);

                Assert.Equal(set, twice);
                var read = ScenarioRanges.Of(With(s_all, set));
                Assert.Empty(read.Problems);
                Assert.Equal(
                    lever.Key,
                    Assert.Single(read.Levers, one => one.RangeBasis == "Own.").Key
                );
                Assert.Empty(OwnRanges.Without(s_all, levers, set, lever));
            }
        );
    }

    [Fact]
    public void Set_WhatHoldsForAll_IsWrittenOnce()
    {
        var rate = Levers(s_all).Single(lever => lever.Address == "discount_rate_per_year");

        var ranges = OwnRanges.Set(s_all, Levers(s_all), [], rate, Own(0.05, 0.08, 0.12));

        Assert.Equal("discount_rate_per_year", Assert.Single(ranges).Input);
    }

    private static ImmutableArray<Lever> Levers(Result result) => ScenarioRanges.Of(result).Levers;

    private static Lever Find(Result result, string address) =>
        ScenarioRanges.Of(result).Find(address)
        ?? throw new InvalidOperationException($"No lever {address}.");

    private static Result With(Result result, ImmutableArray<RangeSpec> ranges) =>
        result with
        {
            Document = result.Document with { Study = new() { Ranges = ranges } },
        };

    private static RangeSpec Own(double low, double mode, double high) =>
        new("", new Triangular(low, mode, high), RangeBasis.Value, "Own.");
}
