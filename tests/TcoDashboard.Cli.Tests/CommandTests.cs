using System.Globalization;
using System.Text;
using System.Text.Json;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Cli.Tests;

public sealed class CommandTests : IDisposable
{
    private const string Preset = "fastest-405b";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tco-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void PresetsList_IsOneALineWithTheIdFirst()
    {
        var outcome = Tco.Run("presets", "list");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Golden.Matches("presets-list.txt", outcome.Output);
    }

    // Why these: requests, a run and a deal; that every preset evaluates is tested where no process has to start for it.
    [Theory]
    [InlineData("fastest-405b")]
    [InlineData("training-run-4096-accelerators")]
    [InlineData("openai-cerebras-750mw-deal")]
    public void PresetsShow_APreset_PipesIntoEvaluate(string id)
    {
        var document = Tco.Start("", "presets", "show", id);
        Assert.Equal((0, ""), (document.Code, document.Error));

        var evaluated = Tco.Start(document.Output, "evaluate", "-");

        Assert.Equal(0, evaluated.Code);
        Assert.All(evaluated.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
        Assert.DoesNotContain(evaluated.Output, letter => letter > 127);
    }

    [Fact]
    public void PresetsShow_UnknownId_SuggestsTheNearest()
    {
        var outcome = Tco.Run("presets", "show", "fastest-450b");

        Assert.Equal((3, ""), (outcome.Code, outcome.Output));
        Assert.Contains("Did you mean fastest-405b?", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void EvaluateJson_NumbersAreThoseOfTheLibrary()
    {
        var catalog = ShippedCatalog.Load().Revision!;
        var document = Presets.Load(ShippedCatalog.Folder).Find(Preset)!.Document;
        var result = Scenario.Evaluate(document, catalog, CancellationToken.None);

        var outcome = Tco.RunWithInput(ScenarioWriter.Write(document), "evaluate", "-", "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        var options = json.RootElement.GetProperty("options").EnumerateArray().ToArray();
        Assert.Equal(result.Options.Length, options.Length);
        foreach (var (option, shown) in result.Options.Zip(options))
        {
            var cost = shown
                .GetProperty("results")
                .GetProperty("net_present_cost_usd")
                .GetProperty("value");
            Assert.Equal(
                option.Metric(MetricIds.NetPresentCost)?.Value,
                cost.ValueKind == JsonValueKind.Null ? null : cost.GetDouble()
            );
        }
    }

    [Fact]
    public void Evaluate_UnderOtherCultures_GivesTheSameBytes()
    {
        var document = Tco.Run("presets", "show", Preset).Output;
        var first = Tco.RunWithInput(document, "evaluate", "-").Output;
        foreach (var locale in new[] { "de_DE.UTF-8", "ar_SA.UTF-8" })
        {
            var again = Tco.StartUnder(locale, Encoding.UTF8.GetBytes(document), "evaluate", "-");

            Assert.Equal(first, again.Output);
        }
    }

    [Fact]
    public void Evaluate_DocumentWithSeveralMistakes_ListsAllOnTheErrorStream()
    {
        var text = ScenarioWriter
            .Write(SampleScenarios.Deal750Megawatt())
            .Replace("\"horizon_years\": 5", "\"horizon_years\": 50", StringComparison.Ordinal)
            .Replace("\"weights\": \"fp8\"", "\"weights\": \"fp9\"", StringComparison.Ordinal);

        var outcome = Tco.RunWithInput(text, "evaluate", "-");

        Assert.Equal((1, ""), (outcome.Code, outcome.Output));
        Golden.Matches("evaluate-mistakes.txt", outcome.Error);
    }

    [Fact]
    public void Evaluate_UnknownSystem_IsFoundInTheCatalogCheck()
    {
        var text = ScenarioWriter
            .Write(SampleScenarios.Deal750Megawatt())
            .Replace("cerebras-cs3", "cerebras-cs33", StringComparison.Ordinal);
        var file = Write("typo.json", text);

        foreach (var verb in new[] { "evaluate", "validate" })
        {
            var outcome = Tco.Run(verb, file);

            Assert.Equal((1, ""), (outcome.Code, outcome.Output));
            Assert.Contains("options[1].fleets[0].system", outcome.Error, StringComparison.Ordinal);
            Assert.Contains("cerebras-cs3\"", outcome.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Evaluate_OtherCatalogRevision_WarnsAndComputes()
    {
        var document = SampleScenarios.Deal750Megawatt() with
        {
            CatalogRevision = new string('a', 64),
        };

        var outcome = Tco.RunWithInput(ScenarioWriter.Write(document), "evaluate", "-");

        Assert.NotEqual("", outcome.Output);
        Assert.Contains("warning D-128", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_TwoFilesWithPdf_WritesOneMemoForAtMostSixOptions()
    {
        var first = Write("a.json", Tco.Run("presets", "show", "750mw-gpu-or-wafer").Output);
        var second = Write("b.json", Tco.Run("presets", "show", Preset).Output);
        var third = Write("c.json", Tco.Run("presets", "show", "fastest-405b").Output);
        var memo = System.IO.Path.ChangeExtension(first, "pdf");

        var written = Tco.Run("compare", first, second, "--pdf", memo, "--paper", "letter");
        var refused = Tco.Run("compare", first, second, third, "--pdf", memo + ".none");

        Assert.Equal(0, written.Code);
        Assert.StartsWith("%PDF-1.7", File.ReadAllText(memo), StringComparison.Ordinal);
        Assert.Equal(2, refused.Code);
        Assert.Contains("at most 6 options", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(memo + ".none"));
    }

    [Fact]
    public void Compare_TwoFiles_PutsAllOptionsSideBySide()
    {
        var first = Write("a.json", Tco.Run("presets", "show", "750mw-gpu-or-wafer").Output);
        var second = Write("b.json", Tco.Run("presets", "show", Preset).Output);

        var json = Tco.Run("compare", first, second, "--json");
        var csv = Tco.Run("compare", first, second, "--csv", "--basis=npc");
        var text = Tco.Run("compare", first, second);

        Assert.Equal([0, 0, 0], new[] { json.Code, csv.Code, text.Code });
        using var parsed = JsonDocument.Parse(json.Output);
        var keys = parsed
            .RootElement.GetProperty("options")
            .EnumerateArray()
            .Select(option => option.GetProperty("key").GetString()!)
            .ToArray();
        Assert.Equal(6, keys.Length);
        Assert.All(keys.Take(3), key => Assert.StartsWith("a:", key));
        Assert.All(keys.Skip(3), key => Assert.StartsWith("b:", key));
        var head = csv.Output.Split("\r\n")[0].Split(',');
        Assert.All(keys, key => Assert.Contains($"{key} value", head));
        Assert.Contains("[6]", text.Output, StringComparison.Ordinal);
        Assert.All(text.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
    }

    [Fact]
    public void Compare_CsvAndJson_AgreeToTheCent()
    {
        var file = Write("a.json", Tco.Run("presets", "show", Preset).Output);

        using var json = JsonDocument.Parse(Tco.Run("compare", file, "--json").Output);
        var csv = Tco.Run("compare", file, "--csv").Output.Split("\r\n");

        var head = csv[0].Split(',');
        var line = csv.Single(text =>
                text.StartsWith("results,net_present_cost,", StringComparison.Ordinal)
            )
            .Split(',');
        foreach (var option in json.RootElement.GetProperty("options").EnumerateArray())
        {
            var value = option
                .GetProperty("results")
                .GetProperty("net_present_cost_usd")
                .GetProperty("value");
            var field = line[Array.IndexOf(head, $"{option.GetProperty("key").GetString()} value")];
            Assert.Equal(
                value.ValueKind == JsonValueKind.Null
                    ? ""
                    : value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
                field
            );
        }
    }

    [Fact]
    public void Compare_SameFileTwice_KeepsTheColumnsApart()
    {
        var file = Write("a.json", Tco.Run("presets", "show", Preset).Output);

        var csv = Tco.Run("compare", file, file, "--csv");

        var head = csv.Output.Split("\r\n")[0].Split(',');
        Assert.Equal(head.Length, head.Distinct().Count());
    }

    [Fact]
    public void Validate_Scenario_PrintsItsTitleAndHash()
    {
        var file = Write("a.json", ScenarioWriter.Write(SampleScenarios.Deal750Megawatt()));

        var outcome = Tco.Run("validate", file);

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Contains("750 MW inference fleet", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(
            ScenarioHash.Of(SampleScenarios.Deal750Megawatt()),
            outcome.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Validate_CatalogItem_IsReadByItsOwnRules()
    {
        var item = Path.Combine(ShippedCatalog.Folder, "systems", "cerebras-cs3.json");
        var good = Tco.Run("validate", item);
        var bad = Tco.RunWithInput(
            File.ReadAllText(item)
                .Replace("\"max_power_kw\"", "\"max_power_lw\"", StringComparison.Ordinal),
            "validate",
            "-"
        );

        Assert.Equal((0, ""), (good.Code, good.Error));
        Assert.Contains("systems/cerebras-cs3", good.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (bad.Code, bad.Output));
        Assert.Contains("figures.max_power_lw", bad.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void CatalogCheck_ShippedAndNamedFolder_Agree()
    {
        var shipped = Tco.Run("catalog", "check");
        var named = Tco.Run("catalog", "check", ShippedCatalog.Folder);

        Assert.Equal((0, ""), (shipped.Code, shipped.Error));
        Assert.Equal(shipped.Output, named.Output);
        Assert.Matches("revision [0-9a-f]{64}\n", shipped.Output);
    }

    [Fact]
    public void CatalogCheck_DamagedFolder_NamesTheFile()
    {
        var folder = _folder.CreateSubdirectory("systems");
        File.WriteAllText(Path.Combine(folder.FullName, "broken.json"), "{");

        var damaged = Tco.Run("catalog", "check", _folder.FullName);
        var absent = Tco.Run("catalog", "check", Path.Combine(_folder.FullName, "none"));

        Assert.Equal((1, ""), (damaged.Code, damaged.Output));
        Assert.Contains("broken.json", damaged.Error, StringComparison.Ordinal);
        Assert.Equal(3, absent.Code);
        UsageTests.NoStackTrace(damaged);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
