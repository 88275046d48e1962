using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Analysis.Crossings;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Sensitivity;
using TcoDashboard.Domain.Analysis.Variants;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Reports.Tests.Comparisons;
using TcoDashboard.Reports.Tests.Statements;
using TcoDashboard.Reports.Variants;

namespace TcoDashboard.Reports.Tests.Studies;

/// <summary>Studies speak the reporting currency: every amount is the US dollars over the rate, and nothing without an amount changes.</summary>
public sealed class ShownCurrencyTests
{
    private const double Rate = 1.25;

    [Theory]
    [InlineData("financed")]
    [InlineData("openai-cerebras-750mw-deal")]
    [InlineData("training-run-4096-accelerators")]
    public void Figures_OfAScenarioInEuro_AreEachTheDollarsOverTheRate(string story)
    {
        var plain = story == "financed" ? FinancedScenario.Result : PresetResults.Get(story);
        var euro = InEuro(plain);

        Metric[] counted = [.. ShownMetrics.Counted(plain)];
        var shown = ShownMetrics.Of(euro, Presenter.Plain);

        Assert.Equal(counted.Length, shown.Length);
        foreach (var (usd, other) in counted.Zip(shown))
        {
            var isMoney = usd.Unit.Dimensions.Money == 1;
            Assert.Equal(isMoney ? usd.Unit.In("EUR") : usd.Unit, other.Unit);
            // Why: no amount may lack a sister, or a study would fall back to US dollars unsaid.
            Assert.Equal(0, other.Unit.Dimensions.Money);
            Close(isMoney ? usd.Value / Rate : usd.Value, other.Value);
        }

        Assert.Equal(counted, ShownMetrics.Of(plain, Presenter.Plain));
    }

    [Fact]
    public void Comparison_InEuroForAReaderOfDollars_IsThatInDollars()
    {
        var plain = PresetResults.Get("750mw-gpu-or-wafer");
        var reader = new ReaderFormat(
            DigitStyle.CommaPoint,
            DateStyle.DayFirst,
            Money: MoneyStyle.Dollars
        ).Presenter;
        ComparisonReport Report(Result result, Presenter presenter) =>
            ComparisonBuilder.Build(result, CostBasis.PresentValue, presenter);

        var dollars = Report(plain, Presenter.English);
        var euro = Report(InEuro(plain), Presenter.English);
        var seen = Report(InEuro(plain), reader);

        Assert.NotEqual(dollars.Answer, euro.Answer);
        Assert.Equal(dollars.Answer, seen.Answer);
        Assert.Equal(Texts(dollars), Texts(seen));
        Assert.Equal(
            ShownMetrics.Of(plain, reader).Select(metric => metric.Id),
            ShownMetrics.Of(InEuro(plain), reader).Select(metric => metric.Id)
        );

        static IEnumerable<string> Texts(ComparisonReport report) =>
            report
                .Groups.SelectMany(group => group.Rows)
                // The one row that says which currencies the scenario holds.
                .Where(row => row.Id != "currency")
                .SelectMany(row => row.Cells.Select(cell => $"{row.Label}: {cell.Text}"));
    }

    [Fact]
    public void Tornado_InEuro_IsThatInDollarsOverTheRateAndSaysSo()
    {
        var plain = PresetResults.Get("750mw-gpu-or-wafer");
        var euro = InEuro(plain);
        var id = ShownMetrics.IdOf(euro, MetricIds.NetPresentCost, Presenter.Plain);

        var usd = Tornado.Of(plain, LeverTable.Of(plain), new(MetricIds.NetPresentCost, 0, 1));
        var eur = Tornado.Of(euro, LeverTable.Of(euro), new(id, 0, 1));
        var figure = TornadoFigure.Of(new(euro, new(Presenter.Plain)), eur, [])!;

        Close(usd.Base / Rate, eur.Base);
        foreach (var bar in usd.Bars.Where(bar => bar.Swing > 0))
        {
            var same = eur.Bars.Single(one => one.Lever.Key == bar.Lever.Key);
            Close(bar.AtLow / Rate, same.AtLow);
            Close(bar.AtHigh / Rate, same.AtHigh);
        }

        Assert.Equal("EUR", figure.Y.Unit.Symbol);
        Assert.Contains("EUR", figure.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain(", in EUR", figure.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Goal_InEuro_LiesWhereThatOfItsDollarsLies()
    {
        var plain = PresetResults.Get("750mw-gpu-or-wafer");
        var euro = InEuro(plain);
        var now = plain.Options[0].Metric(MetricIds.NetPresentCost)!.Value!.Value;
        double At(Result result, string metric, double wanted)
        {
            var levers = LeverTable.Of(result);
            var power = levers.First(lever =>
                lever.Key.StartsWith("in.electricity_price_usd_per_kwh@", StringComparison.Ordinal)
            );
            return BreakEven
                .Reach(result, levers, power.Key, new(metric, 0), wanted)
                .Nearest!.Value;
        }

        var usd = At(plain, MetricIds.NetPresentCost, now * 1.01);
        var eur = At(
            euro,
            ShownMetrics.IdOf(euro, MetricIds.NetPresentCost, Presenter.Plain),
            now * 1.01 / Rate
        );

        Assert.Equal(usd, eur, 1e-9);
    }

    [Fact]
    public void Variants_OfLaterStarts_KeepTheRateOfToday()
    {
        var plain = PresetResults.Get("fifty-million-dollars");
        var start = plain.Document.Start;
        var euro = Evaluate(
            plain.Document with
            {
                Currency = new()
                {
                    ReportIn = "EUR",
                    Rates =
                    [
                        new("EUR", Rate, start.AddDays(-1), "Bank"),
                        new("EUR", 2 * Rate, start.AddMonths(6), "Forward"),
                    ],
                },
            }
        );
        var rows = ScaleAndTime.Run(
            [ScaleAndTime.Delayed(euro, 0, 0), ScaleAndTime.Delayed(euro, 12, 0)],
            euro.Catalog,
            cancellation: TestContext.Current.CancellationToken
        );
        var id = MetricIds.Reported("npc");

        Assert.All(
            rows,
            row =>
                Close(
                    row.Options[0].Metric(MetricIds.NetPresentCost)!.Value / Rate,
                    row.Options[0].Metric(id)!.Value
                )
        );
        var report = VariantReports.Of(
            new(euro, new(Presenter.Plain)),
            rows,
            MetricIds.NetPresentCost,
            new(0, null)
        );
        Assert.All(
            report
                .Groups.Single()
                .Table.Rows.Where(row =>
                    row.Metric.StartsWith("Net present cost", StringComparison.Ordinal)
                ),
            row =>
                Assert.All(
                    row.Cells,
                    cell => Assert.Contains("EUR", cell, StringComparison.Ordinal)
                )
        );
    }

    private static Result InEuro(Result plain) =>
        Evaluate(
            plain.Document with
            {
                Currency = new()
                {
                    ReportIn = "EUR",
                    Rates = [new("EUR", Rate, plain.Document.Start, "Bank")],
                },
            }
        );

    private static Result Evaluate(ScenarioDocument document) =>
        Scenario.Evaluate(
            document,
            ShippedCatalog.Load().Revision!,
            TestContext.Current.CancellationToken
        );

    private static void Close(double? wanted, double? found)
    {
        Assert.Equal(wanted is null, found is null);
        Assert.Equal(wanted ?? 0, found ?? 0, 1e-9 * Math.Max(1, Math.Abs(wanted ?? 0)));
    }
}
