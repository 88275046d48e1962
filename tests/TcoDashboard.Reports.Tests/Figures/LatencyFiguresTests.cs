using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Figures;

/// <summary>The curve of latency over load.</summary>
public sealed class LatencyFiguresTests
{
    private static readonly Lazy<(Result Result, ChartFigure[] Figures)> Made = new(() =>
    {
        var preset = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(one => one.Id == "on-premises-70b-200-users")
            .Document;
        var result = Scenario.Evaluate(
            preset with
            {
                Workloads =
                [
                    preset.Workloads[0] with
                    {
                        Demand = new(DemandKind.RequestsPerSecond, 10),
                        Arrivals = new(),
                        TtftAt = LatencyPercentile.P90,
                        MaxTtftMs = 20_000,
                    },
                ],
                Options = [preset.Options[0]],
            },
            ShippedCatalog.Load().Revision!
        );
        return (result, [.. LatencyFigures.Of(result, result.Options[0], new(Presenter.English))]);
    });

    [Fact]
    public void Curves_OfAnOption_AreInOrderAndRiseWithTheLoad()
    {
        Assert.Equal(["latency-ttft", "latency-tpot"], Made.Value.Figures.Select(one => one.Id));
        foreach (var figure in Made.Value.Figures)
        {
            Assert.Equal(["P50", "P90", "P99"], figure.Series.Select(series => series.Name));
            var (half, most) = (figure.Series[0].Points, figure.Series[2].Points);
            Assert.All(half.Zip(most), pair => Assert.True(pair.First.Y <= pair.Second.Y));
            Assert.True(most[^1].Y > most[0].Y);
            Assert.All(half, point => Assert.InRange(point.X, 0.05, 0.96));
        }
    }

    [Fact]
    public void Subtitle_TellsTheMeanOfFullCopiesThatComparisonsShow()
    {
        // Two figures of one thing: below saturation 99 of 100 wait less than the mean of copies that are always full.
        var option = PresetResults.Get("750mw-gpu-or-wafer").Options[0];
        var shown = option.Metric(MetricIds.TimeToFirstToken)!;

        var figure = LatencyFigures.Of(
            PresetResults.Get("750mw-gpu-or-wafer"),
            option,
            new(Presenter.English)
        )[0];

        Assert.Contains(
            $"the mean is {Presenter.English.Card(shown.Value, shown.Unit)}",
            figure.Subtitle,
            StringComparison.Ordinal
        );
        Assert.True(figure.Series[2].Points[^1].Y < shown.Value);
    }

    /// <summary>Where other systems compute the prompts, the curve is that of both pools, whether or not requests are said to come at random.</summary>
    [Theory]
    [InlineData("pools", true)]
    [InlineData("mixed", true)]
    [InlineData("mixed", false)]
    public void Curves_OfTwoPools_TellBothAndRiseWithTheFullerOne(string id, bool isRandom)
    {
        var preset = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(one => one.Id == "gpu-prompts-wafer-answers")
            .Document;
        var result = Scenario.Evaluate(
            preset with
            {
                Workloads = [preset.Workloads[0] with { Arrivals = isRandom ? new() : null }],
                Options = [.. preset.Options.Where(option => option.Id == id)],
                Baseline = id,
            },
            ShippedCatalog.Load().Revision!,
            TestContext.Current.CancellationToken
        );
        var fleets = result.Options[0].Fleets;

        var figures = LatencyFigures.Of(result, result.Options[0], new(Presenter.English));

        Assert.Equal(2, figures.Length);
        var (first, token) = (figures[0], figures[1]);
        Assert.Contains(
            $"{fleets[0].System!.Name} with prompts on {fleets[1].System!.Name}",
            first.Subtitle,
            StringComparison.Ordinal
        );
        var slowest = first.Series[2].Points;
        Assert.Equal(slowest.Select(point => point.Y).Order(), slowest.Select(point => point.Y));
        Assert.True(slowest[^1].Y > slowest[0].Y);
        Assert.Equal(0.95, slowest[^1].X, 1e-9);
        Assert.All(token.Series[0].Points, point => Assert.InRange(point.Y, 1e-5, 0.1));
        Assert.Equal(
            isRandom ? fleets.Max(fleet => fleet.Peak!.Load) : (double?)null,
            first
                .ReferenceLines.FirstOrDefault(line =>
                    line.Name.StartsWith("At the peak", StringComparison.Ordinal)
                )
                ?.Value
        );
    }

