using System.Globalization;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Workbooks;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Tests.Workbooks;

/// <summary>LibreOffice recalculates the workbook from its formulas alone and finds the engine's numbers.</summary>
public sealed class WorkbookOracleTests
{
    private const int Generated = 200;
    private const int OptionsInAWorkbook = 25;
    private const double Tolerance = 1e-9;

    [Fact]
    public async Task GeneratedScenarios_RecalculatedFromFormulasAlone_EqualTheEngine()
    {
        LibreOffice.RequireOrSkip();
        var results = Bound(GeneratedScenarios.Feasible(seed: 20261121).Take(Generated));
        HoldsWhatIsNew([.. results.SelectMany(result => result.Options)]);

        var checks = await Checks(results.Select(Planted));

        foreach (var (result, check) in results.Zip(checks))
        {
            EqualsEngine(check, (option, id) => option.Values!.Scalar(id), result);
        }
    }

    [Fact]
    public async Task Inputs_ChangedInTheWorkbook_MoveItsTotalsAsTheyMoveTheEngine()
    {
        LibreOffice.RequireOrSkip();
        var results = Bound(GeneratedScenarios.Feasible(seed: 7).Take(20));
        var books = results.Select(Planted).ToArray();
        var changed = books.Select((book, i) => ChangeInputs(book, new Random(i))).ToArray();

        var checks = await Checks(books);

        for (var i = 0; i < results.Length; i++)
        {
            var moved = results[i]
                .Options.ToDictionary(
                    option => option.Spec.Id,
                    option =>
                        option.Sheet!.Evaluate(changed[i].GetValueOrDefault(option.Spec.Id, []))
                );
            EqualsEngine(checks[i], (option, id) => moved[option.Spec.Id].Scalar(id), results[i]);
            Assert.Contains(
                results[i].Options,
                option => moved[option.Spec.Id].Scalar("npc") != option.Values!.Scalar("npc")
            );
        }
    }

    // A draw that misses what a document can say would prove nothing about it.
    private static void HoldsWhatIsNew(OptionResult[] options)
    {
        string[] cells =
        [
            "reported.npc",
            "finance.rate_per_payment",
            "finance.payment_fraction",
            "finance.rent_level",
            "tax.rent",
        ];
        Assert.All(
            cells,
            id => Assert.Contains(options, option => option.Sheet!.TryGetCell(id) is not null)
        );
        Assert.Contains(options, option => option.Fleets[0].Spec.Systems % 1 == 0.75);
        int[] intervals = [2, 3, 4, 6, 12];
        Assert.All(
            intervals,
            months =>
            {
                Assert.Contains(options, option => IsPaidEvery(option, months, isLoan: true));
                Assert.Contains(options, option => IsPaidEvery(option, months, isLoan: false));
            }
        );
        var lines = options.SelectMany(option => option.Spec.OwnLines).ToArray();
        Assert.All(
            Enum.GetValues<OwnLineKind>(),
            kind => Assert.Contains(lines, line => line.Kind == kind)
        );
        Assert.Contains(lines, line => line.GrowthPerYear != 0);
        Assert.Contains(lines, line => !line.Years.IsEmpty);
        Assert.Contains(lines, line => line.Currency is not null);
        Assert.Contains(lines, line => line.Amount < 0);
        Assert.Contains(
            options,
            option =>
                option.Sheet!.TryGetCell("finance.irr") is not null
                && option.Values!.Scalar("finance.irr") is not null
                && SignChanges(option.Values!.Series("cash.net.dated")) > 1
        );
    }

    private static bool IsPaidEvery(OptionResult option, int months, bool isLoan) =>
        option.Spec.Financing is { } financing
        && financing.EveryMonths == months
        && financing.Kind == FinancingKind.Loan == isLoan;

    private static int SignChanges(IEnumerable<double?> flows)
    {
        var signs = flows.Select(flow => Math.Sign(flow!.Value)).Where(sign => sign != 0).ToArray();
        return signs.Zip(signs.Skip(1)).Count(pair => pair.First != pair.Second);
    }

