using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Tests.Comparisons;
using TcoDashboard.Reports.Workbooks;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Tests.Workbooks;

/// <summary>A workbook as it was written, and what the second program finds when it computes every formula of it anew.</summary>
/// <param name="Result">What the workbook tells.</param>
/// <param name="Answer">The rows of its first sheet as written.</param>
/// <param name="Sheets">The answer, the check and the statements, recalculated, by name.</param>
internal sealed record RecalculatedBook(
    Result Result,
    ImmutableArray<SortedDictionary<int, XlsxCell>> Answer,
    IReadOnlyDictionary<string, List<List<string>>> Sheets
)
{
    private const string StatementsOf = "Statements ";

    // Once for all tests: the second program needs half a minute for them.
    private static readonly Lazy<Task<ImmutableArray<RecalculatedBook>>> s_usual = new(() =>
        OfAsync([.. PresetResults.All, PresetResults.InEuro(), .. FinancedScenarios.All()])
    );

    /// <summary>All presets, one of them reported in euros, and scenarios financed and taxed in every way.</summary>
    public static Task<ImmutableArray<RecalculatedBook>> UsualAsync() => s_usual.Value;

    /// <summary>The check that the workbook makes of itself.</summary>
    public List<List<string>> Check => Sheets[CheckSheet.Name];

    /// <summary>The statements of the options with numbers, in their order.</summary>
    public IEnumerable<List<List<string>>> Statements =>
        Sheets
            .Where(sheet => sheet.Key.StartsWith(StatementsOf, StringComparison.Ordinal))
            .Select(sheet => sheet.Value);

    /// <summary>Makes every cached value of a workbook wrong: an oracle that only read them back would fail everywhere.</summary>
    public static XlsxBook Planted(XlsxBook book)
    {
        foreach (var cells in book.Sheets.SelectMany(sheet => sheet.Rows.Values))
        {
            foreach (var (column, cell) in cells.ToArray())
            {
                if (cell.Formula is { } formula)
                {
                    cells[column] = cell.Text is null
                        ? XlsxCell.Computed(formula, 123456.789, "0.00")
                        : XlsxCell.ComputedText(formula, "planted");
                }
            }
        }

        return book;
    }

    /// <summary>The bytes of a workbook.</summary>
    public static byte[] Bytes(XlsxBook book)
    {
        using var bytes = new MemoryStream();
        book.Write(bytes);
        return bytes.ToArray();
    }

    private static async Task<ImmutableArray<RecalculatedBook>> OfAsync(Result[] results)
    {
        var books = new List<(Result Result, byte[] Bytes, string[] Sheets)>();
        var answers = new List<ImmutableArray<SortedDictionary<int, XlsxCell>>>();
        foreach (var result in results)
        {
            var book = TcoWorkbook.Compose(result, new("0123"));
            answers.Add([
                .. book.Sheets[0]
                    .Rows.Values.Select(cells => new SortedDictionary<int, XlsxCell>(cells)),
            ]);
            books.Add(
                (
                    result,
                    Bytes(Planted(book)),
                    [
                        AnswerSheet.Name,
                        CheckSheet.Name,
                        .. book
                            .Sheets.Select(sheet => sheet.Name)
                            .Where(name => name.StartsWith(StatementsOf, StringComparison.Ordinal)),
                    ]
                )
            );
        }

        var found = await LibreOffice.Recalculate(
            [.. books.Select(book => book.Bytes)],
            [.. books.Select(book => book.Sheets)]
        );
        return
        [
            .. books.Select(
                (book, index) => new RecalculatedBook(book.Result, answers[index], found[index])
            ),
        ];
    }
}
