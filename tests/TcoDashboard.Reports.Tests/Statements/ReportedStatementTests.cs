using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Pdf;
using TcoDashboard.Reports.Statements;
using TcoDashboard.Reports.Tests.Comparisons;
using TcoDashboard.Reports.Workbooks;

namespace TcoDashboard.Reports.Tests.Statements;

/// <summary>Statements and bill in the reporting currency: US dollars over the dated rate, the same to the cent wherever they are read.</summary>
public sealed class ReportedStatementTests
{
    private const double Rate = 1.08;
    private static readonly Lazy<Result> s_euro = new(PresetResults.InEuro);

    private static OptionResult Option => s_euro.Value.Options.First(option => option.IsFeasible);

    [Theory]
    [InlineData(StatementSpan.Year)]
    [InlineData(StatementSpan.Month)]
    public void Statements_InEuro_AreTheDollarsOverTheRate(StatementSpan span)
    {
        var dollars = OptionStatements.Of(Option, span)!;
        var euros = OptionStatements.Reported(Option, span)!;

        Assert.Equal(("USD", "EUR"), (dollars.Currency, euros.Currency));
        Assert.Equal(dollars.Lines.Length, euros.Lines.Length);
        foreach (var (one, other) in dollars.Lines.Zip(euros.Lines))
        {
            Assert.Equal("reported." + one.Id, other.Id);
            foreach (var (usd, eur) in one.Values.Zip(other.Values))
            {
                Assert.Equal(usd!.Value / Rate, eur!.Value, 0.001);
            }
        }
    }

    [Fact]
    public void Bill_InEuro_AddsUpToItsNetPresentCost()
    {
        var values = Option.Values!;
        var lines = Option
            .Sheet!.Cells.Where(cell =>
                cell.Id.StartsWith("reported.pv.", StringComparison.Ordinal)
            )
            .ToArray();

        Assert.True(lines.Length > 5);
        Assert.Equal(
            values.Scalar("reported.npc")!.Value,
            lines.Sum(cell => values.Scalar(cell.Id)!.Value),
            0.001
        );
        Assert.Null(
            PresetResults
                .All.First()
                .Options.First(option => option.IsFeasible)
                .Sheet!.TryGetCell("reported.cash.net")
        );
    }

    [Fact]
    public void Figures_OfPageLedgerCsvJsonPaperAndWorkbook_AreTheSame()
    {
        var expected = OptionStatements
            .Reported(Option, StatementSpan.Year)!
            .Lines.Single(line => line.Id == "reported.cash.net");
        double[] values = [.. expected.Values.Select(value => value!.Value)];

        var page = StatementReport.Reported(Option, StatementSpan.Year, Presenter.Plain)!;
        Assert.Contains("EUR", page.ScaleLabel, StringComparison.Ordinal);
        Assert.Equal(
            expected.Values,
            page.Sections[0].Lines.Single(line => line.CellId == expected.Id).Values
        );
        AssertSame(values, FromCsv());
        AssertSame(values, FromJson());
        // On paper the unit is the table's: thousands, whole.
        AssertSame([.. values.Select(value => Math.Round(value / 1000))], FromPaper());
        AssertSame(values, FromWorkbook());
        using var ledger = new StringWriter();
        LedgerCsv.Write(s_euro.Value, ledger);
        var months = ledger
            .ToString()
            .Split("\r\n")
            .Where(line =>
                line.StartsWith(Option.Spec.Id + ",", StringComparison.Ordinal)
                && line.Contains(",reported.cash.net,", StringComparison.Ordinal)
            )
            .Select(line => line.Split(','))
            .ToArray();
        Assert.All(months, line => Assert.Equal("EUR", line[^2]));
        Assert.Equal(
            values.Sum(),
            months.Sum(line => double.Parse(line[^1], CultureInfo.InvariantCulture)),
            0.005
        );
    }

