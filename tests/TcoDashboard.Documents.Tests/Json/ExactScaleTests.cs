using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Documents.Json;

namespace TcoDashboard.Documents.Tests.Json;

public sealed class ExactScaleTests
{
    [Fact]
    public void Divide_ProductOfAnyNumber_GivesTheProductBack()
    {
        Prop.ForAll<double>(megawatts =>
            {
                var watts = megawatts * 1e6;
                return !double.IsFinite(watts)
                    || !double.IsNormal(megawatts)
                    || ExactScale.Divide(watts, 1e6) * 1e6 == watts;
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.7)]
    [InlineData(8.3)]
    [InlineData(750)]
    public void Divide_ShortDecimal_StaysShort(double megawatts)
    {
        Assert.Equal(megawatts, ExactScale.Divide(megawatts * 1e6, 1e6));
    }
}
