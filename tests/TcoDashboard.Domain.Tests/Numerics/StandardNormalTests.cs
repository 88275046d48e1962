using TcoDashboard.Domain.Numerics;

namespace TcoDashboard.Domain.Tests.Numerics;

/// <summary>The normal distribution against printed tables and against itself.</summary>
public sealed class StandardNormalTests
{
    [Theory]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-20, -9.262340089798408)]
    [InlineData(0.9, 1.2815515655446004)]
    public void Quantile_TestValuesOfTheAlgorithm_Agrees(double share, double expected) =>
        Assert.Equal(expected, StandardNormal.Quantile(share), 1e-13);

    [Fact]
    public void Quantile_ThenBelow_GivesTheShareBack()
    {
        for (var share = 0.0005; share < 1; share += 0.0005)
        {
            Assert.Equal(share, StandardNormal.Below(StandardNormal.Quantile(share)), 1e-14);
        }
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Quantile_NoShare_IsNotANumber(double share) =>
        Assert.True(double.IsNaN(StandardNormal.Quantile(share)));
}
