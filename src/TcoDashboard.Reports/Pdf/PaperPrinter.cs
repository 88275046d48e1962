using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Pdf.Charts;

namespace TcoDashboard.Reports.Pdf;

/// <summary>Lays a report out on pages: headings stay with what follows, tables repeat their heads, long rows go on over the page.</summary>
internal sealed class PaperPrinter(Paper paper, PdfPages pages)
{
    private const double BodySize = 9.5;
    private const double BodyLine = 13;
    private const string Grey = "0.35 g";
    private PdfCanvas _page = pages.Add();
    private double _y = PdfPages.Margin;

    public void Print()
    {
        Lines(pages.Root.Add("H1"), paper.Title, isBold: true, 17, 21, 0);
        Lines(pages.Root.Add("P"), paper.Subtitle, isBold: false, 10.5, 15, 0, Grey);
        _y += 4;
        foreach (var (index, block) in paper.Blocks.Index())
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
                case PaperFigure figure:
                    _y = new FigureDrawing(figure.Figure, pages).Draw(_page, _y);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(paper), block, null);
            }
        }
        Feet();
    }

    // What must fit below the last line so that no heading stands alone at the end of a page.
    private double Needed(int index) =>
        index >= paper.Blocks.Length
            ? 0
            : paper.Blocks[index] switch
            {
                PaperHeading { Level: 1 } => 34 + Needed(index + 1),
                PaperHeading => 24 + Needed(index + 1),
                PaperTable table => 18 + new TableLayout(table, pages).HeightOfStart(0),
                PaperFigure figure => new FigureDrawing(figure.Figure, pages).Height,
                _ => 2 * BodyLine,
            };

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
        var indent = text.IsItem ? 12 : 0;
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
            Room(18 + layout.HeightOfStart(part));
            _y += 5;
            Lines(
                pages.Root.Add("P"),
                part == 0 ? table.Caption : Worded($"{table.Caption} (continued)"),
                isBold: false,
                8.5,
                12,
                0,
                Grey
            );
            var tag = pages.Root.Add("Table");
            var drawing = new TableDrawing(layout, columns, pages);
            _y = drawing.Head(tag, _page, _y);
            foreach (var row in Enumerable.Range(0, table.Rows.Length))
            {
                foreach (
                    var slice in drawing.Slices(row, pages.TextHeight - layout.HeadHeight(columns))
                )
                {
                    if (_y + slice.Height > pages.Bottom)
                    {
                        Turn();
                        _y = drawing.Head(null, _page, _y);
                    }
                    _y = drawing.Row(tag, _page, _y, row, slice);
                }
            }
            _y += 8;
        }
    }

    private void Lines(
        PdfTag tag,
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
