using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Reports.Workbooks.Xlsx;

/// <summary>One sheet of a workbook under construction.</summary>
internal sealed class XlsxSheet(string name)
{
    public string Name { get; } = name;

    /// <summary>The name as it stands before the exclamation mark of a reference.</summary>
    public string Reference { get; } = $"'{name.Replace("'", "''", StringComparison.Ordinal)}'!";

    public SortedDictionary<int, SortedDictionary<int, XlsxCell>> Rows { get; } = [];

    /// <summary>Widths of columns in characters, by column number from 1.</summary>
    public SortedDictionary<int, double> Widths { get; } = [];

    /// <summary>Rows and columns that stay in sight and repeat on every printed page.</summary>
    public int HeadRows { get; set; }

    public int HeadColumns { get; set; }

    /// <summary>The row that printed pages repeat where the table begins below a text; 0 where the head rows are repeated.</summary>
    public int RepeatedRow { get; set; }

    /// <summary>Lines a row may be high; a longer text stays whole in its cell and is cut on paper.</summary>
    public int MostLines { get; set; } = 12;

    /// <summary>Columns after which a printed page ends; without any the sheet is fitted to the width of one page.</summary>
    public List<int> PageEnds { get; } = [];

    /// <summary>Rows after which a printed page ends.</summary>
    public List<int> RowEnds { get; } = [];

    /// <summary>Whether breaks of pages are given, so that the sheet is not fitted to the width of a page.</summary>
    public bool HasPages => PageEnds.Count > 0 || RowEnds.Count > 0;

    /// <summary>Depth of the outline of columns that can be folded away, by column number.</summary>
    public Dictionary<int, int> Outline { get; } = [];

    public List<(string Place, string Url)> Links { get; } = [];

    public List<XlsxChart> Charts { get; } = [];

    public XlsxCell this[int row, int column]
    {
        set
        {
            if (!Rows.TryGetValue(row, out var cells))
            {
                cells = [];
                Rows.Add(row, cells);
            }
            cells[column] = value;
        }
    }

    /// <summary>A row of header texts.</summary>
    public void Header(int row, params ReadOnlySpan<string> texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            this[row, i + 1] = XlsxCell.Of(texts[i], CellRole.Header);
        }
    }

    /// <summary>A row of heads: texts to the left, numbers to the right from a column on.</summary>
    public void Header(int row, int firstNumber, params ReadOnlySpan<string> texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            this[row, i + 1] = XlsxCell.Of(
                texts[i],
                i + 1 < firstNumber ? CellRole.Header : CellRole.NumberHeader
            );
        }
    }

    /// <summary>An absolute reference with the name of the sheet.</summary>
    public string At(int column, int row) => Reference + SpreadsheetAddresses.Fixed(column, row);

    /// <summary>An absolute range with the name of the sheet.</summary>
    public string Range(int column, int row, int lastColumn, int lastRow) =>
        Reference + SpreadsheetAddresses.Fixed(column, row, lastColumn, lastRow);
}
