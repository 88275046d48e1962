using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>The ranges of a result: the document's over the sourced defaults, and what can be wrong with them.</summary>
public sealed class ScenarioRangesTests
{
    private static readonly ScenarioDocument s_document = ShippedScenarios.Preset(
        "750mw-gpu-or-wafer"
    );

    private static readonly Result s_result = ShippedScenarios.Evaluate(s_document);

    [Fact]
    public void Of_DocumentWithoutRanges_TakesThePriceRangeOfTheCatalog()
    {
        var price = Find(With([]), "gb300/system_price_usd");

        Assert.Equal(RangeOrigin.Sources, price.RangeOrigin);
        Assert.Equal(new Triangular(3.5e6, 3.5e6, 5e6), price.Range);
        Assert.Contains("3.5E+06 to 5E+06", price.RangeBasis, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_PowerWithConflictingFigures_RunsFromLowestToHighest()
    {
        var power = Find(With([]), "gb300/power_provisioned");

        Assert.Equal(RangeOrigin.Conflicts, power.RangeOrigin);
        Assert.Equal(new Triangular(120, 142, 142), power.Range);
    }

    [Fact]
    public void Of_InputSetByTheUser_KeepsTheDoubtOfTheSourceItReplaces()
    {
        // The scenario sets a PUE of 1.2; the catalog has 1.12 and 1.28 beside its own 1.2.
        var pue = Find(With([]), "pue");

        Assert.Equal(1.2, pue.Value);
        Assert.Equal(new Triangular(1.12, 1.2, 1.28), pue.Range);
    }

    [Fact]
    public void Of_PredictedOutput_CarriesTheErrorOfTheModel()
    {
        var output = Find(With([]), "cs3/output_per_system");
        var point = s_result.Options[2].Fleets[0].Point!;

        Assert.Equal(RangeOrigin.ModelError, output.RangeOrigin);
        Assert.Equal(output.Value * point.BandLow, output.Range.P10, output.Value * 1e-9);
        Assert.Equal(output.Value * point.BandHigh, output.Range.P90, output.Value * 1e-9);
    }

    [Fact]
    public void Of_RentWithoutRange_MovesAsThePriceIndexDid()
    {
        var result = ShippedScenarios.Evaluate(ShippedScenarios.Preset("cloud-or-own-1000-gpus"));
        var rents = ScenarioRanges
            .Of(result)
            .Levers.Where(lever =>
                lever.Key.StartsWith("in.rental_price", StringComparison.Ordinal)
                && lever.RangeOrigin == RangeOrigin.PriceHistory
            )
            .ToArray();

        // SemiAnalysis one-year contract index of the H100: 1.70 in October 2025, 2.35 in March 2026.
        Assert.NotEmpty(rents);
        Assert.All(
            rents,
            rent =>
            {
                Assert.Equal(rent.Value * 2.35 / 1.7, rent.Range.P90, rent.Value * 1e-9);
                Assert.Contains("1.70 and 2.35", rent.RangeBasis, StringComparison.Ordinal);
                Assert.NotNull(rent.RangeSource);
            }
        );
    }

    [Fact]
    public void Of_EveryPreset_SaysWhereEachRangeComesFrom()
    {
        foreach (var preset in ShippedScenarios.Presets)
        {
            var ranges = ScenarioRanges.Of(ShippedScenarios.Evaluate(preset.Document));

            Assert.Empty(ranges.Problems);
            Assert.NotEmpty(ranges.Uncertain);
            Assert.All(
                ranges.Levers,
                lever =>
                {
                    Assert.NotEmpty(lever.RangeBasis);
                    Assert.Equal(lever.IsUncertain, lever.RangeOrigin != RangeOrigin.None);
                    Assert.Null(lever.Range.Fault);
                }
            );
        }
    }

    [Fact]
    public void Address_OfEveryLever_MeansThatLever()
    {
        var ranges = With([]);

        Assert.All(
            ranges.Levers,
            lever =>
            {
                var own = ScenarioRanges.Of(
                    s_result with
                    {
                        Document = s_document with
                        {
                            Study = new()
                            {
                                Ranges =
                                [
                                    new(
                                        lever.Address,
                                        new FixedValue(lever.Value),
                                        RangeBasis.Value,
                                        "Mine."
                                    ),
                                ],
                            },
                        },
                    }
                );

                Assert.Empty(own.Problems);
                var changed = Assert.Single(own.Levers, one => one.RangeBasis == "Mine.");
                Assert.Equal(lever.Key, changed.Key);
            }
        );
    }

    [Fact]
    public void Of_NarrowerAddress_WinsWhateverTheOrder()
    {
        var wide = new RangeSpec(
            "system_price_usd",
            new Triangular(0.5, 1, 2),
            RangeBasis.Factor,
            ""
        );
        var narrow = new RangeSpec(
            "cs3/system_price_usd",
            new Triangular(1e6, 1.36e6, 2e6),
            RangeBasis.Value,
            ""
        );

        foreach (RangeSpec[] order in new RangeSpec[][] { [wide, narrow], [narrow, wide] })
        {
            var ranges = With([.. order]);

            Assert.Equal(narrow.Distribution, Find(ranges, "cs3/system_price_usd").Range);
            Assert.Equal(
                new Triangular(1.75e6, 3.5e6, 7e6),
                Find(ranges, "gb300/system_price_usd").Range
            );
        }
    }

    [Theory]
    [InlineData("pui", "U-103", "\"pui\"")]
    [InlineData("gb400/pue", "U-103", "“PUE” (gb400)")]
    [InlineData("hardware_life_years", "U-105", "Life of the hardware")]
    public void Of_UnknownInput_IsRefused(string input, string code, string message)
    {
        var problem = Assert.Single(
            With([new(input, new Triangular(1, 1.2, 1.4), RangeBasis.Value, "")]).Problems
        );

        Assert.Equal((code, "uncertainty.ranges[0].input"), (problem.Code, problem.Path));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_RangePastTheLimits_NamesRangeAndLimits()
    {
        var ranges = With([new("pue", new Triangular(0.5, 1.2, 4), RangeBasis.Value, "")]);

        var problem = Assert.Single(ranges.Problems);
        Assert.Equal("U-106", problem.Code);
        Assert.Contains("must lie between 1 and 3", problem.Message, StringComparison.Ordinal);
        Assert.False(ranges.IsUsable);
    }

    [Fact]
    public void Of_ValueOutsideItsOwnRange_WarnsWithBoth()
    {
        var ranges = With([new("pue", new Triangular(1.3, 1.35, 1.4), RangeBasis.Value, "")]);

        var problem = Assert.Single(ranges.Problems);
        Assert.Equal("U-107", problem.Code);
        Assert.Contains("PUE is 1.2", problem.Message, StringComparison.Ordinal);
        Assert.True(ranges.IsUsable);
        Assert.Equal(RangeOrigin.Document, Find(ranges, "pue").RangeOrigin);
    }

    [Fact]
    public void Of_FactorsOfZero_AreRefused()
    {
        var problem = Assert.Single(
            With([
                new(
                    "electricity_price_growth_per_year",
                    new Triangular(0.5, 1, 2),
                    RangeBasis.Factor,
                    ""
                ),
            ]).Problems
        );

        Assert.Equal("U-104", problem.Code);
    }

    [Fact]
    public void Of_CorrelationsThatContradict_SayHowFarToShrink()
    {
        var ranges = ScenarioRanges.Of(
            ShippedScenarios.Evaluate(
                s_document with
                {
                    Study = new()
                    {
                        Correlations =
                        [
                            new("gb300/system_price_usd", "vr200/system_price_usd", 0.9, ""),
                            new("gb300/system_price_usd", "cs3/system_price_usd", 0.9, ""),
                            new("vr200/system_price_usd", "cs3/system_price_usd", -0.9, ""),
                        ],
                    },
                }
            )
        );

        // Equal correlations of size r with one sign turned are possible up to r = 1/2: the smallest eigenvalue is 1 − 2r.
        var problem = Assert.Single(ranges.Problems);
        Assert.Equal("U-110", problem.Code);
        Assert.Contains("3 correlations of 3 inputs", problem.Message, StringComparison.Ordinal);
        Assert.Contains("times 0.55", problem.Remedy, StringComparison.Ordinal);
        Assert.Empty(ranges.Correlations);
    }

    [Fact]
    public void Of_CorrelationOfUnknownOrFixedInputs_IsSaid()
    {
        var ranges = ScenarioRanges.Of(
            s_result with
            {
                Document = s_document with
                {
                    Study = new()
                    {
                        Correlations =
                        [
                            new("gb300/system_price_usd", "no_such_input", 0.5, ""),
                            new("gb300/system_price_usd", "goodput_fraction", 0.5, ""),
                            new("gb300/system_price_usd", "gb300/system_price_usd", 0.5, ""),
                        ],
                    },
                },
            }
        );

        Assert.Equal(["U-103", "U-108", "U-111"], ranges.Problems.Select(problem => problem.Code));
    }

    private static RangeSet With(ImmutableArray<RangeSpec> specs) =>
        ScenarioRanges.Of(
            s_result with
            {
                Document = s_document with { Study = new() { Ranges = specs } },
            }
        );

    private static Lever Find(RangeSet ranges, string address) =>
        ranges.Find(address) ?? throw new InvalidOperationException($"No lever {address}.");
}
