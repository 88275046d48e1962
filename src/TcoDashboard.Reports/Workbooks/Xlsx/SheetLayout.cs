namespace TcoDashboard.Reports.Workbooks.Xlsx;

/// <summary>Widths, heights and scale that make the contents of a sheet readable without touching it.</summary>
internal static class SheetLayout
{
    /// <summary>Height of a line in points.</summary>
    public const double Line = 15;
    private const double Widest = 28;
    private const int WidestText = 60;

    // Width of a landscape page between its margins in characters, by the narrower of A4 and Letter: measured, since a spreadsheet
    // without Calibri takes a wider font.
    private const double PageCharacters = 116;
    private const int SmallestScale = 25;

    /// <summary>Widens columns to their longest number, which a spreadsheet shows as ### otherwise.</summary>
    public static void Widen(XlsxSheet sheet)
    {
        foreach (var (column, cell) in sheet.Rows.Values.SelectMany(row => row))
        {
            if (cell.Number is { } number)
            {
                var needed = Math.Min(Widest, NumberFormats.Length(number, cell.Style.Format));
                if (needed > sheet.Widths.GetValueOrDefault(column))
                {
                    sheet.Widths[column] = needed;
                }
            }
        }
    }

    /// <summary>Gives columns the room of their names: a text beside a filled cell ends at its own edge. What is longer than a line runs over several.</summary>
    public static void MakeRoom(XlsxSheet sheet)
    {
        foreach (var row in sheet.Rows.Values)
        {
            foreach (var (column, cell) in row.ToArray())
            {
                if (
                    cell.Text is not { } text
                    || cell.Style.Role is not (CellRole.Body or CellRole.Total)
                    || text.Length < sheet.Widths.GetValueOrDefault(column)
                    || !row.ContainsKey(column + 1)
                )
                {
                    continue;
                }

                sheet.Widths[column] = Math.Max(
                    sheet.Widths.GetValueOrDefault(column),
                    Math.Min(WidestText, text.Length + 1)
                );
                if (text.Length > WidestText && cell.Style.Role == CellRole.Body)
                {
                    row[column] = cell.In(CellRole.Wrapped);
                }
            }
        }
    }

    /// <summary>Height of a row whose texts run over several lines; <c>null</c> for one line.</summary>
    public static double? Height(XlsxSheet sheet, SortedDictionary<int, XlsxCell> cells)
    {
        var lines = 1;
        foreach (var (column, cell) in cells)
        {
            if (
                cell.Text is { } text
                && StyleTable.Wraps(cell.Style.Role)
                && sheet.Widths.TryGetValue(column, out var width)
            )
            {
                lines = Math.Max(lines, Lines(text, width));
            }
            if (cell.Style.Role == CellRole.Title)
            {
                return 24;
            }
        }
        return lines > 1 ? Math.Min(lines, sheet.MostLines) * (Line - 1) + 2 : null;
    }

    /// <summary>Percent at which the widest printed page holds the repeated columns and its own.</summary>
    public static int Scale(XlsxSheet sheet)
    {
        double WidthOf(int from, int to) =>
            Enumerable
                .Range(from, Math.Max(0, to - from + 1))
                .Sum(c => sheet.Widths.GetValueOrDefault(c, 9));
        var repeated = WidthOf(1, sheet.HeadColumns);
        var widest = 0.0;
        var first = sheet.HeadColumns + 1;
        foreach (var last in sheet.PageEnds.Append(sheet.Widths.Keys.Max()))
        {
            widest = Math.Max(widest, WidthOf(first, last));
            first = last + 1;
        }
        return (int)Math.Clamp(PageCharacters / (repeated + widest) * 100, SmallestScale, 100);
    }

    // Breaks stand between words, so the last one of a line may not fit: a tenth of the width is lost on average.
    private static int Lines(string text, double width) =>
        text.Split('\n').Sum(part => (int)Math.Ceiling(Math.Max(1, part.Length) / (width * 0.95)));
}
