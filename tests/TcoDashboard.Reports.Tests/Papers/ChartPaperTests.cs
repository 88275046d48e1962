using System.Collections.Immutable;
using System.Text;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Pdf;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Papers;

/// <summary>What a chart on paper says is what its figure holds: lengths in proportion, every label, and the same in words.</summary>
public sealed class ChartPaperTests
{
    private const double Margin = 42;
    private const double Hair = 0.02;

    [Fact]
    public void Draw_StackedBars_AreAsLongAsTheirValues()
    {
        var figure = Figure(
            ChartKind.StackedBars,
            ["a", "b"],
            [
                [1, 2],
                [3, 0.5],
            ]
        );

        var boxes = Bars(figure);

        double[] lengths = [.. boxes.Select(box => box.Width)];
        Assert.Equal(4, lengths.Length);
        Assert.All(
            lengths.Zip([1.0, 3, 2, 0.5]),
            pair => Assert.Equal(pair.Second, pair.First / lengths[0], Hair)
        );
        // The second part of a bar begins where the first ends.
        Assert.Equal(boxes[0].X + boxes[0].Width, boxes[1].X, Hair);
    }

    [Fact]
    public void Draw_StackedColumns_GrowUpAndDownFromZero()
    {
        var figure = Figure(
            ChartKind.StackedColumns,
            ["FY1", "FY2"],
            [
                [-4, 1],
                [2, 1],
            ]
        );

        var boxes = Bars(figure);

        Assert.Equal(4, boxes.Length);
        var (down, up) = (boxes[0], boxes[1]);
        Assert.Equal(down.Y + down.Height, up.Y, Hair);
        Assert.Equal(2, down.Height / up.Height, Hair);
        Assert.Equal(boxes[2].Height, boxes[3].Height, Hair);
    }

    [Fact]
    public void Draw_Bridge_EndsWhereTheLastCostStandsAndNamesEveryStep()
    {
        var figure = Figure(
            ChartKind.BridgeBars,
            ["from", "up", "down", "to"],
            [
                [10, 5, -3, 12],
            ]
        );

        var file = Print(figure);

        var boxes = file.Pages[0].Boxes.Where(box => box.Height is > 5 and < 20).ToArray();
        Assert.Equal(boxes[0].X + boxes[0].Width, boxes[1].X, Hair);
        Assert.Equal(boxes[2].X, boxes[3].X + boxes[3].Width, Hair);
        Assert.Equal(12.0 / 10, boxes[3].Width / boxes[0].Width, Hair);
        Assert.Contains(file.Pages[0].Texts, words => words.Text == "+5.00");
        Assert.Contains(file.Pages[0].Texts, words => words.Text == "-3.00");
    }

    [Fact]
    public void Draw_SeriesOfAnyChart_AreToldApartWithoutColour()
    {
        var figure = Figure(
            ChartKind.StackedBars,
            ["a"],
            [
                [1],
                [1],
                [1],
                [1],
                [1],
                [1],
            ]
        );

        var content = Encoding.Latin1.GetString(Bytes(figure));

        // What the reader sees of the pattern is a clipped hatch; the first of six series has none.
        Assert.Contains("/S/Figure/", content, StringComparison.Ordinal);
        Assert.Equal(6, Print(figure).Pages[0].Boxes.Count(box => box.Height is > 10 and < 12));
        Assert.Equal(
            6,
            Print(figure)
                .Pages[0]
                .Boxes.Where(box => box.Height is > 10 and < 12)
                .DistinctBy(box => box.Color)
                .Count()
        );
    }

    [Fact]
    public void Memo_OfEveryPreset_DrawsCostsAndBridgesInsideThePage()
    {
        foreach (var preset in PresetResults.Ids)
        {
            var result = PresetResults.Get(preset);
            var memo = PresetPapers.Get(preset, PaperKind.DecisionMemo);

            var figures = memo.Blocks.OfType<PaperFigure>().Select(one => one.Figure).ToArray();
            var feasible = result.Options.Count(option => option.IsFeasible);
            Assert.Equal(feasible > 0, figures.Any(figure => figure.Id == "cost-by-category"));
            Assert.Equal(figures.Length, figures.DistinctBy(figure => figure.Id).Count());
            Assert.All(figures, figure => Assert.NotEmpty(figure.Summary));
            var file = PresetPapers.Read(preset, PaperKind.DecisionMemo, PaperSize.A4);
            Assert.All(
                file.Pages.SelectMany(page => page.Boxes.Select(box => (page, box))),
                pair =>
                {
                    Assert.InRange(pair.box.X, Margin - 2, pair.page.Width);
                    Assert.InRange(pair.box.X + pair.box.Width, 0, pair.page.Width - Margin + 2);
                }
            );
        }
    }

