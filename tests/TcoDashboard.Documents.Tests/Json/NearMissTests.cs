using TcoDashboard.Documents.Json;

namespace TcoDashboard.Documents.Tests.Json;

public sealed class NearMissTests
{
    private static readonly string[] Known = ["horizon_years", "power_budget_mw", "title", "id"];

    [Theory]
    [InlineData("horizon_year", "horizon_years")]
    [InlineData("horizonYears", "horizon_years")]
    [InlineData("power_bugdet_mw", "power_budget_mw")]
    [InlineData("tilte", "title")]
    public void Of_SlipOfTheHand_IsRecognised(string typed, string meant)
    {
        Assert.Equal(meant, NearMiss.Of(typed, Known));
    }

    [Theory]
    [InlineData("colour")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("budget")]
    public void Of_OtherWord_IsNotGuessed(string typed)
    {
        Assert.Null(NearMiss.Of(typed, Known));
    }

    [Fact]
    public void Of_TwoWordsEquallyNear_IsNotGuessed()
    {
        Assert.Null(NearMiss.Of("fp9", ["bf16", "fp8", "fp4"]));
    }

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "ac", 1)]
    [InlineData("", "abc", 3)]
    public void Distance_KnownPairs_AreAsPublished(string left, string right, int distance)
    {
        Assert.Equal(distance, NearMiss.Distance(left, right));
        Assert.Equal(distance, NearMiss.Distance(right, left));
    }
}
