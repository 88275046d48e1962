using System.Globalization;
using System.Text.Json;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Papers;
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
        AssertSame(values, FromPaper());
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
                table.Caption.StartsWith("EUR by fiscal year", StringComparison.Ordinal)
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
