using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Procurement;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Figures;

/// <summary>The figures of procurement are the numbers of the result.</summary>
public sealed class ProcurementFiguresTests
{
    private static readonly Result s_result = PresetResults.Get("openai-cerebras-750mw-deal");
    private static readonly OptionResult s_filed = s_result.Options.Single(option =>
        option.Spec.Id == "filed"
    );

    [Fact]
    public void Bridge_StepsAddUpFromListToEffectivePrice()
    {
        var points = Figure("deal-bridge").Series[0].Points;

        Assert.Equal(s_filed.Deal!.List, points[0].Y);
        Assert.Equal(points[^1].Y, points.SkipLast(1).Sum(point => point.Y), 1e-12 * points[^1].Y);
    }

    [Fact]
    public void Bridge_SaysHowFirmlyEachClauseIsKnownAndWhereItStands()
    {
        var figure = Figure("deal-bridge");

        Assert.Contains("Loan to the supplier (filed)", figure.X.Categories);
        Assert.Contains("S-1", figure.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void FleetByQuarter_InEveryQuarter_HasEverySystemOnce()
    {
        var figure = Figure("fleet-by-quarter");
        var systems = s_filed.Metric(MetricIds.Systems)!.Value!.Value;

        for (var quarter = 0; quarter < figure.X.Categories.Length; quarter++)
        {
            Assert.Equal(
                systems,
                figure.Series.Sum(series => series.Points[quarter].Y),
                1e-9 * systems
            );
        }

        Assert.Equal("2026 Q1", figure.X.Categories[0]);
        // 250 of 750 MW run in the first year.
        Assert.Equal(1.0 / 3, figure.Series[0].Points[0].Y / systems, 0.001);
    }

    [Fact]
    public void WithoutADeal_ThereIsNoBridge()
    {
        var plain = PresetResults.Get("750mw-gpu-or-wafer");

        Assert.DoesNotContain(
            ProcurementFigures.Of(plain, plain.Options[0], new(Presenter.Plain)),
            figure => figure.Id is "deal-bridge" or "supply-losses" or "supply-concentration"
        );
    }

    private static ChartFigure Figure(string id) =>
        ProcurementFigures
            .Of(s_result, s_filed, new(Presenter.Plain))
            .Single(figure => figure.Id == id);
}
