using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Sheets.Spreadsheets;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>Where one option stands in the workbook: its sheet, its rows, and its inputs on the sheet of inputs.</summary>
internal sealed class OptionPlan
{
    public const int ScalarColumn = 4;
    public const int FirstPeriodColumn = 6;
    public const int PeriodNumberRow = 3;
    public const int YearRow = 4;
    public const int HeadRow = 5;

    public OptionPlan(
        OptionResult option,
        XlsxSheet sheet,
        string prefix,
        IReadOnlyDictionary<SheetCell, string> inputs
    )
    {
        Option = option;
        Sheet = sheet;
        Prefix = prefix;
        Values = option.Values!;
        var rows = new Dictionary<SheetCell, int>(ReferenceEqualityComparer.Instance);
        foreach (var cell in Values.Sheet.Cells.Where(cell => !inputs.ContainsKey(cell)))
        {
            rows.Add(cell, HeadRow + 1 + rows.Count);
        }
        Rows = rows;
        Reading = new(
            Values,
            new()
            {
                Rows = rows,
                Elsewhere = inputs,
                ScalarColumn = ScalarColumn,
                FirstPeriodColumn = FirstPeriodColumn,
                PeriodNumberRow = PeriodNumberRow,
                // One row of air and one heading before the workings.
                FirstFreeRow = HeadRow + rows.Count + 3,
            }
        );
        Inputs = inputs;
    }

    public OptionResult Option { get; }

    public XlsxSheet Sheet { get; }

    /// <summary>Begins the names of its cells.</summary>
    public string Prefix { get; }

    public SheetValues Values { get; }

    public IReadOnlyDictionary<SheetCell, int> Rows { get; }

    public IReadOnlyDictionary<SheetCell, string> Inputs { get; }

    public SpreadsheetReading Reading { get; }

    public int Periods => Values.Sheet.Timeline.Periods;

    public int LastColumn => FirstPeriodColumn + Periods - 1;

    /// <summary>Reference of a scalar from any sheet.</summary>
    public string Scalar(SheetCell cell) =>
        Inputs.TryGetValue(cell, out var input) ? input : Sheet.At(ScalarColumn, Rows[cell]);

    /// <summary>Reference of a row over all periods from any sheet.</summary>
    public string Row(SheetCell cell) =>
        Sheet.Range(FirstPeriodColumn, Rows[cell], LastColumn, Rows[cell]);
}
