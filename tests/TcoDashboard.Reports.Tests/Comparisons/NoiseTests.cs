using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Reports.Comparisons;
using Result = TcoDashboard.Domain.Scenarios.Result;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <summary>When a difference is called noise: exactly when P10 to P90 of the ratio holds 1.</summary>
public sealed class NoiseTests
{
    private static readonly Result s_result = PresetResults.Get("750mw-gpu-or-wafer");

    [Theory]
    // A third less with bands of a tenth is certain; with bands of a factor of two it is not.
    [InlineData(2, 3, 1.1, false)]
    [InlineData(2, 3, 2, true)]
    // Even 65 % less is not certain when each may be off by a factor of three, and is when by a factor of two.
    [InlineData(0.35, 1, 3, true)]
    [InlineData(0.35, 1, 2, false)]
    public void Difference_AgainstItsBands_IsNoiseOnlyWhenTheyAllowTheOpposite(
        double one,
        double other,
        double factor,
        bool expected
    )
    {
        Assert.Equal(expected, Covers(Cell(one, factor), Cell(other, factor)));
        Assert.Equal(expected, Covers(Cell(other, factor), Cell(one, factor)));
    }

    [Fact]
    public void Ratio_OfTwoLogNormals_HasTheDistancesOfClosedForm()
    {
        var range = Noise
            .RatioRange(Cell(6, 1.5), Cell(2, 1.2), s_result.Options[0], s_result.Options[2])!
            .Value;

        // Variances of logarithms add: P10 and P90 of the ratio lie sqrt(ln²1.5 + ln²1.2) from ln 3.
        var distance = Math.Sqrt(Math.Pow(Math.Log(1.5), 2) + Math.Pow(Math.Log(1.2), 2));
        Assert.Equal(3 * Math.Exp(-distance), range.Low, 1e-12);
        Assert.Equal(3 * Math.Exp(distance), range.High, 1e-12);
    }

    [Fact]
    public void Ratio_TurnedRound_HasTheTurnedRange() =>
        Prop.ForAll(
                Gen.Choose(1, 400).Four().ToArbitrary(),
                t =>
                {
                    var (a, b, c, d) = t;
                    var left = new RawCell(a, null, a / (1 + (b / 100.0)), a * (1 + (c / 100.0)));
                    var right = new RawCell(d, null, d / (1 + (c / 100.0)), d * (1 + (b / 100.0)));
                    var forth = Range(left, right);
                    var back = Range(right, left);
                    Assert.Equal(1, forth.Low * back.High, 1e-9);
                    Assert.Equal(1, forth.High * back.Low, 1e-9);
                    Assert.Equal(Covers(left, right), Covers(right, left));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Bands_OfOneDeviceAtOneSpeed_AreSharedAndMakeNoNoise() =>
        Assert.Null(
            Noise.RatioRange(Cell(1, 3), Cell(1.01, 3), s_result.Options[0], s_result.Options[0])
        );

    private static RawCell Cell(double value, double factor) =>
        new(value, null, value / factor, value * factor);

    private static bool Covers(RawCell left, RawCell right) =>
        Noise.Covers(left, right, s_result.Options[0], s_result.Options[2]);

    private static (double Low, double High) Range(RawCell left, RawCell right) =>
        Noise.RatioRange(left, right, s_result.Options[0], s_result.Options[2])!.Value;
}
