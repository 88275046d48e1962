using TcoDashboard.Domain;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Pdf;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Papers;

/// <summary>Pages are filled, and what belongs together stands on one page.</summary>
public sealed class PageFlowTests
{
    private const double Margin = 42;
    private const double Foot = 24;

    // Why 0.55: a chart that does not fit leaves its own height, at most half a page, and nothing else does.
    private const double LeastFill = 0.55;

    public static TheoryData<string, PaperKind, PaperSize> Reports()
    {
        var data = new TheoryData<string, PaperKind, PaperSize>();
        foreach (
            var preset in (string[])
                ["750mw-gpu-or-wafer", "openai-amd-6gw-warrants", "training-run-4096-accelerators"]
        )
        {
            foreach (var kind in Enum.GetValues<PaperKind>())
            {
                foreach (var size in Enum.GetValues<PaperSize>())
                {
                    data.Add(preset, kind, size);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Print_EveryPageButTheLast_IsFilled(string preset, PaperKind kind, PaperSize size)
    {
        var pages = PresetPapers.Read(preset, kind, size).Pages;

        foreach (var (index, page) in pages.SkipLast(1).Index())
        {
            var lowest = page.Texts.Where(words => words.Y > Margin + Foot).Min(words => words.Y);
            var fill = (page.Height - Margin - lowest) / (page.Height - 2 * Margin - Foot);
            Assert.True(fill >= LeastFill, $"page {index + 1} of {pages.Count}: {fill:P0}");
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Print_NoHeadingEndsAPage_AndNoRangeOrTotalBeginsOne(
        string preset,
        PaperKind kind,
        PaperSize size
    )
    {
        var paper = PresetPapers.Get(preset, kind);
        var headings = paper.Blocks.OfType<PaperHeading>().Select(one => one.Text).ToHashSet();
        var pages = PresetPapers.Read(preset, kind, size).Pages;

        Assert.All(
            pages,
            page =>
            {
                var body = page.Texts.Where(words => !words.IsArtifact).ToArray();
                var last = body[^1];
                Assert.False(last.IsBold && headings.Contains(last.Text), last.Text);
                Assert.NotEqual("range", body[0].Text);
                Assert.False(body[0] is { IsBold: true, Size: 8 }, body[0].Text);
            }
        );
    }

    /// <summary>A chart that takes all the room there is pushed those below it to the next page, which was half empty for them.</summary>
    [Fact]
    public void Print_TwoRowsOfCharts_ShareAPageThatHasRoomForBoth()
    {
        var page = PresetPapers
            .Read("training-run-4096-accelerators", PaperKind.DecisionMemo, PaperSize.Letter)
            .Pages.Single(page => page.Texts.Any(words => words.Text == "Why the options differ"));

        Assert.Equal(
            4,
            page.Texts.Count(words => words.Text.Contains("the largest", StringComparison.Ordinal))
        );
    }

    /// <summary>Four rows of many lines are a third of a page: a table need not wait for room for all of them.</summary>
    [Fact]
    public void Print_TableOfTallRows_BeginsOnAPageWithRoomForTheFirst()
    {
        var tall = string.Join(' ', Enumerable.Repeat("words of a source", 90));
        PaperTable Table(int rows, string text) =>
            new(
                "Facts",
                [new("Input"), new("Source")],
                [.. Enumerable.Repeat(new PaperRow(["Price", text]), rows)]
            );

        var pages = new PdfReader(
            PresetPapers.Bytes(
                new(
                    "Title",
                    "",
                    "",
                    IsLandscape: true,
                    [Table(10, "short"), new PaperHeading(1, "Open facts"), Table(6, tall)]
                ),
                PaperSize.A4
            )
        ).Pages;

        Assert.Contains(pages[0].Texts, words => words.Text == "Open facts");
    }

    // The last option of a comparison stood alone, on three pages of its own.
    [Theory]
    [InlineData(3, 1, 3)]
    [InlineData(6, 1, 6)]
    [InlineData(7, 2, 4)]
    [InlineData(8, 2, 4)]
    [InlineData(13, 3, 5)]
    public void Print_TableTooWideForThePage_IsCutIntoEvenParts(int options, int parts, int most)
    {
        var table = new PaperTable(
            "Figures",
            [
                new("Figure"),
                .. Enumerable
                    .Range(0, options)
                    .Select(option => new PaperColumn($"Option{option}", IsNumber: true)),
            ],
            [new(["Cost", .. Enumerable.Repeat("EUR 0.0332 to 0.0482/Mtok", options)])]
        );

        var page = new PdfReader(
            PresetPapers.Bytes(new("Title", "", "", IsLandscape: true, [table]), PaperSize.A4)
        ).Pages.Single();

        var heads = page
            .Texts.Where(words => words.Text.StartsWith("Option", StringComparison.Ordinal))
            .GroupBy(words => words.Y)
            .Select(group => group.Count())
            .ToArray();
        Assert.Equal(parts, heads.Length);
        Assert.Equal(options, heads.Sum());
        Assert.Equal(most, heads.Max());
        Assert.True(heads.Min() >= most / 2, string.Join(", ", heads));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Print_TableThatGoesOn_SaysAgainWhatItShows(
        string preset,
        PaperKind kind,
        PaperSize size
    )
    {
        foreach (var page in PresetPapers.Read(preset, kind, size).Pages)
        {
            // A head that is repeated is no part of the reading order; the unit stands in the caption above it.
            if (page.Texts.Any(words => words is { IsArtifact: true, IsBold: true, Size: 8 }))
            {
                Assert.Contains(
                    page.Texts,
                    words =>
                        words.IsArtifact
                        && words.Text.EndsWith("(continued)", StringComparison.Ordinal)
                );
            }
        }
    }

    [Fact]
    public void FinanceReport_OfManyOptions_NamesAnInputThatAllShareOnce()
    {
        var result = PresetResults.Get("training-run-4096-accelerators");
        var paper = PresetPapers.Get("training-run-4096-accelerators", PaperKind.FinanceReport);

        var rows = paper
            .Blocks.OfType<PaperTable>()
            .Single(table => table.Columns.Any(column => column.Head == "Low"))
            .Rows;
        var zeros = string.Join(
            '\n',
            paper.Blocks.OfType<PaperText>().Select(one => one.Text).Where(IsAboutZeros)
        );
        Assert.Single(rows, row => row.Cells[0] == "Discount rate" && row.Cells[1] == "all");
        var prices = rows.Where(row => row.Cells[0] == "Price of one system").ToArray();
        Assert.True(prices.Length > 1);
        Assert.Equal(prices.Length, prices.DistinctBy(row => row.Cells[2]).Count());
        foreach (
            var input in result.Options.SelectMany(one => one.Fleets).SelectMany(f => f.Inputs)
        )
        {
            Assert.True(
                rows.Any(row =>
                    row.Cells[0] == input.Definition.Label
                    && row.Cells[2] == Amounts.Entered(input.Used.Value, input.Definition.Unit)
                )
                    || zeros.Contains(
                        Labels.InSentence(input.Definition.Label),
                        StringComparison.Ordinal
                    ),
                input.Definition.Label
            );
        }
    }

    // An option of two fleets has one discount rate, which is no property of its first system.
    [Fact]
    public void FinanceReport_OfAnOptionWithTwoFleets_TellsItsOwnInputsOfAllOfIt()
    {
        var result = PresetResults.Get("selective-acceleration");
        Assert.Contains(result.Options, option => option.Fleets.Length > 1);

        var rows = PresetPapers
            .Get("selective-acceleration", PaperKind.FinanceReport)
            .Blocks.OfType<PaperTable>()
            .Single(table => table.Columns.Any(column => column.Head == "Low"))
            .Rows;

        Assert.Single(rows, row => row.Cells[0] == "Discount rate" && row.Cells[1] == "all");
        Assert.Contains(rows, row => row.Cells[1].Contains(": ", StringComparison.Ordinal));
    }

    private static bool IsAboutZeros(string text) =>
        text.StartsWith("Zero in every option", StringComparison.Ordinal);
}
