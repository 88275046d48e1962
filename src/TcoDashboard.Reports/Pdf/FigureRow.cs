using System.Collections.Immutable;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Pdf.Charts;

namespace TcoDashboard.Reports.Pdf;

/// <summary>Charts that stand beside one another: on the long side of the paper two that follow one another, else each by itself.</summary>
internal sealed class FigureRow
{
    private const double Between = 18;
    private readonly ImmutableArray<FigureDrawing> _drawings;

    private FigureRow(IEnumerable<ChartFigure> figures, PdfPages pages, int places)
    {
        var width = (pages.TextWidth - (places - 1) * Between) / places;
        _drawings =
        [
            .. figures.Select(
                (figure, place) =>
                    new FigureDrawing(
                        figure,
                        pages,
                        PdfPages.Margin + place * (width + Between),
                        width
                    )
            ),
        ];
    }

    private double Head => _drawings.Max(drawing => drawing.HeadHeight);

    private double Foot => _drawings.Max(drawing => drawing.FootHeight);

    /// <summary>Height below which it cannot be read.</summary>
    public double LeastHeight => Head + _drawings.Max(drawing => drawing.LeastDrawingHeight) + Foot;

    /// <summary>The blocks of a paper, each with its row of charts where it has one; charts that stand in the row of another are left out.</summary>
    public static ImmutableArray<(PaperBlock Block, FigureRow? Row)> Of(Paper paper, PdfPages pages)
    {
        var rows = ImmutableArray.CreateBuilder<(PaperBlock, FigureRow?)>();
        for (var index = 0; index < paper.Blocks.Length; index++)
        {
            if (paper.Blocks[index] is not PaperFigure { Figure: var first } block)
            {
                rows.Add((paper.Blocks[index], null));
                continue;
            }

            var isLast = index + 1 == paper.Blocks.Length;
            if (
                paper.IsLandscape
                && !isLast
                && paper.Blocks[index + 1] is PaperFigure { Figure: var second }
                && IsNarrow(first)
                && IsNarrow(second)
            )
            {
                rows.Add((block, new([first, second], pages, 2)));
                index++;
                continue;
            }

            // Why half the width for the last of an odd number: it is read beside those above it.
            var follows =
                paper.IsLandscape
                && index >= 2
                && IsNarrow(first)
                && paper.Blocks[index - 1] is PaperFigure { Figure: var before }
                && before.Kind == first.Kind;
            rows.Add((block, new([first], pages, follows ? 2 : 1)));
        }

        return rows.ToImmutable();
    }

    // A bar with its parts wants the whole line; steps, columns and curves are read at half of it as well.
    private static bool IsNarrow(ChartFigure figure) => figure.Kind != ChartKind.StackedBars;

    /// <summary>Draws the row in the room that is left and gives where the next block begins.</summary>
    public double Draw(PdfCanvas page, double y, double room)
    {
        var (head, drawing) = (Head, room - Head - Foot);
        return _drawings.Max(one => one.Draw(page, y, head, drawing));
    }
}
