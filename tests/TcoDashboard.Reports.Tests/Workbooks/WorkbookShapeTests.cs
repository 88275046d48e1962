using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Statements;
using TcoDashboard.Reports.Tests.Comparisons;
using TcoDashboard.Reports.Workbooks;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Tests.Workbooks;

/// <summary>What a person who opens the workbook sees, and whether another program would open it at all.</summary>
public sealed class WorkbookShapeTests
{
    [Fact]
    public void Presets_AsWorkbooks_PassTheValidatorOfTheFormat()
    {
        var validator = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
        {
            MaxNumberOfErrors = 20,
        };
        var faults = new List<string>();
        // Why these: one with a deal and its price tables, one that rents and owns; the others are made of the same parts, and the
        // validator is slow.
        foreach (
            var result in new[] { "openai-amd-6gw-warrants", "cloud-or-own-1000-gpus" }.Select(
                PresetResults.Get
            )
        )
        {
            using var bytes = new MemoryStream(
                Bytes(
                    TcoWorkbook.Compose(result, new("0123"), TestContext.Current.CancellationToken)
                )
            );
            using var package = SpreadsheetDocument.Open(bytes, isEditable: false);
            faults.AddRange(
                validator
                    .Validate(package, TestContext.Current.CancellationToken)
                    .Select(fault =>
                        $"{result.Document.Title}: {fault.Part?.Uri} {fault.Path?.XPath} {fault.Description}"
                    )
            );
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(10)));
    }

    [Fact]
    public void Counts_OnTheAnswerSheet_AreNotPercentages()
    {
        foreach (var result in PresetResults.All)
        {
            var answer = TcoWorkbook
                .Compose(result, new("0123"), TestContext.Current.CancellationToken)
                .Sheets[0];
            foreach (var id in new[] { MetricIds.Systems, MetricIds.Accelerators })
            {
                var row = answer.Rows.Values.Single(cells => cells.GetValueOrDefault(1).Text == id);
                Assert.Equal("", row[3].Text);
                Assert.DoesNotContain('%', row[4].Style.Format);
            }
        }
    }

    [Fact]
    public void AnswerSheet_CutsNoName_RepeatsItsHeadAndSaysWhyAFigureIsMissing()
    {
        var plain = PresetResults.Get("750mw-gpu-or-wafer");
        var result = Scenario.Evaluate(
            plain.Document with
            {
                Accounting = new() { OutputValue = 0.001 },
            },
            plain.Catalog,
            TestContext.Current.CancellationToken
        );

        var answer = TcoWorkbook
            .Compose(result, new("0123"), TestContext.Current.CancellationToken)
            .Sheets[0];

        var cut = answer
            .Rows.Values.SelectMany(row =>
                row.Where(cell =>
                    cell.Key < 3
                    && row.ContainsKey(cell.Key + 1)
                    && cell.Value.Text?.Length > answer.Widths[cell.Key]
                )
            )
            .Select(cell => cell.Value.Text);
        Assert.Empty(cut);
        Assert.Equal("Id", answer.Rows[answer.RepeatedRow][1].Text);
        Assert.Contains(
            answer.Rows.Values,
            row =>
                row.GetValueOrDefault(1).Text?.StartsWith("GB300 NVL72: ", StringComparison.Ordinal)
                    == true
                && row[1].Text!.Contains("Payback cannot be computed", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Assumptions_ReplacedFigures_AreNamedAndNotAddressed()
    {
        var result = PresetResults.Get("750mw-gpu-or-wafer");
        var lines = TcoWorkbook
            .Compose(result, new("0123"), TestContext.Current.CancellationToken)
            .Sheets.SelectMany(sheet => sheet.Rows.Values)
            .SelectMany(row => row.Values)
            .Select(cell => cell.Text ?? "")
            .ToArray();

        Assert.Contains(
            lines,
            line =>
                line.StartsWith("Replaced figure: ", StringComparison.Ordinal)
                && line.Contains("CS-3", StringComparison.Ordinal)
                && line.EndsWith(", price", StringComparison.Ordinal)
        );
        Assert.Contains("1360000 USD", lines);
        // The sheet of inputs alone keeps the address, by which an edited workbook is read back.
        Assert.DoesNotContain(
            lines,
            line =>
                line.StartsWith("Replaced figure", StringComparison.Ordinal) && line.Contains('#')
        );
    }

    [Fact]
    public void Columns_OfNumbers_AreWideEnoughForThem()
    {
        foreach (var sheet in PresetResults.All.SelectMany(Sheets))
        {
            SheetLayout.Widen(sheet);
            foreach (var (column, cell) in sheet.Rows.Values.SelectMany(row => row))
            {
                if (cell is { Number: { } number, Style.Format: NumberFormats.Money })
                {
                    var shown = number.ToString("#,##0.00", CultureInfo.InvariantCulture).Length;
                    Assert.True(
                        sheet.Widths[column] >= shown || shown > 28,
                        $"{sheet.Name} column {column}: {shown} characters in {sheet.Widths[column]}"
                    );
                }
            }
        }
    }

    // A text that does not wrap ends at the edge of its column where the cell beside it is filled. Small grey ids and addresses may.
    [Fact]
    public void Sheets_OfEveryPreset_CutNoNameAndNoWord()
    {
        var cut = PresetResults
            .All.SelectMany(Sheets)
            .SelectMany(sheet => Cut(sheet).Select(text => $"{sheet.Name}: {text}"))
            .Distinct()
            .ToArray();

        Assert.True(cut.Length == 0, $"{cut.Length}: " + string.Join('\n', cut.Take(20)));
    }

    private static IEnumerable<string> Cut(XlsxSheet sheet)
    {
        SheetLayout.Widen(sheet);
        SheetLayout.MakeRoom(sheet);
        return sheet
            .Rows.Values.SelectMany(row =>
                row.Where(cell =>
                    cell.Value.Style.Role is not (CellRole.Quiet or CellRole.Link)
                    && !StyleTable.Wraps(cell.Value.Style.Role)
                    && row.ContainsKey(cell.Key + 1)
                    && cell.Value.Text?.Length > sheet.Widths[cell.Key]
                )
            )
            .Select(cell => cell.Value.Text!);
    }

    [Fact]
    public void Statements_OfEveryPreset_AddUpInEveryColumnAndSpan()
    {
        foreach (
            var option in PresetResults.All.SelectMany(r => r.Options).Where(o => o.IsFeasible)
        )
        {
            var months = OptionStatements.Of(option, StatementSpan.Month)!;
            var years = OptionStatements.Of(option, StatementSpan.Year)!;
            foreach (var (line, year) in months.Lines.Zip(years.Lines))
            {
                Assert.Equal(line.Id, year.Id);
                Near(line.Total, year.Total);
            }
            foreach (var parent in new[] { "capex", "opex", "credit" })
            {
                var rows = years.Of(StatementKind.CashFlow).ToList();
                var at = rows.FindIndex(line => line.Id == parent);
                var parts = rows.Skip(at + 1).TakeWhile(line => line.Level == 1).ToList();
                for (var column = 0; column < years.Columns.Length; column++)
                {
                    Near(rows[at].Values[column], parts.Sum(part => part.Values[column]));
                }
            }
        }
    }

    [Fact]
    public async Task Statements_RecalculatedFromFormulasAlone_EqualTheEngine()
    {
        LibreOffice.RequireOrSkip();
        // Statements in another currency are held against the screen with the other formats.
        var books = (await RecalculatedBook.UsualAsync()).Where(book =>
            book.Result.Document.Currency.ReportIn is null
        );

        foreach (var book in books)
        {
            var options = book.Result.Options.Where(option => option.IsFeasible).ToArray();
            foreach (
                var (option, sheet) in options.Zip(book.Statements, (one, other) => (one, other))
            )
            {
                Assert.Equal(StatementsSheet.AddUp, sheet[2][0]);
                var years = OptionStatements.Of(option, StatementSpan.Year)!;
                var quarters = OptionStatements.Of(option, StatementSpan.Quarter)!;
                foreach (var (line, quarter) in years.Lines.Zip(quarters.Lines))
                {
                    var row = sheet.First(cells =>
                        cells[0] == line.Id
                        && Math.Abs(Number(cells[2]) - (line.Total ?? double.NaN)) < 0.005
                    );
                    double?[] expected = [.. line.Values, .. quarter.Values];
                    for (var column = 0; column < expected.Length; column++)
                    {
                        Near(expected[column], Number(row[3 + column]));
                    }
                }
            }

            Assert.Equal(options.Length, book.Statements.Count());
        }
    }

    private static IEnumerable<XlsxSheet> Sheets(Result result) =>
        TcoWorkbook.Compose(result, new("0123")).Sheets;

    private static byte[] Bytes(XlsxBook book)
    {
        using var bytes = new MemoryStream();
        book.Write(bytes);
        return bytes.ToArray();
    }

    // Half a cent of ten-figure amounts: what a reader would see as another figure.
    private static void Near(double? expected, double? actual) =>
        Assert.InRange(actual!.Value, expected!.Value - 0.005, expected.Value + 0.005);

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : double.NaN;
}
