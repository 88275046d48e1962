using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain.Analysis.Variants;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Reports.Tests.Comparisons;
using TcoDashboard.Reports.Variants;

namespace TcoDashboard.Reports.Tests.Variants;

/// <summary>What the study of scale and time says, held against the results of its variants.</summary>
public sealed class VariantReportTests
{
    private static readonly Result s_result = PresetResults.Get("750mw-gpu-or-wafer");
    private static readonly PriceFall s_fall = PriceFall.Of(s_result.Catalog);

    private static readonly ImmutableArray<VariantRow> s_rows = ScaleAndTime.Run(
        VariantPlan.Of(s_result, s_fall.PerYear),
        s_result.Catalog
    );

    private static readonly VariantReport s_report = VariantReports.Of(
        new StudyCanvas(s_result, new(Presenter.Plain)),
        s_rows,
        MetricIds.CostPerMtokBlended,
        s_fall
    );

    /// <summary>Of two clusters the cheaper ends after the deadline: it leads at no useful life.</summary>
    [Fact]
    public void Finding_OfARunWithADeadline_NamesNoOptionThatEndsLate()
    {
        const string Racks = "56 racks of 72 GB300";
        var preset = PresetResults.Get("training-run-4096-accelerators").Document;
        var workload = preset.Workloads[0];
        var result = Scenario.Evaluate(
            preset with
            {
                Workloads =
                [
                    workload with
                    {
                        Training = workload.Training! with { DeadlineDays = 21 },
                    },
                ],
                // Half of the racks take twice as long, at much the same cost of a run.
                Options =
                [
                    .. preset.Options.Select(option =>
                        option.Name == Racks
                            ? option with
                            {
                                Fleets = [option.Fleets[0] with { Systems = 28 }],
                            }
                            : option
                    ),
                ],
            },
            s_result.Catalog,
            TestContext.Current.CancellationToken
        );
        var cheapest = result
            .Options.Where(one => one.Metric(MetricIds.RunCost)?.Value is not null)
            .MinBy(one => one.Metric(MetricIds.RunCost)!.Value)!;
        var canvas = new StudyCanvas(result, new(Presenter.Plain));

        var report = VariantReports.Of(
            canvas,
            ScaleAndTime.Run(
                VariantPlan.Of(result, s_fall.PerYear),
                s_result.Catalog,
                null,
                TestContext.Current.CancellationToken
            ),
            MetricIds.RunCost,
            s_fall
        );

        Assert.Equal(Racks, cheapest.Spec.Name);
        Assert.NotNull(Shortfall.Of(cheapest));
        Assert.All(
            report.Groups,
            group => Assert.DoesNotContain($"{Racks} has the best", group.Finding)
        );
    }

    [Fact]
    public void Report_HasAGroupForEachQuestion_WithFindingFigureAndTable()
    {
        Assert.Equal(
            ["scale", "life", "delay", "generation"],
            s_report.Groups.Select(group => group.Id)
        );
        Assert.All(
            s_report.Groups,
            group =>
            {
                Assert.NotEmpty(group.Finding);
                Assert.NotEmpty(group.Figures);
                Assert.All(
                    group.Table.Rows,
                    row => Assert.Equal(group.Table.Sizes.Length, row.Cells.Length)
                );
            }
        );
    }

    [Fact]
    public void Scale_Figures_ShowCostLatencyAndPowerAtEveryFactor()
    {
        var figures = s_report.Groups[0].Figures;

        Assert.Equal(
            [
                "variant-scale-cost_per_mtok_blended",
                "variant-scale-speed_per_user",
                "variant-scale-facility_power",
            ],
            figures.Select(figure => figure.Id)
        );
        Assert.All(
            figures.SelectMany(figure => figure.Series),
            series => Assert.Equal([1, 2, 10, 100], series.Points.Select(point => point.X))
        );
        var power = figures[2].Series[0].Points;
        Assert.Equal(100, power[^1].Y / power[0].Y, 0.5);
    }

