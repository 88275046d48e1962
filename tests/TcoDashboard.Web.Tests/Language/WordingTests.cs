using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Domain.Language;
using TcoDashboard.Tests.Shared;
using TcoDashboard.Web.Components.Commands;
using TcoDashboard.Web.Components.Pages.Catalog;
using TcoDashboard.Web.Components.Pages.Editor;
using TcoDashboard.Web.Components.Pages.Help;
using TcoDashboard.Web.Exports;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Tests.Language;

/// <summary>The words of pages come from one file.</summary>
public sealed partial class WordingTests(DatabaseFixture fixture)
{
    private static readonly string s_web = Path.Combine(
        RepositoryFolder.Path,
        "src",
        "TcoDashboard.Web"
    );

    private static readonly Dictionary<string, string> s_words = XDocument
        .Load(Path.Combine(s_web, "Language", "Wording.resx"))
        .Root!.Elements("data")
        .ToDictionary(one => one.Attribute("name")!.Value, one => one.Element("value")!.Value);

    [Fact]
    public void EveryKeyAskedFor_IsInTheFileAndEveryKeyOfTheFileIsAskedFor()
    {
        var asked = Directory
            .EnumerateFiles(s_web, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs")
            .Where(file =>
                !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")
            )
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)))
            .SelectMany(match => match.Groups["key"].Captures.Select(key => key.Value))
            .Concat(KeyMap.Groups.Select(group => group.Place))
            .Concat(KeyMap.Groups.SelectMany(group => group.Keys).Select(key => key.Does))
            .Concat(HelpShelf.Groups.Select(group => group.Title))
            // Asked for by names put together, which the pages of the test below ask for.
            .Concat(s_words.Keys.Where(key => Composed().IsMatch(key)))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Empty(asked.Except(s_words.Keys));
        Assert.Empty(s_words.Keys.Except(asked));
        Assert.DoesNotContain(s_words.Values, string.IsNullOrWhiteSpace);
    }

    [Fact]
    public void NamesPutTogether_HaveWordsForEverythingTheyName()
    {
        string[] words =
        [
            .. CatalogSection.All.SelectMany(part =>
                new[]
                {
                    part.Title(Wording.English),
                    part.Purpose(Wording.English),
                    part.Plural(Wording.English),
                }
            ),
            .. EditorTabs.All.Select(tab => EditorTabs.Name(tab, Wording.English)),
            .. ReportFiles.All.SelectMany(file =>
                new[] { file.Title(Wording.English), file.Holds(Wording.English) }
            ),
        ];

        Assert.DoesNotContain(words, string.IsNullOrWhiteSpace);
    }

    [Fact]
    public void PseudoText_IsLongerKeepsPlacesAndKeysAndShowsItsEnds()
    {
        foreach (var text in s_words.Values)
        {
            var pseudo = PseudoText.Of(text);
            Assert.StartsWith("⟦", pseudo, StringComparison.Ordinal);
            Assert.EndsWith("⟧", pseudo, StringComparison.Ordinal);
            Assert.True(pseudo.Length >= text.Length * 1.2);
            Assert.Equal(
                Places().Matches(text).Select(place => place.Value),
                Places().Matches(pseudo).Select(place => place.Value)
            );
        }
    }

    // Whatever a page shows outside the brackets is data, or a word that somebody forgot.
    [Fact]
    public async Task Pages_InTheStandInLanguage_ShowNoWordThatIsNotInTheFile()
    {
        await using var site = await TestSite.StartAsync(
            fixture,
            null,
            $"--{Wording.Setting}={Wording.Pseudo}"
        );
        var presets = site.Services.GetRequiredService<PresetShelf>().All;
        var catalog = site.Services.GetRequiredService<CatalogHolder>().Current;
        HashSet<string> data =
        [
            "TcoDashboard",
            // Samples of how days are written, and of what can be searched for.
            "3 November 2026",
            "November 3, 2026",
            .. presets.Select(preset => preset.Document.Title),
            .. presets.Select(preset => preset.Document.Question),
            .. catalog.Items.Select(item => item.Name),
            .. catalog.Items.SelectMany(item =>
                item.Facts.Values.Select(fact => CatalogLabels.Word(fact.Value))
            ),
        ];

        foreach (
            var path in new[]
            {
                "/settings",
                "/no-such-page",
                "/compare",
                "/help?q=wafer+zebra",
                "/catalog",
                "/catalog/systems",
                "/catalog/systems?q=zebra",
                "/catalog/no-such-section",
                "/changes",
                "/scenarios",
                "/scenarios?view=trash",
                "/scenarios/999",
                "/scenarios/999/reports",
            }
        )
        {
            using var answer = await site.GetAsync(path);
            var page = await answer.Content.ReadAsStringAsync(
                TestContext.Current.CancellationToken
            );
            var bare = Texts(WithoutTheFile(page))
                .Select(text => text.Trim(' ', '·', '#'))
                .Where(text => text.Count(char.IsLetter) > 2 && !data.Contains(text));
            Assert.Equal([], bare.Select(text => $"{path}: {text}"));
        }
    }

    // A sentence may hold others, and links between its words: from the inside out.
    private static string WithoutTheFile(string page)
    {
        var text = Hidden().Replace(page, "").Replace("&#x27E6;", "⟦").Replace("&#x27E7;", "⟧");
        for (
            var left = OfTheFile().Replace(text, "");
            left != text;
            left = OfTheFile().Replace(text, "")
        )
        {
            text = left;
        }

        return text;
    }

    private static IEnumerable<string> Texts(string page) =>
        Between()
            .Matches(page)
            .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value + match.Groups[2].Value));

    // Everything asked for in one pair of brackets: a key, or the two of a choice.
    [GeneratedRegex(@"\b[sS]ay\[[^\]]*?(?:""(?<key>[a-z]\w*\.[\w.]+)""[^\]"",]*)+")]
    private static partial Regex Asked();

    // Keys put together of a name, or kept as data.
    [GeneratedRegex(
        @"^(?:settings|severity|page|kind|catalog\.(?:fact|figure|plural|purpose|section)|guide\.column|reports\.(?:file|holds)|scenario\.tab)\."
    )]
    private static partial Regex Composed();

    [GeneratedRegex("⟦[^⟦⟧]*⟧")]
    private static partial Regex OfTheFile();

    [GeneratedRegex(@"\{\d+\}|`[^`]*`")]
    private static partial Regex Places();

    [GeneratedRegex(@"<(script|style|kbd|code)\b.*?</\1>|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex(@">([^<>]+)<| (?:aria-label|placeholder|title|alt)=""([^""]+)""")]
    private static partial Regex Between();
}
