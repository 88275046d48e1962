using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using TcoDashboard.Tests.Shared;
using TcoDashboard.Web.Components.Commands;
using TcoDashboard.Web.Components.Pages.Help;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Tests.Site;

namespace TcoDashboard.Web.Tests.Help;

/// <summary>Help and documents are one text.</summary>
public sealed partial class HelpTests(DatabaseFixture fixture)
{
    private static readonly string s_docs = Path.Combine(RepositoryFolder.Path, "docs");

    [Fact]
    public void EveryDocumentOfTheProject_IsAPageOfTheHelp()
    {
        var files = Directory
            .EnumerateFiles(s_docs, "*.md", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileNameWithoutExtension(file).Contains('.'))
            .Select(file => "/help/" + Path.GetRelativePath(s_docs, file)[..^3].Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

        Assert.Equal(files, HelpShelf.All.Select(one => one.Address).Order(StringComparer.Ordinal));
        Assert.All(
            HelpShelf.All,
            one => Assert.Contains(HelpShelf.Groups, group => group.Group == one.Group)
        );
    }

    // The second way: marks taken off the text, and tags taken off the page, leave the same letters in the same order.
    [Fact]
    public async Task Pages_OfAllDocuments_HoldTheirWordsAndNoMarks()
    {
        var site = await fixture.SiteAsync();
        foreach (var document in HelpShelf.All)
        {
            var file = Path.Combine(s_docs, document.Group, document.Name + ".md");
            var source = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            var page = Article().Match(await site.ReadAsync(document.Address)).Groups[1].Value;

            Assert.Equal(
                Letters(NoWords().Replace(FirstHeading().Replace(source, "", 1), " ")),
                Letters(WebUtility.HtmlDecode(Tag().Replace(Unseen().Replace(page, ""), " ")))
            );
            Assert.DoesNotContain("**", Code().Replace(page, ""), StringComparison.Ordinal);
        }

        Assert.Contains(
            "<a href=\"/help/how-to/share-a-result\">Share a result</a>",
            await site.ReadAsync("/help?q=share+result"),
            StringComparison.Ordinal
        );

        using var missing = await site.GetAsync("/help/how-to/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains(
            Wording.English["help.missing"],
            await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Links_InTheHelp_LeadToPagesAndHeadingsThatAreThere()
    {
        var dead =
            from document in HelpShelf.All
            from link in LinksOf(document.Blocks)
            where
                !link.IsOutside
                && (
                    link.Address.StartsWith("/help/", StringComparison.Ordinal)
                    || link.Address[0] == '#'
                )
            let parts = link.Address.Split('#')
            let page = parts[0].Length == 0
                ? document
                : HelpShelf.All.FirstOrDefault(one => one.Address == parts[0])
            where
                page is null
                || (
                    parts.Length > 1
                    && page.Blocks.OfType<MarkdownBlock.Heading>()
                        .All(one => one.Anchor != parts[1])
                )
            select $"{document.Address}: {link.Address}";

        Assert.Empty(dead);
        var tasks = LinksOf(HelpShelf.Find("how-to", "tasks")!.Blocks).Select(one => one.Address);
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "/new",
                "/compare",
                "/help/reference/exports",
            },
            tasks.ToHashSet(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Search_ForWords_FindsThePartsThatHoldThemAll()
    {
        Assert.Equal("share-a-result", HelpShelf.Search("share result")[0].Document.Name);
        Assert.Contains(HelpShelf.Search("D-101"), one => one.Document.Name == "problems");
        Assert.Contains(
            HelpShelf.Search("pue effectiveness"),
            one => one.Document.Name == "words" && one.Excerpt.Contains("PUE")
        );
        Assert.Empty(HelpShelf.Search("wafer zebra"));
        Assert.Empty(HelpShelf.Search(" "));
    }

    [Fact]
    public void Keys_OfTheApp_AreThoseOfTheDocument()
    {
        var rows = KeyMap.Groups.SelectMany(group =>
            group
                .Keys.Select(key =>
                    $"| {string.Join(' ', key.Press.Select(one => $"`{one}`"))} | {Wording.English[key.Does]} |"
                )
                .Prepend($"## {Wording.English[group.Place]}")
        );
        var document = File.ReadAllLines(Path.Combine(s_docs, "reference", "keys.md"));

        Assert.Equal(
            rows,
            document.Where(line =>
                line.StartsWith("## ", StringComparison.Ordinal)
                || line.StartsWith("| `", StringComparison.Ordinal)
            )
        );
    }

    private static IEnumerable<MarkdownRun.Link> LinksOf(IEnumerable<MarkdownBlock> blocks) =>
        blocks.SelectMany(block =>
            block switch
            {
                MarkdownBlock.Heading heading => LinksOf(heading.Runs),
                MarkdownBlock.Paragraph paragraph => LinksOf(paragraph.Runs),
                MarkdownBlock.List list => list.Items.SelectMany(item => LinksOf(item)),
                MarkdownBlock.Table table => table.Rows.SelectMany(row => row).SelectMany(LinksOf),
                _ => [],
            }
        );

    private static IEnumerable<MarkdownRun.Link> LinksOf(ImmutableArray<MarkdownRun> runs) =>
        runs.SelectMany(run =>
            run switch
            {
                MarkdownRun.Link link => [link],
                MarkdownRun.Strong strong => LinksOf(strong.Runs),
                _ => Enumerable.Empty<MarkdownRun.Link>(),
            }
        );

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex(
        "<article class=\"card help-text\" lang=\"en\">(.*?)</article>",
        RegexOptions.Singleline
    )]
    private static partial Regex Article();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<span class=\"unseen\">[^<]*</span>")]
    private static partial Regex Unseen();

    [GeneratedRegex("<code>.*?</code>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^# .*$", RegexOptions.Multiline)]
    private static partial Regex FirstHeading();

    // Where links lead, the language of code, and the numbers of a list, which the browser draws.
    [GeneratedRegex(@"(?<=\])\([^)\s]+\)|(?<=```)\w+|^\d+\. ", RegexOptions.Multiline)]
    private static partial Regex NoWords();
}
