using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Changes;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Tests.Changes;

/// <summary>The drawing of what changed and the table below it round the same value the same way.</summary>
public sealed class ChangeDigitsTests(DatabaseFixture fixture)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("gb300", "cs3")]
    [InlineData("gb300", "vr200")]
    public async Task Bars_OfTheFigure_HaveTheDigitsOfTheTable(string from, string to)
    {
        var report = await ReportAsync(from, to);
        var figure = report.Figure!;
        var steps = figure.Series[0].Points.Where(point => point.Text is not null).ToArray();
        string[] written =
        [
            .. report.Rows.Select(row => row.Effect).Where(text => text.Length > 0),
        ];

        Assert.NotEmpty(steps);
        Assert.All(
            steps.Take(10),
            step => Assert.Contains(written, text => Digits(text) == Digits(step.Text!))
        );
        Assert.All(
            steps,
            step =>
                Assert.Contains(
                    ChartTables.Of(figure, Presenter.English).Rows,
                    row => row[^1] == step.Text
                )
        );
        Assert.Contains(Digits(steps[0].Text!), Digits(report.Answer), StringComparison.Ordinal);
    }

    private static string Digits(string text) =>
        new([.. text.Where(letter => char.IsAsciiDigit(letter) || letter == '.')]);

    private async Task<ChangeReport> ReportAsync(string from, string to)
    {
        var site = await fixture.SiteAsync();
        var result = Scenario.Evaluate(
            site.Services.GetRequiredService<PresetShelf>().Find("750mw-gpu-or-wafer")!.Document,
            site.Services.GetRequiredService<CatalogHolder>().Current,
            Stop
        );
        ChangeSide Side(string id)
        {
            var option = result.Options.Single(one => one.Spec.Id == id);
            return new(option.Spec.Name, result, option);
        }

        var (before, after) = (Side(from), Side(to));
        var metric = after.Option.Metric(MetricIds.NetPresentCost)!;
        return (
            await site
                .Services.GetRequiredService<ChangeTrails>()
                .ReportAsync(before, after, metric, Presenter.English, Stop)
        )!;
    }
}
