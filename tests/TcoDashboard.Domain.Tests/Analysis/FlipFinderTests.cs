using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Analysis;

/// <summary>What flips a choice: each place is re-evaluated on the plain sheets.</summary>
public sealed class FlipFinderTests
{
    private const string Cost = MetricIds.CostPerMtokBlended;
    private const StringComparison Words = StringComparison.Ordinal;

    private static readonly Result s_result = ShippedScenarios.Evaluate(
        ShippedScenarios.Preset("750mw-gpu-or-wafer")
    );

    private static readonly RangeSet s_ranges = ScenarioRanges.Of(s_result);

    [Fact]
    public void Of_EachFlip_TiesTheOptionsOrStepsOverTheTie()
    {
        var flips = FlipFinder.Of(
            s_result,
            s_ranges,
            Cost,
            0,
            1,
            TestContext.Current.CancellationToken
        );

        Assert.NotEmpty(flips);
        foreach (var (lever, crossing, _) in flips)
        {
            var gap = Gap(lever, crossing.Value);
            if (crossing.IsJump)
            {
                var step = Math.Abs(crossing.Value) * 1e-9;
                Assert.True(
                    Gap(lever, crossing.Value - step) * Gap(lever, crossing.Value + step) <= 0
                );
            }
            else
            {
                Assert.Equal(0, gap / Value(0, lever, crossing.Value), 1e-9);
            }
        }
    }

    /// <summary>The same rack in an own hall and in a rented one: what both share by nature flips nothing, the rent and the hall do.</summary>
    [Fact]
    public void Flips_OfOneSystemOwnedAndHousedElsewhere_AreOnlyWhatSomebodyCanMove()
    {
        var document = ShippedScenarios.Preset("selective-acceleration");
        var fleet = document.Options[0].Fleets[0];
        OptionSpec Housed(string id, Deployment deployment) =>
            document.Options[0] with
            {
                Id = id,
                Name = id,
                Fleets = [fleet with { Deployment = deployment }],
            };
        var result = ShippedScenarios.Evaluate(
            document with
            {
                Options = [Housed("own", Deployment.Own), Housed("colo", Deployment.Colo)],
            }
        );

        var flips = BreakEven.Flips(
            result,
            LeverTable.Of(result),
            Cost,
            0,
            1,
            TestContext.Current.CancellationToken
        );

        Assert.Contains(flips, flip => flip.Lever.Label.StartsWith("Colocation rent", Words));
        Assert.DoesNotContain(
            flips,
            flip =>
                flip.Lever.Label.StartsWith("Correction of throughput", Words)
                || flip.Lever.Label.StartsWith("Input tokens per output token", Words)
        );
    }

    [Fact]
    public void Of_PlausibleFlips_ComeFirstAndLieBetweenP10AndP90()
    {
        var flips = FlipFinder.Of(
            s_result,
            s_ranges,
            Cost,
            0,
            1,
            TestContext.Current.CancellationToken
        );

        var plausible = flips.TakeWhile(flip => flip.IsPlausible).ToArray();
        Assert.NotEmpty(plausible);
        Assert.DoesNotContain(flips.Skip(plausible.Length), flip => flip.IsPlausible);
        Assert.All(
            plausible,
            flip => Assert.InRange(flip.Crossing.Value, flip.Lever.Range.P10, flip.Lever.Range.P90)
        );
        Assert.Equal(
            plausible.Select(flip => Math.Abs(flip.RelativeMove)).Order(),
            plausible.Select(flip => Math.Abs(flip.RelativeMove))
        );
    }

    [Fact]
    public void Of_LeversOfTheLongSearch_FindsTheSamePlaces()
    {
        var quick = FlipFinder.Of(
            s_result,
            s_ranges,
            Cost,
            0,
            1,
            TestContext.Current.CancellationToken
        );
        var slow = BreakEven.Flips(
            s_result,
            [.. quick.Select(flip => flip.Lever)],
            Cost,
            0,
            1,
            TestContext.Current.CancellationToken
        );

        // Jumps can lie close together; smooth ties are one place.
        foreach (var flip in quick.Where(flip => !flip.Crossing.IsJump))
        {
            var same = slow.Single(search => search.Lever.Key == flip.Lever.Key);
            Assert.Contains(
                same.Crossings,
                crossing =>
                    Math.Abs(crossing.Value - flip.Crossing.Value)
                    <= 1e-9 * Math.Abs(flip.Crossing.Value)
            );
        }
    }

    [Fact]
    public void Of_InputWithoutDoubt_StillFlipsButIsNotPlausible()
    {
        var ranges = s_ranges with
        {
            Levers =
            [
                .. s_ranges.Levers.Select(lever =>
                    lever with
                    {
                        Range = new FixedValue(lever.Value),
                        RangeOrigin = RangeOrigin.None,
                    }
                ),
            ],
        };

        var flips = FlipFinder.Of(
            s_result,
            ranges,
            Cost,
            0,
            1,
            TestContext.Current.CancellationToken
        );

        Assert.Contains(flips, flip => flip.Lever.Address == "gb300/system_price_usd");
        Assert.All(flips, flip => Assert.False(flip.IsPlausible));
    }

    [Fact]
    public void Of_PriceUnderAPowerLimit_TiesWithoutAJump()
    {
        // Power decides the number of systems, so the cost is a straight line over their price.
        var price = FlipFinder
            .Of(s_result, s_ranges, Cost, 0, 1, TestContext.Current.CancellationToken)
            .Single(flip => flip.Lever.Address == "vr200/system_price_usd");

        Assert.False(price.Crossing.IsJump);
        Assert.Equal(0, Gap(price.Lever, price.Crossing.Value), 1e-12);
    }

    private static double Gap(Lever lever, double value) =>
        Value(0, lever, value) - Value(1, lever, value);

    private static double Value(int option, Lever lever, double value)
    {
        var own = s_result.Options[option];
        var moves = lever
            .Cells.Where(cell => cell.Option == option)
            .ToDictionary(cell => cell.CellId, _ => value, StringComparer.Ordinal);
        return own.Sheet!.Evaluate(moves).Scalar(own.Metric(Cost)!.CellId!)!.Value;
    }
}
