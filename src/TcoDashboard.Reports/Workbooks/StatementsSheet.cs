using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets.Spreadsheets;
using TcoDashboard.Reports.Statements;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>
/// The statements of one option: fiscal years, then quarters, then months. Months refer to the model, quarters and years add months up, and
/// under every total stands what is left when its lines are taken from it.
/// </summary>
internal sealed class StatementsSheet
{
    public static string AddUp => Worded("The statements add up in every column.");
    private const int HeadRow = 4;
    private const int TotalColumn = 3;
    private const int FirstColumn = 4;
    private const int ColumnsOnAPage = 12;

    // Why: sums of ten-figure amounts carry errors of a millionth of a dollar; half a cent is what a reader would see.
    private const string HalfACent = "0.005";

    private readonly OptionPlan _plan;
    private readonly XlsxSheet _sheet;
    private readonly OptionStatements[] _spans;
    private readonly List<int> _checks = [];
    private int _row = HeadRow;

    private StatementsSheet(
        OptionPlan plan,
        XlsxSheet sheet,
        Func<OptionResult, StatementSpan, OptionStatements?> of
    )
    {
        (_plan, _sheet) = (plan, sheet);
        _spans =
        [
            .. new[] { StatementSpan.Year, StatementSpan.Quarter, StatementSpan.Month }.Select(
                span => of(plan.Option, span)!
            ),
        ];
    }

    private OptionStatements Months => _spans[^1];

    private int FirstMonthColumn =>
        FirstColumn + _spans[0].Columns.Length + _spans[1].Columns.Length;

    private int LastColumn => FirstMonthColumn + Months.Columns.Length - 1;

    /// <summary>Fills the sheet and gives the reference of the cell that says whether the statements add up.</summary>
    public static string Fill(OptionPlan plan, XlsxSheet sheet) =>
        new StatementsSheet(plan, sheet, OptionStatements.Of).Filled();

    /// <summary>Fills the sheet with the statements in the reporting currency.</summary>
    public static string FillReported(OptionPlan plan, XlsxSheet sheet) =>
        new StatementsSheet(plan, sheet, OptionStatements.Reported).Filled();

    private string Filled()
    {
        Head();
        foreach (var kind in Enum.GetValues<StatementKind>())
        {
            Statement(kind);
        }
        return Verdict();
    }

    private void Head()
    {
        (_sheet.HeadRows, _sheet.HeadColumns) = (HeadRow, TotalColumn);
        var currency = Months.Currency == "USD" ? Worded("US dollars") : Months.Currency;
        _sheet[1, 1] = XlsxCell.Of(Worded($"Statements: {_plan.Option.Spec.Name}"), CellRole.Title);
        _sheet[2, 1] = XlsxCell.Of(
            Worded(
                $"{currency}; money out is negative in the cash flow. Months refer to the sheet of the option, quarters and fiscal years add them up; a balance is that of the last month."
            )
        );
        _sheet.Header(HeadRow, TotalColumn, Worded("Id"), Worded("Line"), Worded("Total"));
        (_sheet.Widths[1], _sheet.Widths[2], _sheet.Widths[TotalColumn]) = (20, 38, 18);
        var column = FirstColumn;
        foreach (var (depth, span) in _spans.Index())
        {
            for (var i = 0; i < span.Columns.Length; i++, column++)
            {
                _sheet[HeadRow, column] = XlsxCell.Of(span.Columns[i].Label, CellRole.NumberHeader);
                _sheet.Widths[column] = 14;
                if (depth > 0)
                {
                    _sheet.Outline[column] = depth;
                }
                if (i % ColumnsOnAPage == ColumnsOnAPage - 1 || i == span.Columns.Length - 1)
                {
                    _sheet.PageEnds.Add(column);
                }
            }
        }
        _sheet.PageEnds.RemoveAt(_sheet.PageEnds.Count - 1);
    }

