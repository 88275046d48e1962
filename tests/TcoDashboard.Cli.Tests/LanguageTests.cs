using System.Globalization;
using System.Text.Json.Nodes;
using TcoDashboard.Tests.Shared;

namespace TcoDashboard.Cli.Tests;

/// <summary>The program in the stand-in language: other words, the same numbers and ids.</summary>
public sealed class LanguageTests
{
    private static readonly string s_scenario = Path.Combine(
        RepositoryFolder.Path,
        "data/presets/750mw-gpu-or-wafer.json"
    );

    [Fact]
    public void Result_InAnotherLanguage_DiffersInNothingButTexts()
    {
        var english = Leaves(Result("")).ToArray();
        var pseudo = Leaves(Result("pseudo")).ToArray();

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
        var (english, pseudo) = (Lines(form, ""), Lines(form, "pseudo"));

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
