using System.Collections.Immutable;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Figures;

/// <summary>The bridges of a comparison as figures of its page.</summary>
public sealed class BridgeFiguresTests
{
    [Fact]
    public void Bridges_OfEveryExample_LeadFromOneCostToTheOtherUnderNamesThatFilesMayHave()
    {
        foreach (var result in PresetResults.All)
        {
            var columns = ComparisonColumn
                .Of(result)
                .Select(column => column with { Key = $"preset:{column.Key}@1" })
                .ToArray();
            var (report, figures) = Bridges(columns);

            Assert.Equal(report.Bridges.Length, figures.Length);
            Assert.All(
                figures.Zip(report.Bridges),
                pair =>
                {
                    var points = pair.First.Series[0].Points;
                    Assert.Equal(
                        points[^1].Y,
                        points.SkipLast(1).Sum(point => point.Y),
                        1e-6 * Math.Abs(points[0].Y)
                    );
                    Assert.Equal(pair.Second.BreakValue, pair.First.Base);
                    Assert.DoesNotContain(pair.First.Id, letter => letter is ':' or '@' or '/');
                    Assert.Contains(
                        pair.Second.To,
                        FigureCsv.Write(pair.First),
                        StringComparison.Ordinal
                    );
                }
            );
            Assert.Distinct(figures.Select(figure => figure.Id));
        }
    }

    // Of twins but for a cent on one of a thousand million dollars: the step is there, and it is nothing to a reader.
    [Fact]
    public void Step_ThatRoundsToNothing_ReadsZeroWithoutSignOrDigits()
    {
        const string Price = "electricity_price_usd_per_kwh";
        var result = PresetResults.Get("750mw-gpu-or-wafer");
        var option = result.Document.Options[0];
        var price = result
            .Options[0]
            .Fleets[0]
            .Inputs.Single(input => input.Definition.Key == Price)
            .Used.Value;
        var twins = Scenario.Evaluate(
            result.Document with
            {
                Options =
                [
                    option,
                    option with
                    {
                        Id = "twin",
                        Name = "Twin",
                        Inputs = option.Inputs.With(Price, price * (1 + 1e-9)),
                    },
                ],
                Baseline = option.Id,
            },
            ShippedCatalog.Load().Revision!,
            TestContext.Current.CancellationToken
        );

        var (report, figures) = Bridges(ComparisonColumn.Of(twins), CostBasis.PerMillionTokens);

        Assert.Equal("0", Assert.Single(report.Bridges[0].Terms).Text);
        Assert.Equal("$0/Mtok", figures[0].Series[0].Points[1].Text);
    }

    // Both letters may stand in an id, and two charts of one name would be one place on the page.
    [Fact]
    public void Bridges_OfOptionsWhoseIdsDifferByADotAlone_HaveNamesOfTheirOwn()
    {
        var columns = ComparisonColumn
            .Of(PresetResults.Get("750mw-gpu-or-wafer"))
            .Select(
                (column, place) => column with { Key = place < 2 ? $"12:gpu.{place}" : "12:gpu-1" }
            )
            .ToArray();
        var (_, figures) = Bridges(columns);

        Assert.Equal(2, figures.Length);
        Assert.Distinct(figures.Select(figure => figure.Id));
    }

    private static (ComparisonReport Report, ImmutableArray<ChartFigure> Figures) Bridges(
        IEnumerable<ComparisonColumn> columns,
        CostBasis basis = CostBasis.PresentValue
    )
    {
        ImmutableArray<ComparisonColumn> all = [.. columns];
        var report = ComparisonBuilder.Build(all, null, basis, Presenter.English);
        return (
            report,
            ComparisonFigures.Bridges(report.Bridges, all, basis, new(Presenter.English))
        );
    }
}