    [Fact]
    public void Comparison_InEuro_ShowsEveryAmountInEuroAndSaysSo()
    {
        var report = ComparisonBuilder.Build(
            s_euro.Value,
            CostBasis.PresentValue,
            Presenter.English
        );
        var index = s_euro.Value.Options.IndexOf(Option);

        Assert.StartsWith("EUR, present value", report.BasisText, StringComparison.Ordinal);
        Assert.Contains("EUR", report.Answer, StringComparison.Ordinal);
        Assert.Contains("EUR", report.Bridges[0].ScaleLabel, StringComparison.Ordinal);
        var rows = report.Groups.Where(group => group.Id is "results" or "costs");
        Assert.DoesNotContain(
            rows.SelectMany(group => group.Rows),
            row => row.Unit.Contains("USD", StringComparison.Ordinal)
        );
        foreach (var metric in Option.Metrics.Where(metric => metric.Unit.Dimensions.Money == 1))
        {
            var cell = report.Row(metric.Id)!.Cells[index];
            Assert.Equal(metric.Value!.Value / Rate, cell.Value!.Value, 1e-6 * cell.Value.Value);
            Assert.Equal("reported." + metric.CellId, cell.CellId);
            Assert.Contains("EUR", cell.FullText, StringComparison.Ordinal);
        }
        // The bill still adds up to its total, and prices of inputs stay as they were set.
        var total = report.Row("cost.total")!.Cells[index].Value!.Value;
        Assert.Equal(Option.Values!.Scalar("reported.npc")!.Value, total, 0.005);
        Assert.Equal("USD", report.Row("system_price_usd")!.Unit);
    }

    [Fact]
    public void Figures_InEuro_AreTheDollarsOverTheRateAndSurviveALink()
    {
        ChartFigure[] Of(Result result) =>
            [
                .. ComparisonFigures.Of(
                    [.. ComparisonColumn.Of(result)],
                    CostBasis.PresentValue,
                    new(Presenter.English)
                ),
                CashFlowFigure.Of(
                    result,
                    result.Options.First(option => option.IsFeasible),
                    StatementSpan.Year,
                    new(Presenter.English)
                )!,
            ];
        var euros = Of(s_euro.Value);
        var dollars = Of(PresetResults.InEuro(null));

        Assert.Equal(dollars.Length, euros.Length);
        Assert.Contains(euros, figure => figure.Y.Unit.Symbol == "EUR/Mtok");
        foreach (var (usd, eur) in dollars.Zip(euros))
        {
            var factor = usd.Y.Unit.Dimensions.Money == 1 ? Rate : 1;
            Assert.DoesNotContain("US dollars", eur.Subtitle, StringComparison.Ordinal);
            foreach (
                var (one, other) in usd
                    .Series.SelectMany(series => series.Points)
                    .Zip(eur.Series.SelectMany(series => series.Points))
            )
            {
                Assert.Equal(one.Y / factor, other.Y, 1e-9 * Math.Abs(one.Y));
            }
        }
        var stored = ReportJson.Read<ChartFigure[]>(ReportJson.Write(euros))!;
        Assert.Equal(euros.Select(figure => figure.Y.Unit), stored.Select(figure => figure.Y.Unit));
    }

    [Fact]
    public async Task NetCash_InEuro_StandsInThePrintedReportInItsUnit()
    {
        var expected = OptionStatements
            .Reported(Option, StatementSpan.Year)!
            .Lines.Single(line => line.Id == "reported.cash.net");
        var text = await Printed();

        // Some 50 million: thousands of euros, whole.
        var table = text[
            text.IndexOf("Thousands of EUR by fiscal year", StringComparison.Ordinal)..
        ];
        var row = table
            .Split('\n')
            .First(line => line.TrimStart().StartsWith(expected.Label, StringComparison.Ordinal));
        foreach (var value in expected.Values)
        {
            Assert.Contains(
                decimal.Round((decimal)value!.Value / 1000)
                    .ToString("N0", CultureInfo.InvariantCulture),
                row.Replace('\u2212', '-'),
                StringComparison.Ordinal
            );
        }
    }

