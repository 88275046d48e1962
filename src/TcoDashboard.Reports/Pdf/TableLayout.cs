using System.Collections.Immutable;
using TcoDashboard.Reports.Papers;

namespace TcoDashboard.Reports.Pdf;

/// <summary>How wide the columns of a table are and, where they do not fit beside one another, which stand together.</summary>
internal sealed class TableLayout
{
    public const double Size = 8;
    public const double Line = 10.5;
    public const double Padding = 4.5;
    private const double LeastText = 70;
    private const double LeastKey = 105;
    private const double MostLeast = 130;
    private const double RowSpace = 3;
    private const double SmallShare = 0.22;
    private const int FirstRows = 4;
    private const int LastRows = 3;
    private readonly PdfPages _pages;
    private readonly double[] _least;
    private readonly double[] _wanted;

    public TableLayout(PaperTable table, PdfPages pages)
    {
        (Table, _pages) = (table, pages);
        _least = new double[table.Columns.Length];
        _wanted = new double[table.Columns.Length];
        for (var column = 0; column < table.Columns.Length; column++)
        {
            Measure(column);
        }
        Parts = Split();
    }

    public PaperTable Table { get; }

    /// <summary>The columns of each part with their widths; one part when all fit beside one another.</summary>
    public ImmutableArray<ImmutableArray<(int Column, double Width)>> Parts { get; }

    /// <summary>Height of what stays together: the head with the first rows, four low or fewer tall ones, and a small table as a whole.</summary>
    public double HeightOfStart(int part)
    {
        var whole = HeightOf(part, Table.Rows.Length);
        return whole <= _pages.TextHeight * SmallShare
            ? whole
            : Math.Min(HeightOf(part, First(part)), _pages.TextHeight / 2);
    }

    // Tall rows fill the place of several: four of them would leave half of the page before empty.
    private int First(int part)
    {
        var (rows, height) = (0, 0.0);
        while (
            rows < Math.Min(FirstRows, Table.Rows.Length) && height < FirstRows * (Line + RowSpace)
        )
        {
            height += RowHeight(rows++, Parts[part]);
        }

        return rows;
    }

    /// <summary>
    /// Height of the rows from one on that stand on one page: a row with its own parts' first, and the last ones, so that no total begins a page.
    /// </summary>
    public double HeightTogether(int row, int part)
    {
        var end = row + 1;
        while (
            end < Table.Rows.Length
            && end - row < LastRows
            && (
                Table.Rows[end].Level > Table.Rows[end - 1].Level
                || row == Table.Rows.Length - LastRows
            )
        )
        {
            end++;
        }

        return Math.Min(
            Enumerable.Range(row, end - row).Sum(one => RowHeight(one, Parts[part])),
            _pages.TextHeight / 3
        );
    }

    private double HeightOf(int part, int rows) =>
        HeadHeight(Parts[part])
        + Enumerable
            .Range(0, Math.Min(rows, Table.Rows.Length))
            .Sum(row => RowHeight(row, Parts[part]));

    public double HeadHeight(ImmutableArray<(int Column, double Width)> columns) =>
        columns.Max(c => Lines(Table.Columns[c.Column].Head, c.Width, isBold: true).Count) * Line
        + 2 * RowSpace;

    public double RowHeight(int row, ImmutableArray<(int Column, double Width)> columns) =>
        columns.Max(c => CellLines(row, c).Count) * Line + RowSpace;

    public List<string> CellLines(int row, (int Column, double Width) at)
    {
        var shown = Table.Rows[row];
        return Lines(shown.Cells[at.Column], at.Width - Indent(row, at.Column), shown.IsTotal);
    }

    public double Indent(int row, int column) => column == 0 ? Table.Rows[row].Level * 9 : 0;

    public List<string> Lines(string text, double width, bool isBold) =>
        Wrapping.Lines(text, width - 2 * Padding, _pages.Font(isBold), Size);

    private void Measure(int column)
    {
        var head = Table.Columns[column];
        var cells = Table.Rows.Index().ToArray();
        double Full(string text, bool isBold) =>
            text.Split('\n').Max(part => _pages.Font(isBold).Width(part, Size)) + 2 * Padding;
        double Word(string text, bool isBold) =>
            Wrapping.LongestWord(text, _pages.Font(isBold), Size) + 2 * Padding;
        var widest = cells
            .Select(cell =>
                Full(cell.Item.Cells[column], isBold: true) + Indent(cell.Index, column)
            )
            .DefaultIfEmpty()
            .Max();
        if (head.IsNumber)
        {
            _least[column] = Math.Max(widest, Math.Min(Word(head.Head, isBold: true), MostLeast));
            _wanted[column] = Math.Max(_least[column], Math.Min(Full(head.Head, isBold: true), 90));
            return;
        }
        _wanted[column] = Math.Max(widest, Full(head.Head, isBold: true));
        var word = cells
            .Select(cell =>
                Word(cell.Item.Cells[column], isBold: true) + Indent(cell.Index, column)
            )
            .Append(Word(head.Head, isBold: true))
            .Max();
        _least[column] = Math.Min(
            _wanted[column],
            Math.Min(MostLeast, Math.Max(column < Table.KeyColumns ? LeastKey : LeastText, word))
        );
    }

    private ImmutableArray<ImmutableArray<(int Column, double Width)>> Split()
    {
        var columns = Enumerable
            .Range(Table.KeyColumns, Table.Columns.Length - Table.KeyColumns)
            .ToArray();
        var fewest = Filled(columns, columns.Length);
        // Why: the fewest parts as even as can be, so that no column stands alone on pages of its own.
        var even = Enumerable
            .Range(1, columns.Length)
            .Select(most => Filled(columns, most))
            .FirstOrDefault(parts => parts.Count == fewest.Count, fewest);
        return [.. even.Select(Widths)];
    }

    // The columns in their order, each part with as many as fit and no more than some number.
    private List<List<int>> Filled(int[] columns, int most)
    {
        var keys = Enumerable.Range(0, Table.KeyColumns).ToArray();
        var parts = new List<List<int>> { new(keys) };
        foreach (var column in columns)
        {
            var open = parts[^1];
            var held = open.Count - keys.Length;
            if (
                held > 0
                && (held >= most || open.Sum(c => _least[c]) + _least[column] > _pages.TextWidth)
            )
            {
                parts.Add(open = [.. keys]);
            }
            open.Add(column);
        }
        return parts;
    }

    // Every column gets its least; what is left goes to those that want more, in proportion.
    private ImmutableArray<(int Column, double Width)> Widths(List<int> columns)
    {
        var least = columns.Sum(c => _least[c]);
        var more = columns.Sum(c => _wanted[c] - _least[c]);
        var spare = Math.Max(0, _pages.TextWidth - least);
        var share = more <= 0 ? 0 : Math.Min(1, spare / more);
        // Why: a column wider than the page is cut to it and its texts are broken.
        var shrink = least > _pages.TextWidth ? _pages.TextWidth / least : 1;
        return
        [
            .. columns.Select(c => (c, (_least[c] + share * (_wanted[c] - _least[c])) * shrink)),
        ];
    }
}
