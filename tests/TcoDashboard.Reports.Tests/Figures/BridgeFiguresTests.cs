using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Exports;
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
            var report = ComparisonBuilder.Build(
                [.. columns],
                null,
                CostBasis.PresentValue,
                Presenter.English
            );

            var figures = ComparisonFigures.Bridges(
                report.Bridges,
                [.. columns],
                CostBasis.PresentValue,
                new(Presenter.English)
            );

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
}
