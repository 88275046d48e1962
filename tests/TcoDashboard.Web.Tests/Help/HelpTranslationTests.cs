using System.Collections.Immutable;
using System.Globalization;
using TcoDashboard.Domain.Language;
using TcoDashboard.Tests.Shared;
using TcoDashboard.Web.Components.Pages.Help;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Tests.Help;

/// <summary>A page of the help in another language is a file beside the English one; what nobody translated stays English and says so.</summary>
public sealed class HelpTranslationTests
{
    private static readonly Dictionary<string, string> s_files = new()
    {
        ["docs/how-to/share.md"] =
            "# Share a result\n\nGo to *Compare*.\n\n## With a password\n\nSee [words](../reference/words.md#power).\n",
        ["docs/how-to/share.fr.md"] =
            "# Partager un résultat\n\nAllez voir.\n\n## Avec mot de passe\n\nVoir [les mots](../reference/words.fr.md#power) ou [tout](../reference/words.md).\n",
        ["docs/how-to/share.fr-CA.md"] = "# Partager, au Canada\n",
        ["docs/reference/words.md"] = "# Words\n\n## Power\n\nUse `tco run`, at once.\n",
    };

    [Fact]
    public void Page_WithATranslation_IsShownInItAtTheSameAddresses()
    {
        var page = Find(In("fr"), "share");

        Assert.Equal("Partager un résultat", page.Title);
        Assert.Equal("fr", page.Language);
        Assert.Equal("/help/how-to/share", page.Address);
        // Links of other pages lead to the place of the English heading.
        Assert.Equal(["share-a-result", "with-a-password"], Anchors(page));
        Assert.Equal(
            ["/help/reference/words#power", "/help/reference/words"],
            page.Blocks.OfType<MarkdownBlock.Paragraph>()
                .SelectMany(one => one.Runs)
                .OfType<MarkdownRun.Link>()
                .Select(link => link.Address)
        );
        Assert.Contains(
            page.Sections,
            one => one.Heading == "Avec mot de passe" && one.Anchor == "with-a-password"
        );
    }

    [Fact]
    public void Page_WithoutATranslation_StaysEnglishAndSaysSo()
    {
        var pages = In("fr");

        Assert.Equal("en", Find(pages, "words").Language);
        Assert.Equal("Words", Find(pages, "words").Title);
        // A translation is no page of its own.
        Assert.Equal(2, pages.Length);
        Assert.Equal("Share a result", Find(In("de"), "share").Title);
        Assert.All(In("en"), page => Assert.Equal("en", page.Language));
    }

    [Fact]
    public void Page_OfAVariety_IsItsOwnOrThatOfItsLanguage()
    {
        Assert.Equal("Partager, au Canada", Find(In("fr-CA"), "share").Title);
        Assert.Equal("Partager un résultat", Find(In("fr-BE"), "share").Title);
    }

    // The stand-in goes the way of a translation: a word of a page that stays plain came past it.
    [Fact]
    public void Pages_InTheStandIn_HoldNoPlainWordsButCode()
    {
        var pages = HelpBooks.InStandIn(s_files, "qps-ploc").ToImmutableArray();

        var page = Find(pages, "words");
        Assert.Equal("qps-ploc", page.Language);
        Assert.Equal(PseudoText.Of("Words"), page.Title);
        Assert.Equal(["words", "power"], Anchors(page));
        var text = Assert.Single(page.Sections).Text;
        Assert.Contains("tco run", text, StringComparison.Ordinal);
        Assert.Contains(PseudoText.Of("Use "), text, StringComparison.Ordinal);
        Assert.Contains(PseudoText.Of(", at once."), text, StringComparison.Ordinal);
        Assert.All(
            Find(pages, "share").Blocks.OfType<MarkdownBlock.Paragraph>(),
            one =>
                Assert.DoesNotContain("e", MarkdownRun.WordsOf(one.Runs), StringComparison.Ordinal)
        );
    }

    // A file name such as tasks.fr.md would otherwise be taken out of the program into a file of its culture.
    [Fact]
    public void Documents_InTheProgram_AreNotSortedByCulture()
    {
        var project = File.ReadAllText(
            Path.Combine(
                RepositoryFolder.Path,
                "src",
                "TcoDashboard.Web",
                "TcoDashboard.Web.csproj"
            )
        );
        Assert.Matches("docs/\\*\\*/\\*\\.md\"\\s+WithCulture=\"false\"", project);
        Assert.Contains(
            "docs/how-to/tasks.md",
            typeof(HelpShelf)
                .Assembly.GetManifestResourceNames()
                .Select(name => name.Replace('\\', '/'))
        );
    }

    private static IEnumerable<string> Anchors(HelpDocument page) =>
        page.Blocks.OfType<MarkdownBlock.Heading>().Select(one => one.Anchor);

    private static HelpDocument Find(ImmutableArray<HelpDocument> pages, string name) =>
        pages.Single(one => one.Name == name);

    private static ImmutableArray<HelpDocument> In(string culture) =>
        [
            .. HelpBooks.Read(
                s_files,
                culture == "en"
                    ? CultureInfo.InvariantCulture
                    : CultureInfo.GetCultureInfo(culture),
                Wording.English
            ),
        ];
}
