using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Pages.Guide;

namespace TcoDashboard.Web.Tests.Guide;

/// <summary>The chance that a training run ends in time.</summary>
public sealed class RunWordsTests
{
    [Theory]
    [InlineData(146, 0.5)]
    [InlineData(125, 0.1)]
    [InlineData(178, 0.9)]
    // By hand: ln(151/146) = 0.0337, a spread of ln(178/146)/1.2816 = 0.1546, so 0.218 spreads above the middle: 0.586.
    [InlineData(151, 0.586)]
    public void Chance_OfALimit_FollowsTheBand(double limit, double chance)
    {
        var days = Days(125, 178);

        Assert.Equal(chance, RunWords.Chance(days, limit)!.Value, 0.001);
        // The ends of the performance come the other way round.
        Assert.Equal(chance, RunWords.Chance(Days(178, 125), limit)!.Value, 0.001);
    }

    // A law through three points does not know that something never happens.
    [Theory]
    [InlineData(60, "1.0 %")]
    [InlineData(146, "50 %")]
    [InlineData(400, "99 %")]
    public void Chance_InWords_IsNeverNoneOrCertain(double limit, string words) =>
        Assert.Equal(
            words,
            RunWords
                .Percent(RunWords.Chance(Days(125, 178), limit)!.Value, Presenter.English)
                .Replace('\u00A0', ' ')
                .Replace('\u202F', ' ')
        );

    [Fact]
    public void Chance_WithoutABand_IsUnknown()
    {
        Assert.Null(RunWords.Chance(Days(null, null), 151));
        Assert.Null(RunWords.Chance(Days(146, 146), 151));
    }

    private static Metric Days(double? low, double? high) =>
        new(MetricIds.DaysToTrain, "Days", Unit.Day, 146, BetterWhen.Lower, "training.days")
        {
            Low = low,
            High = high,
        };
}
