using System.Collections.Immutable;
using TcoDashboard.Reports.Papers;

namespace TcoDashboard.Reports.Pdf;

/// <summary>Draws the rows of one part of a table.</summary>
internal sealed class TableDrawing(
    TableLayout layout,
    ImmutableArray<(int Column, double Width)> columns,
    PdfPages pages
)
{
    private const string HeadFill = "0.122 0.227 0.373 rg";
    private const string TotalFill = "0.91 0.929 0.953 rg";
    private const string White = "1 g";

    private double Width => columns.Sum(c => c.Width);

    /// <summary>Some lines of a row: a row higher than a page is drawn in slices.</summary>
    public readonly record struct Slice(int From, int Count)
    {
        public double Height => Count * TableLayout.Line + 3;
    }

    /// <summary>The slices of a row that fit a height.</summary>
    public IEnumerable<Slice> Slices(int row, double room)
    {
        var lines = columns.Max(c => layout.CellLines(row, c).Count);
        var most = Math.Max(1, (int)((room - 3) / TableLayout.Line));
        for (var from = 0; from < lines; from += most)
        {
            yield return new(from, Math.Min(most, lines - from));
        }
    }

    /// <summary>Draws the head; without a tag it repeats what was said on the page before. Gives where the first row begins.</summary>
    public double Head(PdfTag? table, PdfCanvas page, double y)
    {
        var height = layout.HeadHeight(columns);
        page.Fill(PdfPages.Margin, y, Width, height, HeadFill);
        var row = table?.Add("TR");
        var x = PdfPages.Margin;
        foreach (var (column, width) in columns)
        {
            var head = layout.Table.Columns[column];
            Cell(
                row?.Add("TH", "/A<</O/Table/Scope/Column>>"),
                page,
                layout.Lines(head.Head, width, isBold: true),
                x,
                y + 3,
                width,
                (head.IsNumber, IsBold: true, White)
            );
            x += width;
        }
        return y + height;
    }

    /// <summary>Draws a slice of a row and gives where the next one begins.</summary>
    public double Row(PdfTag table, PdfCanvas page, double y, int index, Slice slice)
    {
        var shown = layout.Table.Rows[index];
        if (shown.IsTotal)
        {
            page.Fill(PdfPages.Margin, y, Width, slice.Height, TotalFill);
        }
        var row = table.Add("TR");
        var x = PdfPages.Margin;
        foreach (var at in columns)
        {
            var isKey = at.Column < layout.Table.KeyColumns;
            var indent = layout.Indent(index, at.Column);
            Cell(
                row.Add(isKey ? "TH" : "TD", isKey ? "/A<</O/Table/Scope/Row>>" : ""),
                page,
                layout.CellLines(index, at).Skip(slice.From).Take(slice.Count),
                x + indent,
                y + 1.5,
                at.Width - indent,
                (layout.Table.Columns[at.Column].IsNumber, shown.IsTotal, "0 g")
            );
            x += at.Width;
        }
        page.Rule(PdfPages.Margin, y + slice.Height, Width);
        return y + slice.Height;
    }

    private void Cell(
        PdfTag? tag,
        PdfCanvas page,
        IEnumerable<string> lines,
        double x,
        double y,
        double width,
        (bool IsNumber, bool IsBold, string Color) look
    )
    {
        var font = pages.Font(look.IsBold);
        foreach (var (index, text) in lines.Index())
        {
            if (text.Length == 0)
            {
                continue;
            }
            var left = look.IsNumber
                ? x + width - TableLayout.Padding - font.Width(text, TableLayout.Size)
                : x + TableLayout.Padding;
            page.Text(
                tag,
                font,
                look.IsBold,
                TableLayout.Size,
                left,
                y + TableLayout.Size + index * TableLayout.Line,
                text,
                look.Color
            );
        }
    }
}
