using System.Collections.Immutable;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Pdf.Charts;

namespace TcoDashboard.Reports.Pdf;

/// <summary>Lays a report out on pages: headings stay with what follows, tables repeat their heads, long rows go on over the page.</summary>
internal sealed class PaperPrinter(Paper paper, PdfPages pages)
{
    private const double BodySize = 9.5;
    private const double BodyLine = 13;
    private const double ItemIndent = 12;
    private const double CaptionHeight = 18;
    private const string Grey = "0.35 g";
    private const int FewLines = 4;
    private readonly ImmutableArray<(PaperBlock Block, FigureRow? Row)> _parts = FigureRow.Of(
        paper,
        pages
    );
    private PdfCanvas _page = pages.Add();
    private double _y = PdfPages.Margin;

    public void Print()
    {
        Lines(pages.Root.Add("H1"), paper.Title, isBold: true, 17, 21, 0);
        Lines(pages.Root.Add("P"), paper.Subtitle, isBold: false, 10.5, 15, 0, Grey);
        _y += 4;
        foreach (var (index, (block, row)) in _parts.Index())
        {
            Room(Needed(index));
            switch (block)
            {
                case PaperHeading heading:
                    Heading(heading);
                    break;
                case PaperText text:
                    Paragraph(text);
                    break;
                case PaperTable table:
                    Table(table);
                    break;
                case PaperFigure:
                    _y = row!.Draw(_page, _y, pages.Bottom - _y - Reserve(index, row));
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(paper), block, null);
            }
        }
        Feet();
    }

    // What must fit below the last line so that no heading stands alone at the end of a page, and no sentence without its table.
    private double Needed(int index) =>
        index >= _parts.Length
            ? 0
            : _parts[index] switch
            {
                (PaperHeading { Level: 1 }, _) => 34 + Needed(index + 1),
                (PaperHeading, _) => 24 + Needed(index + 1),
                (PaperTable table, _) => TableStart(new(table, pages), 0),
                (_, { } row) => row.LeastHeight,
                (PaperText text, _) => HeightOf(text)
                    + (
                        index > 0
                        && _parts[index - 1].Block is PaperHeading
                        && index + 1 < _parts.Length
                        && _parts[index + 1].Block is PaperTable or PaperFigure
                            ? Needed(index + 1)
                            : 0
                    ),
                _ => 2 * BodyLine,
            };

    // Charts that fit below one another when each is as low as it may be share the page: drawn higher, the first would leave half of it empty.
    private double Reserve(int index, FigureRow row) =>
        index + 1 < _parts.Length
        && _parts[index + 1].Row is { } next
        && _y + row.LeastHeight + next.LeastHeight <= pages.Bottom
            ? next.LeastHeight
            : 0;

    // A short paragraph stays together, of a long one so many lines.
    private double HeightOf(PaperText text)
    {
        var (size, line) = text.IsStrong ? (11, 15) : (BodySize, BodyLine);
        var width = pages.TextWidth - (text.IsItem ? ItemIndent : 0);
        var lines = Wrapping.Lines(text.Text, width, pages.Font(text.IsStrong), size).Count;
        return (lines <= FewLines ? lines : 2) * line;
    }

    private static double TableStart(TableLayout layout, int part) =>
        CaptionHeight + layout.HeightOfStart(part);

    private void Heading(PaperHeading heading)
    {
        var isChapter = heading.Level == 1;
        _y += isChapter ? 12 : 7;
        if (isChapter)
        {
            pages.Bookmark(heading.Text, _y);
        }
        Lines(
            pages.Root.Add(isChapter ? "H2" : "H3"),
            heading.Text,
            isBold: true,
            isChapter ? 13 : 10.5,
            isChapter ? 18 : 15,
            0
        );
    }

    private void Paragraph(PaperText text)
    {
        var indent = text.IsItem ? ItemIndent : 0;
        if (text.IsItem)
        {
            Room(BodyLine);
            _page.Text(
                null,
                pages.Regular,
                false,
                BodySize,
                PdfPages.Margin + 3,
                _y + BodySize,
                "•"
            );
        }
        Lines(
            pages.Root.Add("P"),
            text.Text,
            text.IsStrong,
            text.IsStrong ? 11 : BodySize,
            text.IsStrong ? 15 : BodyLine,
            indent
        );
        _y += 3;
    }

    private void Table(PaperTable table)
    {
        var layout = new TableLayout(table, pages);
        foreach (var (part, columns) in layout.Parts.Index())
        {
            Room(TableStart(layout, part));
            _y += 5;
            var isFirst = part == 0;
            var continued = Worded($"{table.Caption} (continued)");
            Caption(pages.Root.Add("P"), isFirst ? table.Caption : continued);
            var tag = pages.Root.Add("Table");
            var drawing = new TableDrawing(layout, columns, pages);
            _y = drawing.Head(tag, _page, _y);
            foreach (var row in Enumerable.Range(0, table.Rows.Length))
            {
                var together = layout.HeightTogether(row, part);
                foreach (
                    var slice in drawing.Slices(
                        row,
                        pages.TextHeight - layout.HeadHeight(columns) - CaptionHeight
                    )
                )
                {
                    if (_y + Math.Max(slice.Height, together) > pages.Bottom)
                    {
                        Turn();
                        // Why again: the unit stands in the caption.
                        Caption(null, continued);
                        _y = drawing.Head(null, _page, _y);
                    }
                    _y = drawing.Row(tag, _page, _y, row, slice);
                    together = 0;
                }
            }
            _y += 8;
        }
    }

    private void Caption(PdfTag? tag, string text) =>
        Lines(tag, text, isBold: false, 8.5, 12, 0, Grey);

    private void Lines(
        PdfTag? tag,
        string text,
        bool isBold,
        double size,
        double line,
        double indent,
        string color = "0 g"
    )
    {
        var font = pages.Font(isBold);
        foreach (var part in Wrapping.Lines(text, pages.TextWidth - indent, font, size))
        {
            Room(line);
            _page.Text(tag, font, isBold, size, PdfPages.Margin + indent, _y + size, part, color);
            _y += line;
        }
    }

    private void Room(double wanted)
    {
        if (_y + Math.Min(wanted, pages.TextHeight) > pages.Bottom)
        {
            Turn();
        }
    }

    private void Turn()
    {
        _page = pages.Add();
        _y = PdfPages.Margin;
    }

    private void Feet()
    {
        var y = pages.Bottom + 20;
        foreach (var page in pages.Pages)
        {
            var number = Worded($"Page {page.Index + 1} of {pages.Pages.Count}");
            page.Rule(PdfPages.Margin, y - 11, pages.TextWidth);
            page.Text(null, pages.Regular, false, 7.5, PdfPages.Margin, y, paper.Foot, Grey);
            page.Text(
                null,
                pages.Regular,
                false,
                7.5,
                PdfPages.Margin + pages.TextWidth - pages.Regular.Width(number, 7.5),
                y,
                number,
                Grey
            );
        }
    }
}
