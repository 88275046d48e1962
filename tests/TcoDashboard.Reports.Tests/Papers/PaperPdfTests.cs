using System.Text;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Pdf;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Papers;

/// <summary>What is printed is all of the report, on the paper, with its structure.</summary>
public sealed class PaperPdfTests
{
    private const double Margin = 42;

    public static TheoryData<string, PaperKind, PaperSize> Reports() =>
        new()
        {
            { "openai-cerebras-750mw-deal", PaperKind.DecisionMemo, PaperSize.A4 },
            { "openai-cerebras-750mw-deal", PaperKind.FinanceReport, PaperSize.Letter },
            { "openai-amd-6gw-warrants", PaperKind.FinanceReport, PaperSize.A4 },
            { "cloud-or-own-1000-gpus", PaperKind.DecisionMemo, PaperSize.Letter },
            { "cloud-or-own-1000-gpus", PaperKind.FinanceReport, PaperSize.A4 },
        };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Print_EveryRowAndCell_IsOnThePaper(string preset, PaperKind kind, PaperSize size)
    {
        var paper = PresetPapers.Get(preset, kind);

        var file = PresetPapers.Read(preset, kind, size);

        // Why without spaces: a long word is broken where the line ends. Why without feet: a paragraph goes on over the page.
        var text = Solid(
            string.Concat(
                file.Pages.SelectMany(page => page.Texts)
                    .Where(words => !words.IsArtifact)
                    .Select(words => words.Text)
            )
        );
        var missing = PresetPapers
            .Texts(paper)
            .Where(part => !text.Contains(Solid(part), StringComparison.Ordinal));
        Assert.DoesNotContain(missing, part => !IsInParts(part, file));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Print_NothingIsCut_AndNoHeadingStandsAloneAtTheEnd(
        string preset,
        PaperKind kind,
        PaperSize size
    )
    {
        var paper = PresetPapers.Get(preset, kind);
        var headings = paper.Blocks.OfType<PaperHeading>().Select(h => h.Text).ToHashSet();

        var file = PresetPapers.Read(preset, kind, size);

        Assert.NotEmpty(file.Pages);
        foreach (var (index, page) in file.Pages.Index())
        {
            Assert.Equal(paper.IsLandscape, page.Width > page.Height);
            Assert.All(
                page.Texts,
                words =>
                {
                    Assert.InRange(words.X, Margin - 0.01, page.Width);
                    Assert.InRange(words.Right, 0, page.Width - Margin + 0.5);
                    Assert.InRange(words.Y, Margin - 5, page.Height - Margin + 5);
                }
            );
            var last = page.Texts.Last(words => !words.IsArtifact);
            Assert.False(last.IsBold && last.Size > 10 && headings.Contains(last.Text), last.Text);
            Assert.Contains(
                page.Texts,
                words => words.Text == $"Page {index + 1} of {file.Pages.Count}"
            );
        }
    }

    [Fact]
    public void Print_TableOverSeveralPages_RepeatsItsHead()
    {
        var paper = PresetPapers.Get("cloud-or-own-1000-gpus", PaperKind.FinanceReport);

        var file = new PdfReader(PresetPapers.Bytes(paper, PaperSize.A4));

        var repeated = file
            .Pages.Skip(1)
            .Count(page => page.Texts.Any(w => w is { IsArtifact: true, IsBold: true, Size: 8 }));
        Assert.InRange(repeated, 1, file.Pages.Count);
    }

    [Fact]
    public void Print_SameReportTwice_GivesTheSameBytes_AndItIsTagged()
    {
        var paper = PresetPapers.Get("cloud-or-own-1000-gpus", PaperKind.DecisionMemo);

        var (first, second) = (
            PresetPapers.Bytes(paper, PaperSize.A4),
            PresetPapers.Bytes(paper, PaperSize.A4)
        );

        Assert.Equal(first, second);
        var catalog = new PdfReader(first).Catalog;
        Assert.Contains("/MarkInfo<</Marked true>>", catalog, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", catalog, StringComparison.Ordinal);
        Assert.Contains("/Lang(en)", catalog, StringComparison.Ordinal);
        var text = Encoding.Latin1.GetString(first);
        foreach (
            var type in new[] { "Document", "H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure" }
        )
        {
            Assert.Contains($"/S/{type}/", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Print_StrangeTexts_NeitherBreakTheFileNorLeaveThePage()
    {
        var paper = new Paper(
            "(Title) \\ endobj <>",
            "Ελληνικά, кириллица, € ≥ −1",
            "foot",
            false,
            [
                new PaperHeading(1, "endstream endobj"),
                new PaperText(new string('x', 500)),
                new PaperText("\u4E2D\u6587 \U0001F600 end"),
                new PaperTable(
                    "wide",
                    [
                        new("Key"),
                        .. Enumerable.Range(0, 30).Select(i => new PaperColumn($"C{i}", true)),
                    ],
                    [
                        new(["row", .. Enumerable.Range(0, 30).Select(i => $"{i},000,000,000.00")]),
                        new([
                            string.Join(' ', Enumerable.Repeat("long", 3000)),
                            .. Enumerable.Repeat("1", 30),
                        ]),
                    ]
                ),
            ]
        );

        var file = new PdfReader(PresetPapers.Bytes(paper, PaperSize.A4));

        var text = Solid(file.AllText);
        Assert.Contains(Solid("Ελληνικά, кириллица, € ≥ −1"), text, StringComparison.Ordinal);
        Assert.All(
            Enumerable.Range(0, 30),
            i => Assert.Contains($"{i},000,000,000.00", text, StringComparison.Ordinal)
        );
        Assert.All(
            file.Pages.SelectMany(page => page.Texts.Select(words => (page, words))),
            pair => Assert.InRange(pair.words.Right, 0, pair.page.Width - Margin + 0.5)
        );
    }

    [Fact]
    public void Memo_OfEveryPreset_NamesWhatWasStruckOutAndItsSources()
    {
        foreach (var preset in PresetResults.Ids)
        {
            var result = PresetResults.Get(preset);
            var memo = PresetPapers.Get(preset, PaperKind.DecisionMemo);
            var text = string.Join('\n', PresetPapers.Texts(memo));
            Assert.Contains("What was struck out, and why", text, StringComparison.Ordinal);
            foreach (var option in result.Options)
            {
                Assert.Contains(option.Spec.Name, text, StringComparison.Ordinal);
                if (!option.IsFeasible)
                {
                    Assert.All(
                        option.Problems,
                        problem => Assert.Contains(problem.Message, text, StringComparison.Ordinal)
                    );
                }
            }
            Assert.Contains(
                memo.Blocks.OfType<PaperHeading>(),
                heading => heading.Text == "Sources"
            );
        }
    }

    // A cell of several lines stands beside its neighbours, line by line: all its words must be there, in lines of one column.
    private static bool IsInParts(string part, PdfReader file)
    {
        var columns = file
            .Pages.SelectMany((page, index) => page.Texts.Select(words => (index, words)))
            .GroupBy(pair => (pair.index, Math.Round(pair.words.X, 1)))
            .Select(group => Solid(string.Concat(group.Select(pair => pair.words.Text))));
        return columns.Any(column => column.Contains(Solid(part), StringComparison.Ordinal));
    }

    private static string Solid(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