    /// <summary>Bursts before few places: the load planned for lies below all that are drawn, and the target is met there.</summary>
    [Fact]
    public void Title_OfATargetMetBelowTheLeastLoadDrawn_NamesThatLoad()
    {
        var (result, figures) = InBursts("gpu");
        var peak = result.Options[0].Fleets[0].Serving!.AtPeak!;

        Assert.InRange(peak.Utilisation, 0.01, 0.1);
        Assert.Equal(
            $"GPU racks for both keeps 95 of 100 requests within {Presenter.English.Card(3, Unit.Second)} up to a load of about {Presenter.English.Percent(peak.Utilisation)}",
            figures[0].Title
        );
    }

    /// <summary>A target for 95 of 100 is read on its own curve, one copy is no "copies", and what the model misses is told.</summary>
    [Fact]
    public void Curves_OfTwoPoolsInBursts_HaveThatOfTheTargetAndTellTheBand()
    {
        var (result, figures) = InBursts("pools");
        var fleets = result.Options[0].Fleets;
        var band = fleets[0].Pair!.Point.Prompt.Evidence!.TimeToFirstToken;

        Assert.Equal(["P50", "P90", "P95", "P99"], figures[0].Series.Select(series => series.Name));
        Assert.DoesNotContain("1 copies", figures[0].Subtitle, StringComparison.Ordinal);
        Assert.Contains(
            "and the copy that computes its prompts",
            figures[0].Subtitle,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            $"8 in 10 measured times are {Presenter.English.Card(band.Low, Unit.One)} to {Presenter.English.Card(band.High, Unit.One)} times what it predicts",
            figures[0].Subtitle,
            StringComparison.Ordinal
        );
    }

    /// <summary>Steps of a wafer take as long however many are in flight: nothing "grows from 0.543 ms to 0.543 ms".</summary>
    [Fact]
    public void Title_OfALevelCurve_SaysThatItStays()
    {
        var (_, figures) = InBursts("mixed");

        Assert.Matches(
            "^Time per output token of 99 in 100 requests on .+ stays at [0-9.]+ ms up to the knee",
            figures[1].Title.Replace('\u202F', ' ')
        );
    }

    private static (Result Result, ChartFigure[] Figures) InBursts(string option)
    {
        var preset = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(one => one.Id == "gpu-prompts-wafer-answers")
            .Document;
        var result = Scenario.Evaluate(
            preset with
            {
                Workloads =
                [
                    preset.Workloads[0] with
                    {
                        Arrivals = new() { Pattern = ArrivalPattern.Bursty, Variation = 2 },
                        TtftAt = LatencyPercentile.P95,
                    },
                ],
                Options = [.. preset.Options.Where(one => one.Id == option)],
                Baseline = option,
            },
            ShippedCatalog.Load().Revision!,
            TestContext.Current.CancellationToken
        );
        return (result, [.. LatencyFigures.Of(result, result.Options[0], new(Presenter.English))]);
    }

    [Fact]
    public void Lines_OfTheCurve_AreTargetKneePeakAndSaturation()
    {
        var lines = Made.Value.Figures[0].ReferenceLines;

        Assert.Contains(lines, line => !line.IsOnX && Math.Abs(line.Value - 20) < 1e-9);
        Assert.Contains(lines, line => line is { IsOnX: true, Value: 1, Name: "Saturation" });
        Assert.Contains(
            lines,
            line => line.Name.StartsWith("Knee", StringComparison.Ordinal) && line.Value < 1
        );
        var peak = Made.Value.Result.Options[0].Fleets[0].Serving!.AtPeak!.Utilisation;
        Assert.Contains(lines, line => line.IsOnX && Math.Abs(line.Value - peak) < 1e-9);
        Assert.Contains("saturated at", Made.Value.Figures[0].Subtitle, StringComparison.Ordinal);
        Assert.Contains(
            "99 of 100 within",
            Made.Value.Figures[0].Summary,
            StringComparison.Ordinal
        );
    }
}
