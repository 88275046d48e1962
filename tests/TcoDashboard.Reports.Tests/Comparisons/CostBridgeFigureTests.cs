using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <summary>The title of a drawn bridge says how the two costs compare, in the way a reader works it out.</summary>
public sealed class CostBridgeFigureTests
{
    [Theory]
    [InlineData(10, 10.004, "Wafer costs as much as Rack")]
    [InlineData(10, 7.5, "Wafer costs 25 % less than Rack; the largest step is")]
    [InlineData(10, 12.5, "Wafer costs 25 % more than Rack; the largest step is")]
    [InlineData(10, 19.8, "Wafer costs 98 % more than Rack; the largest step is")]
    [InlineData(10, 20, "Wafer costs 2.0x as much as Rack; the largest step is")]
    [InlineData(10, 240.2, "Wafer costs 24x as much as Rack; the largest step is")]
    // Credits beyond all costs: there is a difference and no share of anything.
    [InlineData(-4, 10, "Wafer costs more than Rack; the largest step is")]
    [InlineData(0, 10, "Wafer costs more than Rack; the largest step is")]
    [InlineData(10, -4, "Wafer costs less than Rack; the largest step is")]
    [InlineData(-4, -8, "Wafer costs less than Rack; the largest step is")]
    [InlineData(0, 0, "Wafer costs as much as Rack")]
    public void Title_OfTwoCosts_SaysHowTheyCompare(double from, double to, string title)
    {
        var result = PresetResults.Get("750mw-gpu-or-wafer");
        var drawn = ComparisonBuilder
            .Build(result, CostBasis.PerMillionTokens, Presenter.Plain)
            .Bridges[0];

        var figure = CostBridgeFigure.Of(
            [drawn with { From = "Rack", To = "Wafer", FromValue = from, ToValue = to }],
            CostBasis.PerMillionTokens,
            new([.. ComparisonColumn.Of(result)], new(Presenter.Plain))
        )[0];

        Assert.StartsWith(title, figure.Title, StringComparison.Ordinal);
    }
}
