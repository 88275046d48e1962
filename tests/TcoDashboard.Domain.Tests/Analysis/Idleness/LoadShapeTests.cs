using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Analysis.Idleness;

namespace TcoDashboard.Domain.Tests.Analysis.Idleness;

/// <summary>How a load is spread over the hours.</summary>
public sealed class LoadShapeTests
{
    private const int Hours = 20_000;

    [Theory]
    [InlineData(0.5, 0.25, 0.75)]
    [InlineData(0.5, 0.9, 0.1)]
    [InlineData(0.25, 0.5, 0.125)]
    [InlineData(1, 0.99, 1)]
    public void Load_OfAMean_FallsAsAPowerOfTheHoursLeft(double mean, double busier, double load) =>
        Assert.Equal(load, LoadShape.OfMean(mean).At(busier), 1e-12);

    [Fact]
    public void Load_OfAMean_HasTheMeanBelowEachHeightThatHybridsAreSplitBy() =>
        Prop.ForAll(
                (
                    from mean in Gen.Choose(10, 99)
                    from height in Gen.Choose(5, 100)
                    select (Mean: mean / 100.0, Height: height / 100.0)
                ).ToArbitrary(),
                made =>
                {
                    var shape = LoadShape.OfMean(made.Mean);

                    // The closed form of docs/reference/cost-model.md, "Providers and hybrids".
                    Assert.Equal(
                        made.Height - (1 - made.Mean) * Math.Pow(made.Height, 1 / (1 - made.Mean)),
                        MeanOf(at => Math.Min(shape.At(at), made.Height)),
                        2e-3
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Load_OfACurve_IsTheCurveInOrderOverItsPeak()
    {
        var shape = LoadShape.OfCurve([3, 2, 2, 4, 8, 10]);

        Assert.Equal(
            [1, 0.8, 0.4, 0.3, 0.2, 0.2],
            Enumerable.Range(0, 6).Select(step => shape.At((step + 0.5) / 6))
        );
        Assert.Equal(29 / 60.0, shape.Mean, 1e-12);
    }

    [Fact]
    public void Load_OfRuns_IsFullOrNone()
    {
        var shape = LoadShape.OfRuns(0.85);

        Assert.Equal(1, shape.At(0.84));
        Assert.Equal(0, shape.At(0.86));
    }

    [Fact]
    public void Load_OfABaseAndABurst_IsTogetherTheWhole()
    {
        var whole = LoadShape.OfMean(0.4);
        var (first, second) = (whole.Between(0, 0.3, 0.5), whole.Between(0.3, 1, 0.5));

        Assert.All(
            Enumerable.Range(0, 50).Select(step => step / 50.0),
            at => Assert.Equal(whole.At(at), 0.3 * first.At(at) + 0.7 * second.At(at), 1e-12)
        );
    }

    private static double MeanOf(Func<double, double> load) =>
        Enumerable.Range(0, Hours).Average(step => load((step + 0.5) / Hours));
}
