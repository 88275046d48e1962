using System.Globalization;

namespace TcoDashboard.Domain.Sheets.Spreadsheets;

/// <summary>Where the cells of a sheet stand in a workbook: one row a cell, one column a period, scalars in one column.</summary>
public sealed record SpreadsheetAddresses
{
    /// <summary>Row number (from 1) of each cell that stands on the sheet itself.</summary>
    public required IReadOnlyDictionary<SheetCell, int> Rows { get; init; }

    /// <summary>Absolute references of scalar cells that stand elsewhere, such as inputs: <c>Inputs!$D$12</c>.</summary>
    public required IReadOnlyDictionary<SheetCell, string> Elsewhere { get; init; }

    /// <summary>Column number (from 1) of scalar values.</summary>
    public required int ScalarColumn { get; init; }

    /// <summary>Column number (from 1) of the first period.</summary>
    public required int FirstPeriodColumn { get; init; }

    /// <summary>Row that holds the zero-based number of the month over each period.</summary>
    public required int PeriodNumberRow { get; init; }

    /// <summary>First row free for workings.</summary>
    public required int FirstFreeRow { get; init; }

    /// <summary>Letters of a column: 1 is A, 27 is AA.</summary>
    /// <param name="column">Column number from 1.</param>
    public static string Letters(int column)
    {
        Span<char> letters = stackalloc char[4];
        var first = letters.Length;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters[--first] = (char)('A' + (rest - 1) % 26);
        }
        return new(letters[first..]);
    }

    /// <summary>Reference of a place: <c>F12</c>.</summary>
    /// <param name="column">Column number from 1.</param>
    /// <param name="row">Row number from 1.</param>
    public static string Place(int column, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    /// <summary>Absolute reference of a place: <c>$F$12</c>.</summary>
    /// <param name="column">Column number from 1.</param>
    /// <param name="row">Row number from 1.</param>
    public static string Fixed(int column, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"${Letters(column)}${row}");

    /// <summary>Absolute reference of a range: <c>$F$12:$Q$12</c>.</summary>
    /// <param name="column">First column, from 1.</param>
    /// <param name="row">First row, from 1.</param>
    /// <param name="lastColumn">Last column.</param>
    /// <param name="lastRow">Last row.</param>
    public static string Fixed(int column, int row, int lastColumn, int lastRow) =>
        $"{Fixed(column, row)}:{Fixed(lastColumn, lastRow)}";
}