    /// <summary>The finance report as another program reads it off the page.</summary>
    private static async Task<string> Printed()
    {
        var stop = TestContext.Current.CancellationToken;
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        await using (var bytes = File.Create(file))
        {
            PaperPdf.Write(
                PaperMaker.Make(PaperKind.FinanceReport, s_euro.Value, new("0123")),
                PaperSize.A4,
                bytes
            );
        }
        try
        {
            using var reader = Process.Start(
                new ProcessStartInfo("pdftotext", ["-layout", file, "-"])
                {
                    RedirectStandardOutput = true,
                }
            )!;
            var text = await reader.StandardOutput.ReadToEndAsync(stop);
            await reader.WaitForExitAsync(stop);
            return text;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("no pdftotext on the PATH; install the package poppler-utils");
            throw;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void AssertSame(double[] expected, IEnumerable<double> found) =>
        Assert.All(
            expected.Zip(found.ToArray(), (one, other) => (one, other)).ToArray() is var pairs
            && pairs.Length == expected.Length
                ? pairs
                : throw new InvalidOperationException("A column is missing."),
            pair => Assert.Equal(pair.one, pair.other, 0.0051)
        );

    private static IEnumerable<double> FromCsv()
    {
        using var text = new StringWriter();
        StatementsCsv.Write(s_euro.Value, text);
        return
        [
            .. text.ToString()
                .Split("\r\n")
                .Where(line =>
                    line.StartsWith(Option.Spec.Id + ",", StringComparison.Ordinal)
                    && line.Contains(",cash_flow,reported.cash.net,", StringComparison.Ordinal)
                    && line.Contains(",year,", StringComparison.Ordinal)
                    && line.Contains(",EUR,", StringComparison.Ordinal)
                )
                .Select(line =>
                    double.Parse(line[(line.LastIndexOf(',') + 1)..], CultureInfo.InvariantCulture)
                ),
        ];
    }

    private static IEnumerable<double> FromJson()
    {
        using var json = JsonDocument.Parse(ResultJson.Write(s_euro.Value, "0123"));
        var statements = json
            .RootElement.GetProperty("options")
            .EnumerateArray()
            .First(option => option.TryGetProperty("statements_reported", out _))
            .GetProperty("statements_reported");
        Assert.Equal("EUR", statements.GetProperty("currency").GetString());
        return
        [
            .. statements
                .GetProperty("by_year")
                .GetProperty("cash_flow")
                .EnumerateArray()
                .Single(line => line.GetProperty("line").GetString() == "reported.cash.net")
                .GetProperty("values_eur")
                .EnumerateArray()
                .Select(value => value.GetDouble()),
        ];
    }

    private static IEnumerable<double> FromPaper()
    {
        var paper = PaperMaker.Make(PaperKind.FinanceReport, s_euro.Value, new("0123"));
        var table = paper
            .Blocks.OfType<PaperTable>()
            .First(table =>
                table.Caption.StartsWith(
                    "Thousands of EUR by fiscal year",
                    StringComparison.Ordinal
                )
            );
        return
        [
            .. table
                .Rows.Single(row => row.IsTotal)
                .Cells.Skip(2)
                .Select(cell =>
                    double.Parse(
                        cell.Replace('\u2212', '-'),
                        NumberStyles.Number,
                        CultureInfo.InvariantCulture
                    )
                ),
        ];
    }

    private static IEnumerable<double> FromWorkbook()
    {
        var sheet = TcoWorkbook
            .Compose(s_euro.Value, new("0123"))
            .Sheets.First(sheet => sheet.Name.StartsWith("EUR ", StringComparison.Ordinal));
        var row = sheet.Rows.Values.First(cells =>
            cells.TryGetValue(1, out var id) && id.Text == "reported.cash.net"
        );
        return Enumerable
            .Range(4, OptionStatements.Reported(Option, StatementSpan.Year)!.Columns.Length)
            .Select(column => row[column].Number!.Value);
    }
}
