using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>The range on a crossing, held against crossings sought one by one.</summary>
public sealed class CrossingSpreadTests
{
    private static readonly Result s_result = ShippedScenarios.Evaluate(
        ShippedScenarios.Preset("750mw-gpu-or-wafer")
    );

    private static readonly RangeSet s_ranges = ScenarioRanges.Of(s_result);

    private static readonly CrossingSearch s_tie = BreakEven.Flips(
        s_result,
        [.. s_ranges.Levers.Where(lever => lever.InputIn(s_result) == InputKeys.SystemPrice)],
        MetricIds.NetPresentCost,
        0,
        s_result.Options.Length - 1,
        TestContext.Current.CancellationToken
    )[0];

    private static Target Gap => new(MetricIds.NetPresentCost, 0, s_result.Options.Length - 1);

    [Fact]
    public void Spread_OfOneOtherUncertainInput_RunsBetweenTheTiesAtItsEnds()
    {
        // The input that moves the tie most.
        var other = s_ranges
            .Uncertain.Where(lever => lever.Key != s_tie.Lever.Key)
            .MaxBy(lever =>
                Math.Abs(TieAt(lever, lever.Range.P90) - TieAt(lever, lever.Range.P10) ?? 0)
            )!;

        var spread = CrossingSpread.Of(
            s_result,
            Only(other),
            s_tie,
            Gap,
            TestContext.Current.CancellationToken
        )!;

        // The tie moves in one direction with the other input, so its P10 and P90 are the ties at the ends of that input.
        double[] ends =
        [
            TieAt(other, other.Range.P10)!.Value,
            TieAt(other, other.Range.P90)!.Value,
        ];
        Assert.Equal(1, spread.Low / ends.Min(), 0.02);
        Assert.Equal(1, spread.High / ends.Max(), 0.02);
        Assert.Equal(1, spread.Median / TieAt(other, other.Range.P50)!.Value, 0.02);
        Assert.True(spread.Low < spread.Median && spread.Median < spread.High);
    }

    [Fact]
    public void Spread_WithoutOtherUncertainInputs_IsNone() =>
        Assert.Null(
            CrossingSpread.Of(
                s_result,
                s_ranges with
                {
                    Levers = [s_tie.Lever],
                },
                s_tie,
                Gap,
                TestContext.Current.CancellationToken
            )
        );

    private static RangeSet Only(Lever other) =>
        s_ranges with
        {
            Levers = [s_tie.Lever, other],
            Correlations = [],
        };

    private static double? TieAt(Lever other, double value)
    {
        ImmutableArray<Lever> levers =
        [
            s_tie.Lever,
            other with
            {
                Value = value,
                Range = new FixedValue(value),
            },
        ];
        var function = new TargetFunction(s_result, levers, Gap);
        return CrossingSearch
            .Of(function, levers, 0, 0)
            .Crossings.MinBy(crossing => Math.Abs(crossing.Value - s_tie.Nearest!.Value))
            ?.Value;
    }
}