    private void Statement(StatementKind kind)
    {
        var lines = _spans.Select(span => span.Of(kind).ToArray()).ToArray();
        if (lines[0].Length == 0)
        {
            return;
        }
        _row += _row == HeadRow ? 1 : 2;
        _sheet[_row, 2] = XlsxCell.Of(OptionStatements.NameOf(kind), CellRole.Heading);
        var parts = new List<int>();
        for (var i = 0; i < lines[0].Length; i++)
        {
            _row++;
            Line([.. lines.Select(span => span[i])]);
            if (lines[0][i].IsTotal)
            {
                Check(_row, parts);
                parts = [_checks[^1] - 1];
            }
            else if (lines[0][i].Level == 0)
            {
                parts.Add(_row);
            }
        }
    }

    private void Line(StatementLine[] line)
    {
        var head = line[0];
        var role = head.IsTotal ? CellRole.Total : CellRole.Body;
        _sheet[_row, 1] = XlsxCell.Of(head.Id, CellRole.Quiet);
        _sheet[_row, 2] = XlsxCell.Of(
            head.Level > 0 ? "    " + head.Label : head.Label,
            head.Level > 0 ? CellRole.Note : role
        );
        var isBalance = head.Kind == StatementKind.Balance;
        var column = FirstColumn;
        for (var depth = 0; depth < _spans.Length; depth++)
        {
            for (var i = 0; i < line[depth].Values.Length; i++, column++)
            {
                _sheet[_row, column] = XlsxCell.Computed(
                    depth == _spans.Length - 1
                        ? Month(head, i)
                        : Sum(_spans[depth].Columns[i], isBalance),
                    line[depth].Values[i],
                    NumberFormats.Money,
                    role
                );
            }
        }
        _sheet[_row, TotalColumn] = XlsxCell.Computed(
            isBalance
                ? SpreadsheetAddresses.Place(FirstColumn + _spans[0].Columns.Length - 1, _row)
                : $"SUM({Range(_row, FirstColumn, FirstColumn + _spans[0].Columns.Length - 1)})",
            head.Total,
            NumberFormats.Money,
            role
        );
    }

    private string Month(StatementLine line, int month)
    {
        var cell =
            _plan.Sheet.Reference
            + SpreadsheetAddresses.Place(
                OptionPlan.FirstPeriodColumn + month,
                _plan.Rows[_plan.Values.Sheet.Cell(line.Id)]
            );
        return line.IsNegated ? "0-" + cell : cell;
    }

    private string Sum(StatementColumn span, bool isBalance) =>
        isBalance
            ? SpreadsheetAddresses.Place(FirstMonthColumn + span.Last, _row)
            : $"SUM({Range(_row, FirstMonthColumn + span.First, FirstMonthColumn + span.Last)})";

    private static string Range(int row, int from, int to) =>
        $"{SpreadsheetAddresses.Place(from, row)}:{SpreadsheetAddresses.Place(to, row)}";

    private void Check(int total, List<int> parts)
    {
        _row++;
        _checks.Add(_row);
        _sheet[_row, 2] = XlsxCell.Of(Worded("Check: total less its lines"), CellRole.Note);
        for (var column = TotalColumn; column <= LastColumn; column++)
        {
            var sum = string.Join(
                '+',
                parts.Select(row => SpreadsheetAddresses.Place(column, row))
            );
            _sheet[_row, column] = XlsxCell.Computed(
                $"ROUND({SpreadsheetAddresses.Place(column, total)}-({sum}),2)",
                0,
                NumberFormats.Money,
                CellRole.Quiet
            );
        }
    }

    private string Verdict()
    {
        var worst = string.Join(
            ',',
            _checks.SelectMany(row =>
                new[] { "MAX", "-MIN" }.Select(f => $"{f}({Range(row, TotalColumn, LastColumn)})")
            )
        );
        _sheet[3, 1] = XlsxCell.ComputedText(
            $"IF(MAX({worst})<{HalfACent},{FormulaText.Quoted(AddUp)},{FormulaText.Quoted(Worded("The statements do not add up; see the check lines."))})",
            AddUp,
            CellRole.Good
        );
        return _sheet.At(1, 3);
    }
}
