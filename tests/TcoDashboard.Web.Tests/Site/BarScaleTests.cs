using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Web.Components.Pages.Start;

namespace TcoDashboard.Web.Tests.Site;

/// <summary>Lengths of bars: in order, within the track, and each long enough to be seen.</summary>
public sealed class BarScaleTests
{
    [Fact]
    public void Values_OfAnySize_KeepTheirOrderWithinTheTrack() =>
        Prop.ForAll(
                Gen.Choose(1, 1_000_000).Select(n => n / 1e3).NonEmptyListOf().ToArbitrary(),
                values =>
                {
                    var scale = BarScale.Fitting([.. values]);
                    var sorted = values.Order().ToArray();
                    foreach (var (less, more) in sorted.Zip(sorted.Skip(1)))
                    {
                        Assert.True(scale.Share(less) <= scale.Share(more));
                    }

                    Assert.Equal(1, scale.Share(sorted[^1]), 1e-12);
                    Assert.True(scale.Share(sorted[0]) > 0);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1, 12, false)]
    [InlineData(1, 12.1, true)]
    [InlineData(30, 1559, true)]
    public void Scale_IsLogarithmicOnlyWhereAShortBarWouldVanish(
        double least,
        double most,
        bool expected
    ) => Assert.Equal(expected, BarScale.Fitting([least, most]).IsLogarithmic);

    [Fact]
    public void Logarithmic_EqualFactors_AreEqualSteps()
    {
        var scale = BarScale.Fitting([1.5, 15, 150]);

        Assert.Equal(scale.Share(15) - scale.Share(1.5), scale.Share(150) - scale.Share(15), 1e-12);
        Assert.Equal(1, scale.First);
    }

    [Fact]
    public void Nothing_ToDraw_HasNoLength()
    {
        Assert.Equal(0, BarScale.Fitting([]).Share(0));
        Assert.Equal(0, BarScale.Linear([0]).Share(0));
    }
}