    [Fact]
    public void FinanceReport_OfADeal_DrawsCashWithPeakFundingSpendingAndTheWayToTheEffectivePrice()
    {
        var paper = PresetPapers.Get("openai-cerebras-750mw-deal", PaperKind.FinanceReport);

        var ids = paper.Blocks.OfType<PaperFigure>().Select(one => one.Figure.Id).ToArray();

        Assert.Contains(ids, id => id.StartsWith("cash-flow-", StringComparison.Ordinal));
        Assert.Contains(ids, id => id.StartsWith("capex-opex-", StringComparison.Ordinal));
        Assert.Contains(ids, id => id.StartsWith("deal-bridge-", StringComparison.Ordinal));
        Assert.Contains(
            new PdfReader(Bytes(paper)).Pages.SelectMany(page => page.Texts),
            words => words.Text.StartsWith("Peak funding $", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Memo_OfOptionsOfSeveralScenarios_NamesEachWithItsHashAndHoldsEveryFigure()
    {
        Result[] results =
        [
            PresetResults.Get("cloud-or-own-1000-gpus"),
            PresetResults.Get("fastest-405b"),
        ];
        ImmutableArray<ComparisonColumn> columns =
        [
            .. results.SelectMany(
                (result, index) =>
                    ComparisonColumn
                        .Of(result)
                        .Take(3)
                        .Select(column => column with { Key = $"{index}:{column.Key}" })
            ),
        ];

        var memo = PaperMaker.Memo(
            new(
                columns,
                columns[1].Key,
                CostBasis.PresentValue,
                [new(results[0], new("hash-of-first")), new(results[1], new("hash-of-second"))]
            ),
            TestContext.Current.CancellationToken
        );

        var file = new PdfReader(Bytes(memo));
        var text = file.AllText;
        Assert.True(memo.IsLandscape);
        Assert.Contains("hash-of-first", text, StringComparison.Ordinal);
        Assert.Contains("hash-of-second", text, StringComparison.Ordinal);
        Assert.Contains(results[0].Document.Title, text, StringComparison.Ordinal);
        var report = ComparisonBuilder.Build(
            columns,
            columns[1].Key,
            CostBasis.PresentValue,
            Reports.Numbers.Presenter.Plain
        );
        var words = file.Pages.SelectMany(page => page.Texts).Select(one => one.Text).ToHashSet();
        Assert.All(
            report.Row(MetricIds.NetPresentCost)!.Cells.Where(cell => cell.Value is not null),
            cell => Assert.Contains(cell.Text, words)
        );
        // Options of several scenarios share no ranges, so nothing is said about how sure it is.
        Assert.DoesNotContain(
            memo.Blocks.OfType<PaperHeading>(),
            one => one.Text == "How sure it is"
        );
    }

    private static ChartFigure Figure(ChartKind kind, string[] places, double[][] series) =>
        new(
            "test",
            "What it says",
            "Basis",
            kind,
            ChartAxis.Of("Place", places),
            new("Value", Unit.Usd),
            [
                .. series.Select(
                    (values, index) =>
                        new ChartSeries(
                            $"s{index}",
                            $"Series {index}",
                            ChartColors.Plain(index),
                            SeriesMark.Bar,
                            [.. values.Select((value, place) => new ChartPoint(place, value))]
                        )
                ),
            ],
            "In words.",
            "Source"
        );

    // Bars and columns: thicker than a hair, not the key of the legend.
    private static PdfReader.PdfBox[] Bars(ChartFigure figure) =>
        [
            .. Print(figure)
                .Pages[0]
                .Boxes.Where(box =>
                    figure.Kind == ChartKind.StackedColumns
                        ? box.Width > 60
                        : box.Height is > 10 and < 12
                ),
        ];

    private static PdfReader Print(ChartFigure figure) => new(Bytes(figure));

    private static byte[] Bytes(ChartFigure figure) =>
        Bytes(new Paper("Title", "Subtitle", "foot", false, [new PaperFigure(figure)]));

    private static byte[] Bytes(Paper paper)
    {
        using var target = new MemoryStream();
        PaperPdf.Write(paper, PaperSize.A4, target);
        return target.ToArray();
    }
}
