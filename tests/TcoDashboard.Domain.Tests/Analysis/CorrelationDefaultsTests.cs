using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Uncertainty;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>Inputs that move together though the document says nothing, and how the document overrules that.</summary>
public sealed class CorrelationDefaultsTests
{
    private static readonly ScenarioDocument s_document = ShippedScenarios.Preset(
        "750mw-gpu-or-wafer"
    );

    private static readonly Result s_result = ShippedScenarios.Evaluate(s_document);

    [Fact]
    public void Of_DocumentThatSaysNothing_PairsSystemsOfOneVendorWithSource()
    {
        var ranges = With([]);

        Assert.Empty(ranges.Problems);
        string[] Side(string key) =>
            [
                .. ranges
                    .Correlations.SelectMany(pair => new[] { pair.First, pair.Second })
                    .Where(one => one.Contains(key, StringComparison.Ordinal))
                    .Select(one => ranges.Find(one)!.Address)
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];
        Assert.All(
            ranges.Correlations,
            pair =>
            {
                Assert.True(pair.IsDefault);
                Assert.NotNull(pair.Source);
                Assert.InRange(pair.RankCorrelation, 0.05, 0.9);
            }
        );
        // Two racks of NVIDIA err alike; the wafer of another vendor errs for itself.
        Assert.Equal(
            ["gb300/output_per_system", "vr200/output_per_system"],
            Side("output_per_system")
        );
        Assert.Equal(
            ["gb300/system_price_usd", "vr200/system_price_usd"],
            Side("system_price_usd")
        );
    }

    [Fact]
    public void Of_PairOfTheDocument_OverrulesTheAssumedOne()
    {
        var none = With([
            new("gb300/output_per_system", "vr200/output_per_system", 0, "Measured."),
        ]);

        var pair = none.Correlations.Single(one =>
            one.First.StartsWith("output_per_system", StringComparison.Ordinal)
        );
        Assert.Equal((0, false, "Measured."), (pair.RankCorrelation, pair.IsDefault, pair.Reason));
    }

    [Fact]
    public void Of_PairsThatContradictTheAssumedOnes_StandAloneWithANote()
    {
        var ranges = With([
            new("gb300/system_price_usd", "gb300/output_per_system", 0.98, ""),
            new("vr200/system_price_usd", "gb300/output_per_system", -0.17, ""),
            new("gb300/system_price_usd", "cs3/system_price_usd", 0.1, ""),
        ]);

        var note = Assert.Single(ranges.Problems);
        Assert.Equal(("S-623", Severity.Warning), (note.Code, note.Severity));
        Assert.True(ranges.IsUsable);
        Assert.Equal(3, ranges.Correlations.Length);
        Assert.All(ranges.Correlations, pair => Assert.False(pair.IsDefault));
    }

    [Fact]
    public void Draws_WithErrorsOfOneVendorTogether_NarrowTheGapBetweenItsSystems()
    {
        var ranges = With([]);
        double Spread(ImmutableArray<Domain.Analysis.Sampling.Correlation> pairs)
        {
            var study = UncertaintyStudy.Run(
                s_result,
                ranges.Levers,
                new()
                {
                    Draws = 4000,
                    Metrics = [MetricIds.CostPerMtokBlended],
                    Correlations = pairs,
                }
            );
            var ratios = study.Ratios(MetricIds.CostPerMtokBlended, 0, 1);
            return ratios[^401] / ratios[400];
        }

        Assert.True(Spread(ranges.Correlations) < Spread([]));
    }

    [Fact]
    public void Set_ThenWithout_LeavesTheDocumentAsItWas()
    {
        var ranges = With([]);
        var (first, second) = (
            ranges.Find("gb300/system_price_usd")!,
            ranges.Find("cs3/system_price_usd")!
        );

        var set = OwnCorrelations.Set(
            s_result,
            ranges.Levers,
            [],
            (first, second),
            0.4,
            "One fab."
        );

        Assert.Contains(
            With(set).Correlations,
            pair =>
                !pair.IsDefault
                && pair.RankCorrelation == 0.4
                && pair.First == first.Key
                && pair.Second == second.Key
        );
        Assert.Single(OwnCorrelations.Set(s_result, ranges.Levers, set, (second, first), 0.3, ""));
        Assert.Empty(OwnCorrelations.Without(s_result, set, (second, first)));
    }

    private static RangeSet With(ImmutableArray<CorrelationSpec> pairs) =>
        ScenarioRanges.Of(
            s_result with
            {
                Document = s_document with { Study = new() { Correlations = pairs } },
            }
        );
}