    // Why: opening a file costs LibreOffice a second, so the options of many scenarios share a few workbooks, each under an id of its own.
    private static Result[] Bound(IEnumerable<Result> results) =>
        [
            .. results
                .Chunk(OptionsInAWorkbook)
                .Select(chunk =>
                    chunk[0] with
                    {
                        Options =
                        [
                            .. chunk.Select(
                                (result, i) =>
                                    result.Options[0] with
                                    {
                                        Spec = result.Options[0].Spec with
                                        {
                                            Id = FormattableString.Invariant($"option-{i}"),
                                        },
                                    }
                            ),
                        ],
                    }
                ),
        ];

    private static async Task<List<List<string>>[]> Checks(IEnumerable<XlsxBook> books)
    {
        byte[][] written = [.. books.Select(RecalculatedBook.Bytes)];
        var found = await LibreOffice.Recalculate(
            written,
            [.. written.Select(_ => new[] { CheckSheet.Name })]
        );
        return [.. found.Select(sheets => sheets[CheckSheet.Name])];
    }

    // Without statements, and tables and charts that repeat the options: the check sheet does not read them, and those of hundreds of options take a minute.
    private static XlsxBook Planted(Result result)
    {
        var book = TcoWorkbook.Compose(result, new("0123"));
        book.Sheets.RemoveAll(sheet =>
            sheet.Name is "Charts" or "Costs" or "Years"
            || sheet.Name.StartsWith("Statements ", StringComparison.Ordinal)
            || sheet.Name.StartsWith("EUR ", StringComparison.Ordinal)
        );
        return RecalculatedBook.Planted(book);
    }

    // As a reader would: three yellow cells get other numbers, and the cells that refer to them follow.
    private static Dictionary<string, Dictionary<string, double>> ChangeInputs(
        XlsxBook book,
        Random random
    )
    {
        var sheet = book.Sheets.Single(s => s.Name == InputsSheet.Name);
        var live = sheet
            .Rows.Where(row =>
                row.Value.TryGetValue(6, out var changes)
                && changes.Text == "live"
                && row.Value[InputsSheet.ValueColumn] is { Formula: null, Number: not 0 }
            )
            .ToArray();
        var changed = new Dictionary<string, Dictionary<string, double>>();
        void Note(SortedDictionary<int, XlsxCell> row, double value)
        {
            var option = row[InputsSheet.OptionColumn].Text!;
            changed.TryAdd(option, []);
            changed[option][row[InputsSheet.IdColumn].Text!] = value;
        }
        foreach (var (number, cells) in random.GetItems(live, 60))
        {
            var value = cells[InputsSheet.ValueColumn].Number!.Value * 1.03;
            cells[InputsSheet.ValueColumn] = XlsxCell.Of(value, "0.00");
            Note(cells, value);
            var reference = FormattableString.Invariant($"$E${number}");
            foreach (
                var follower in sheet.Rows.Values.Where(row =>
                    row.GetValueOrDefault(InputsSheet.ValueColumn).Formula == reference
                )
            )
            {
                Note(follower, value);
            }
        }
        return changed;
    }

    /// <summary>Holds the check sheet that was recalculated against what the engine says of each summary.</summary>
    internal static void EqualsEngine(
        List<List<string>> check,
        Func<OptionResult, string, double?> expected,
        Result result
    )
    {
        var failures = new List<string>();
        var lines = check.Skip(CheckSheet.HeadRow).TakeWhile(line => line[0].Length > 0).ToArray();
        foreach (var line in lines)
        {
            var option = result.Options.Single(o => o.Spec.Id == line[0]);
            var value = expected(option, line[1]);
            var found = line[CheckSheet.WorkbookColumn - 1];
            // What the engine cannot say after a change, such as a rate of return, the workbook must not guess.
            var isEqual = value is { } number
                ? Math.Abs(Number(found) - number) <= Tolerance * Math.Abs(number)
                : double.IsNaN(Number(found));
            if (!isEqual)
            {
                failures.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{result.Document.Title} / {line[0]}: {line[1]} is {value:R}, LibreOffice finds {found}"
                    )
                );
            }
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(20)));
        var summaries = result
            .Options.Where(option => option.IsFeasible)
            .Sum(option =>
                option.Sheet!.Cells.Count(cell =>
                    cell is { IsInput: false, Shape: Shape.Scalar }
                    && option.Values!.Scalar(cell.Id) is not null
                )
            );
        Assert.Equal(summaries, lines.Length);
    }

    private static double Number(string text) =>
        double.TryParse(
            text.TrimEnd('%'),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? text.EndsWith('%')
                ? number / 100
                : number
            : double.NaN;
}
