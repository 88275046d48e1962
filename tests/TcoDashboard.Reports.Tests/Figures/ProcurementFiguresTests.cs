using System.Collections.Immutable;
using TcoDashboard.Domain.Procurement.Supply;
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
    public void Delay_OfOneBranch_EndsAtItsQuantilesAndNamesTheMoney()
    {
        var result = Waiting();
        var option = result.Options[0];
        var figure = ProcurementFigures
            .Of(result, option, new(Presenter.Plain))
            .Single(one => one.Id == "supply-delay");
        var weeks = 365.25 / 12 / 7;

        double Ends(int row, int series) =>
            figure.Series.Take(series + 1).Sum(one => one.Points[row].Y);
        // Ordered three months before the start, half within 40 weeks, nine in ten within 60; commissioning takes 4.
        Assert.Equal(["Transformer", "In service"], figure.X.Categories);
        Assert.Equal(0, Ends(0, 0));
        Assert.Equal(40 / weeks, Ends(0, 1), 0.15);
        Assert.Equal(60 / weeks, Ends(0, 2), 0.3);
        Assert.Equal(44 / weeks, Ends(1, 1), 0.15);
        Assert.Equal(64 / weeks, Ends(1, 2), 0.3);
        Assert.Equal(9, Assert.Single(figure.ReferenceLines).Value);
        var delay = option.Supply!.Lines.Single(line => line.Label == "Being late").Usd;
        Assert.Contains(
            Presenter.Plain.Card(delay, Domain.Quantities.Unit.Usd),
            figure.Title,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void FleetByQuarter_WithLeadTimes_ShowsTheSlip()
    {
        var result = Waiting();
        var figure = ProcurementFigures
            .Of(result, result.Options[0], new(Presenter.Plain))
            .Single(one => one.Id == "fleet-by-quarter");
        var running = figure.Series.Single(one => one.Id == "running");
        var slipped = figure.Series.Single(one => one.Id == "slipped");

        Assert.Equal(SeriesMark.Line, slipped.Mark);
        Assert.All(
            running.Points.Zip(slipped.Points),
            pair => Assert.True(pair.Second.Y <= pair.First.Y)
        );
        Assert.Equal(running.Points[^1].Y, slipped.Points[^1].Y);
        Assert.Contains(running.Points.Zip(slipped.Points), pair => pair.Second.Y < pair.First.Y);
    }

    private static Result Waiting()
    {
        var document = PresetResults.Get("nvidia-or-amd-10mw").Document;
        var first = document.Options[0];
        var option = first with
        {
            Fleets =
            [
                first.Fleets[0] with
                {
                    Delivery = new()
                    {
                        Tranches =
                        [
                            new() { Share = 0.5, Month = document.Start },
                            new()
                            {
                                Share = 0.5,
                                OrderMonth = document.Start,
                                LeadTime = new(26, 60),
                            },
                        ],
                    },
                },
            ],
            Supply = new()
            {
                Needed = document.Start.AddMonths(6),
                CommissioningWeeks = 4,
                Branches =
                [
                    new(
                        "Transformer",
                        document.Start.AddMonths(-3),
                        [new("Transformer", 40, 60)],
                        Evidence.None
                    ),
                ],
            },
        };
        return Scenario.Evaluate(
            document with
            {
                Options = [option],
                Baseline = null,
            },
            PresetResults.Get("nvidia-or-amd-10mw").Catalog,
            TestContext.Current.CancellationToken
        );
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
