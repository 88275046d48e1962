using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TcoDashboard.Tests.Shared;
using TcoDashboard.Tests.Shared.Language;

namespace TcoDashboard.Cli.Tests;

/// <summary>The program in the stand-in language: other words, the same numbers and ids.</summary>
public sealed class LanguageTests
{
    private const string Pseudo = "pseudo";

    private static readonly string s_scenario = Path.Combine(
        RepositoryFolder.Path,
        "data/presets/750mw-gpu-or-wafer.json"
    );

    [Fact]
    public void Result_InAnotherLanguage_DiffersInNothingButTexts()
    {
        var english = Leaves(Result("")).ToArray();
        var pseudo = Leaves(Result(Pseudo)).ToArray();

        Assert.Equal(english.Select(one => one.Path), pseudo.Select(one => one.Path));
        var differing = english.Zip(pseudo).Where(pair => pair.First != pair.Second).ToArray();
        Assert.True(differing.Length > 300, $"{differing.Length} texts differ.");
        Assert.DoesNotContain(differing, pair => IsContract(pair.First));
        Assert.All(
            differing,
            pair => Assert.Contains("⟦", pair.Second.Value, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("--csv")]
    [InlineData("--statements")]
    public void Tables_InAnotherLanguage_KeepTheirHeadsIdsAndNumbers(string form)
    {
        var (english, pseudo) = (Lines(form, ""), Lines(form, Pseudo));

        Assert.Equal(english[0], pseudo[0]);
        Assert.Equal(english.Length, pseudo.Length);
        Assert.NotEqual(english, pseudo);
        Assert.All(
            english.Zip(pseudo),
            pair =>
            {
                Assert.Equal(pair.First.Split(',')[0], pair.Second.Split(',')[0]);
                Assert.Equal(pair.First.Split(',')[^1], pair.Second.Split(',')[^1]);
            }
        );
    }

    [Fact]
    public void Help_InAnotherLanguage_IsAllInIt()
    {
        var overview = Tco.StartIn(Pseudo, "--help").Output;
        var verbs = Regex
            .Matches(Tco.Start("", "--help").Output, @"^  ([a-z]+) ", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value)
            .ToArray();
        Assert.True(verbs.Length > 20, $"{verbs.Length} commands.");

        Assert.Subset(verbs.ToHashSet(), PlainWords.In(overview, DataTexts.Shipped).ToHashSet());
        foreach (var verb in new[] { "changes", "evaluate", "montecarlo", "train" })
        {
            Assert.Empty(
                PlainWords.In(Tco.StartIn(Pseudo, verb, "--help").Output, DataTexts.Shipped)
            );
        }
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("evaluate", "--taste")]
    [InlineData("explain")]
    [InlineData("breakeven", "--input", "pue", "--against", "wafer")]
    public void Answers_InAnotherLanguage_AreAllInItButWhatWasTyped(
        string verb,
        params string[] rest
    )
    {
        var outcome = Tco.StartIn(Pseudo, [verb, s_scenario, .. rest]);
        var said = outcome.Output + outcome.Error;

        Assert.Contains("⟦", said, StringComparison.Ordinal);
        var typed = rest.Append(verb)
            .Append("json")
            .Append("basis")
            .Concat(Leaves(JsonNode.Parse(File.ReadAllText(s_scenario))).Select(one => one.Value))
            .Select(word => word.TrimStart('-'))
            .ToHashSet();
        Assert.Empty(
            PlainWords
                .In(said, DataTexts.Shipped)
                .Where(word =>
                    !typed.Contains(word) && !word.Contains('_', StringComparison.Ordinal)
                )
                .Distinct()
        );
    }

    [Fact]
    public void UnknownLanguage_IsRefusedInOneSentence()
    {
        var outcome = Tco.StartIn("xx", "presets");

        Assert.Equal(2, outcome.Code);
        Assert.Single(outcome.Error.Trim().Split('\n'));
        Assert.Contains("Tco__Words is xx", outcome.Error, StringComparison.Ordinal);
    }

    // Numbers, and what programs find things by.
    private static bool IsContract((string Path, string Value, bool IsText) leaf) =>
        !leaf.IsText
        || leaf.Path.EndsWith(".id", StringComparison.Ordinal)
        || leaf.Path.EndsWith(".key", StringComparison.Ordinal)
        || leaf.Path.EndsWith(".code", StringComparison.Ordinal)
        || leaf.Path.EndsWith(".path", StringComparison.Ordinal)
        || leaf.Path.EndsWith(".kind", StringComparison.Ordinal);

    private static string[] Lines(string form, string language) =>
        Exported(form, language).Split('\n');

    private static JsonNode Result(string language) =>
        JsonNode.Parse(Exported("--json", language))!;

    private static string Exported(string form, string language)
    {
        var folder = Directory.CreateTempSubdirectory("tco-words-");
        try
        {
            var file = Path.Combine(folder.FullName, "export");
            var outcome = Tco.StartIn(language, "export", s_scenario, form, file);
            Assert.Equal((0, ""), (outcome.Code, outcome.Error));
            return File.ReadAllText(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string Path, string Value, bool IsText)> Leaves(
        JsonNode? node,
        string path = ""
    ) =>
        node switch
        {
            JsonObject members => members.SelectMany(one => Leaves(one.Value, $"{path}.{one.Key}")),
            JsonArray items => items.SelectMany(
                (one, place) =>
                    Leaves(one, string.Create(CultureInfo.InvariantCulture, $"{path}[{place}]"))
            ),
            JsonValue value => [(path, value.ToString(), value.TryGetValue<string>(out _))],
            _ => [],
        };
}