    [Theory]
    [InlineData(1)]
    // A third option that costs so much more that the axis is logarithmic.
    [InlineData(40)]
    public void Life_WhereOneOptionOvertakesAnother_LabelsThePlaceInFigureAndSentence(int times)
    {
        var result = WithMoreOfIt(times);
        var rows = ScaleAndTime.Run(
            ScaleAndTime.UsualLives.Select(years => ScaleAndTime.WithLife(result.Document, years)),
            result.Catalog,
            null,
            TestContext.Current.CancellationToken
        );

        var group = VariantReports
            .Of(
                new StudyCanvas(result, new(Presenter.Plain)),
                rows,
                MetricIds.NetPresentCost,
                s_fall
            )
            .Groups.Single();

        var figure = Assert.Single(group.Figures);
        var marks = figure.Series.Single(series => series.Id == "crossings").Points;
        Assert.NotEmpty(marks);
        Assert.Equal(times > 1, figure.Y.IsLogarithmic);
        Assert.Equal(marks.Length, group.Crossings.Length);
        foreach (var mark in marks)
        {
            // Second method: the order of two options differs between the two whole years around the mark.
            var (before, after) = (
                Order((int)Math.Floor(mark.X)),
                Order((int)Math.Ceiling(mark.X))
            );
            Assert.NotEqual(before, after);
            Assert.True(
                figure.Series.Count(series => IsOn(series, mark, times > 1)) >= 2,
                "Not where two lines meet."
            );
            Assert.Contains("ahead from", mark.Label, StringComparison.Ordinal);
        }

        string Order(int years) =>
            string.Join(
                ' ',
                rows.Single(row => row.Variant.Size == years)
                    .Options.OrderBy(option => option.Metric(MetricIds.NetPresentCost)!.Value)
                    .Select(option => option.Id)
            );
    }

    private static Result WithMoreOfIt(int times)
    {
        var preset = PresetResults.Get("cloud-or-own-1000-gpus").Document;
        var own = preset.Options.Single(option => option.Id == "own");
        var document = preset with
        {
            Years = 10,
            Options = preset.Options.Add(
                own with
                {
                    Id = "more",
                    Name = "More of it",
                    Fleets = [own.Fleets[0] with { Systems = own.Fleets[0].Systems * times }],
                }
            ),
        };
        // A rent between what owning costs with hardware kept 3 years and with hardware kept 7.
        return Scenario.Evaluate(
            document with
            {
                Inputs = document.Inputs.With("rental_price_usd_per_accelerator_hour", 1.94),
            },
            s_result.Catalog,
            TestContext.Current.CancellationToken
        );
    }

    private static bool IsOn(ChartSeries series, ChartPoint mark, bool isLogarithmic)
    {
        double Height(double value) => isLogarithmic ? Math.Log(value) : value;
        var (from, to) = (
            series.Points.LastOrDefault(point => point.X <= mark.X),
            series.Points.FirstOrDefault(point => point.X > mark.X)
        );
        return series.Mark == SeriesMark.Line
            && from is not null
            && to is not null
            && Math.Abs(
                Height(from.Y)
                    + ((mark.X - from.X) / (to.X - from.X) * (Height(to.Y) - Height(from.Y)))
                    - Height(mark.Y)
            )
                <= 1e-9 * Math.Abs(Height(mark.Y));
    }

    [Fact]
    public void Delay_Finding_SplitsTheEffectIntoDateAndPrice()
    {
        var finding = s_report.Groups.Single(group => group.Id == "delay").Finding;

        Assert.Contains("by the later date", finding, StringComparison.Ordinal);
        Assert.Contains("by the move of prices", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Generation_Finding_NamesTheNextSystemOfEachVendor()
    {
        var finding = s_report.Groups.Single(group => group.Id == "generation").Finding;

        Assert.Contains("Vera Rubin NVL72", finding, StringComparison.Ordinal);
        Assert.Contains("CS-4", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_OfAVariant_HasTheRawFigures()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        VariantsCsv.Write(s_rows, writer);

        var cost = s_rows
            .First(row => row.Variant is { Kind: VariantKind.Scale, Size: 10 })
            .Options[0]
            .Metric(MetricIds.NetPresentCost)!
            .Value;
        var line = writer
            .ToString()
            .Split("\r\n")
            .Single(one =>
                one.StartsWith(
                    $"scale,10,{s_result.Options[0].Spec.Id},net_present_cost,",
                    StringComparison.Ordinal
                )
            );
        Assert.Equal(cost, double.Parse(line.Split(',')[5], CultureInfo.InvariantCulture));
    }
}
