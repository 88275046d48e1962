using System.Globalization;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Redaction;
using TcoDashboard.Reports.Statements;
using TcoDashboard.Reports.Tests.Workbooks;
using TcoDashboard.Reports.Workbooks;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <summary>Lines that a document adds stand by name wherever the bill is told, and their rows add up to the sums of the sheet.</summary>
public sealed class OwnLineReportTests
{
    private static readonly string[] s_names = ["Fence at 9000", "Guards", "Permit", "Subsidy"];

    private static readonly Lazy<Result> s_result = new(TwoOptions);

    [Fact]
    public void Bill_OfTwoOptions_ShowsEachLineOnceWithItsPresentValue()
    {
        var report = ComparisonBuilder.Build(
            s_result.Value,
            CostBasis.PresentValue,
            Presenter.Plain
        );

        var rows = report.Groups.Single(group => group.Id == "costs").Rows;
        var own = rows.Where(row => row.Id.StartsWith("own.", StringComparison.Ordinal)).ToArray();
        Assert.Equal(s_names, own.Select(row => row.Label).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(
            rows,
            row => row.Label.StartsWith("Own lines", StringComparison.Ordinal)
        );
        foreach (var (column, option) in s_result.Value.Options.Index())
        {
            var values = option.Values!;
            Assert.Equal(
                values.Scalar("reported.pv.capex.own")!.Value,
                own.Where(row => row.Label is "Permit" or "Fence at 9000")
                    .Sum(row => row.Cells[column].Value ?? 0),
                1e-6
            );
            if (values.Sheet.TryGetCell("pv.opex.own") is not null)
            {
                Assert.Equal(
                    values.Scalar("reported.pv.opex.own")!.Value,
                    own.Where(row => row.Label is "Guards" or "Subsidy")
                        .Sum(row => row.Cells[column].Value ?? 0),
                    1e-6
                );
            }
            var lines = rows.Where(row => row.Level == 1).Sum(row => row.Cells[column].Value ?? 0);
            Assert.Equal(
                1,
                lines / rows.Single(row => row.IsTotal).Cells[column].Value!.Value,
                1e-9
            );
        }
        Assert.True(own.Single(row => row.Id == "own.permit.pv").Cells.All(cell => cell.Value > 0));
        Assert.Equal(0, own.Single(row => row.Id == "own.guard.pv").Cells[1].Value);
    }

    [Theory]
    [InlineData("opex")]
    [InlineData("capex")]
    public void Statements_UnderAGroup_ShowEachLineAndAddUpInEveryColumn(string group)
    {
        var option = s_result.Value.Options[0];
        foreach (var statements in OptionStatements.All(option, StatementSpan.Year))
        {
            var lines = statements.Of(StatementKind.CashFlow).ToArray();
            var at = Array.FindIndex(
                lines,
                line => line.Id.EndsWith(group, StringComparison.Ordinal)
            );
            var parts = lines[(at + 1)..].TakeWhile(line => line.Level == 1).ToArray();

            Assert.Contains(
                parts,
                line =>
                    line.Label.StartsWith(
                        group == "opex" ? "Guards" : "Permit",
                        StringComparison.Ordinal
                    )
            );
            for (var column = 0; column < statements.Columns.Length; column++)
            {
                var sum = parts.Sum(line => line.Values[column]!.Value);
                Assert.Equal(lines[at].Values[column]!.Value, sum, 1e-4);
            }
        }
    }

    [Fact]
    public void CsvPaperAndWorkbook_OfTheResult_NameEachLine()
    {
        using var csv = new StringWriter(CultureInfo.InvariantCulture);
        StatementsCsv.Write(s_result.Value, csv);
        Assert.Contains(",cash_flow,own.guard,Guards,1,", csv.ToString(), StringComparison.Ordinal);
        Assert.Contains(",reported.own.guard,", csv.ToString(), StringComparison.Ordinal);

        using var ledger = new StringWriter(CultureInfo.InvariantCulture);
        LedgerCsv.Write(s_result.Value, ledger);
        var bills = FinanceReport
            .Of(s_result.Value, new("0123"))
            .Blocks.OfType<PaperTable>()
            .Where(table => table.Caption.EndsWith("present value", StringComparison.Ordinal))
            .ToArray();
        Assert.Equal(2, bills.Length);
        var book = TcoWorkbook.Compose(
            s_result.Value,
            new("0123"),
            TestContext.Current.CancellationToken
        );
        foreach (var name in s_names)
        {
            Assert.Contains($",{name},row,", ledger.ToString(), StringComparison.Ordinal);
            Assert.All(bills, bill => Assert.Contains(bill.Rows, row => row.Cells[0] == name));
            foreach (var sheet in new[] { "Costs", "Years" })
            {
                Assert.Contains(
                    book.Sheets.Single(one => one.Name == sheet).Rows.Values,
                    row => row.Values.Any(cell => cell.Text == name)
                );
            }
        }
    }

    [Fact]
    public void NeutralNames_OfAComparison_ReplaceLinesAndTheirIds()
    {
        var report = ComparisonBuilder.Build(
            s_result.Value,
            CostBasis.PresentValue,
            Presenter.Plain
        );

        var names = NeutralNames.Of([s_result.Value.Document], report, s_result.Value.Catalog);

        // A name without a number tells no amount and stays, as those of options do.
        Assert.Equal("Guards", names.In("Guards"));
        Assert.Equal("own.guard.pv", names.In("own.guard.pv"));
        Assert.DoesNotContain("9000", names.In("Fence at 9000"), StringComparison.Ordinal);
        Assert.Equal("own.line-A.pv", names.In("own.fence-9000.pv"));
        // Without its document too: the rows of the report name the lines.
        Assert.DoesNotContain(
            "9000",
            NeutralNames.Of([], report, s_result.Value.Catalog).In("Fence at 9000"),
            StringComparison.Ordinal
        );
    }

    /// <summary>An option with three lines, and another that shares one of them and has its own.</summary>
    private static Result TwoOptions()
    {
        var document = FinancedScenarios.All().First().Document;
        var first = document.Options[0];
        var second = first with
        {
            Id = "second",
            Name = "The other",
            OwnLines =
            [
                first.OwnLines[0] with
                {
                    Amount = 50_000,
                },
                first.OwnLines[0] with
                {
                    Id = "fence-9000",
                    Name = "Fence at 9000",
                    Amount = 9_000,
                },
            ],
        };
        var result = Scenario.Evaluate(
            document with
            {
                Options = [first, second],
                Currency = document.Currency with { ReportIn = "EUR" },
            },
            ShippedCatalog.Load().Revision!,
            CancellationToken.None
        );
        Assert.All(result.Options, option => Assert.True(option.IsFeasible));
        return result;
    }
}
