using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Catalog;

namespace TcoDashboard.Cli.Tests;

/// <summary>The commands of studies on the real executable.</summary>
public sealed class StudyCommandTests : IDisposable
{
    private const string Preset = "nvidia-or-amd-10mw";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tco-studies-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void MonteCarlo_SameSeed_GivesTheSameTextAndOrderedPercentiles()
    {
        var file = File();

        var first = Tco.Run("montecarlo", file, "--draws", "500", "--seed", "7", "--json");
        var again = Tco.Run("montecarlo", file, "--draws", "500", "--seed", "7", "--json");
        var other = Tco.Run("montecarlo", file, "--draws", "500", "--seed", "8", "--json");

        Assert.Equal(0, first.Code);
        Assert.Equal(first.Output, again.Output);
        Assert.NotEqual(first.Output, other.Output);
        using var json = JsonDocument.Parse(first.Output);
        Assert.Equal(500, json.RootElement.GetProperty("draws").GetInt32());
        foreach (var figure in json.RootElement.GetProperty("figures").EnumerateArray())
        {
            double Of(string key) => figure.GetProperty(key).GetDouble();
            Assert.True(Of("p10") <= Of("p50") && Of("p50") <= Of("p90"));
        }

        // Speed and first token are drawn like the cost: they spread, and every draw has one winner.
        foreach (var metric in new[] { "speed_per_user", "time_to_first_token" })
        {
            var drawn = json
                .RootElement.GetProperty("figures")
                .EnumerateArray()
                .Where(figure => figure.GetProperty("metric").GetString() == metric)
                .ToArray();
            Assert.Equal(1, drawn.Sum(one => one.GetProperty("chance_best").GetDouble()), 1e-9);
            Assert.All(
                drawn,
                one =>
                    Assert.True(
                        one.GetProperty("p90").GetDouble()
                            > one.GetProperty("p10").GetDouble() * 1.05
                    )
            );
        }

        double[] Chances(string key) =>
            [
                .. json
                    .RootElement.GetProperty("figures")
                    .EnumerateArray()
                    .Where(figure => figure.TryGetProperty("chance_beats_closest_rival", out _))
                    .Select(figure => figure.GetProperty(key).GetDouble()),
            ];
        var best = Chances("chance_best");
        Assert.True(best.Length > 1);
        Assert.Equal(1, best.Sum(), 1e-9);
        // Who is best of all has also beaten each rival.
        Assert.All(
            best.Zip(Chances("chance_beats_closest_rival")),
            pair => Assert.InRange(pair.First, 0, pair.Second + 1e-9)
        );
    }

    [Fact]
    public void Changes_OfTwoOptionsOfOneFile_AddUpToTheGap()
    {
        var outcome = Tco.Run("changes", File(), "--option", "b300", "--against", "b200", "--json");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        using var json = JsonDocument.Parse(outcome.Output);
        var gap = json.RootElement.GetProperty("options")[0];
        var sum = gap.GetProperty("steps")
            .EnumerateArray()
            .Sum(step => step.GetProperty("effect").GetDouble());
        var (before, after) = (
            gap.GetProperty("before").GetDouble(),
            gap.GetProperty("after").GetDouble()
        );
        Assert.Equal(after - before, sum, Math.Abs(after) * 1e-9);
        Assert.Contains("option.fleets.gpu.system", gap.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_OneFileWithoutASecondOption_SaysWhichThereAre()
    {
        var outcome = Tco.Run("changes", File());

        Assert.Equal(2, outcome.Code);
        Assert.Contains("b200", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Scale_Json_HasEveryVariantAndTheSourcedPriceChange()
    {
        var outcome = Tco.Run("scale", File(), "--json");

        Assert.Equal(0, outcome.Code);
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(
            -0.276,
            json.RootElement.GetProperty("price_change_per_year").GetDouble(),
            0.0005
        );
        var kinds = json
            .RootElement.GetProperty("variants")
            .EnumerateArray()
            .GroupBy(variant => variant.GetProperty("kind").GetString())
            .ToDictionary(group => group.Key!, group => group.Count());
        Assert.Equal(4, kinds["scale"]);
        Assert.Equal(5, kinds["life_years"]);
        Assert.Equal(4, kinds["delay_months"]);
        Assert.Equal(4, kinds["delay_months_at_todays_prices"]);
    }

    [Fact]
    public void TradeOff_OtherWeights_MoveSharesAndNameWhatIsNotScored()
    {
        var file = File();
        var plain = Tco.Run("tradeoff", file, "--json");
        var cost = Tco.Run("tradeoff", file, "--weights", "latency=0,energy=0", "--json");
        var wrong = Tco.Run("tradeoff", file, "--weights", "costs=3");

        Assert.Equal((0, 0, 2), (plain.Code, cost.Code, wrong.Code));
        Assert.Contains("Did you mean cost", wrong.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(cost.Output);
        var first = json.RootElement.GetProperty("criteria")[0];
        Assert.Equal("cost", first.GetProperty("criterion").GetString());
        Assert.Equal(1, first.GetProperty("weight_share").GetDouble(), 1e-12);
        Assert.Contains(
            json.RootElement.GetProperty("unscored").EnumerateArray(),
            sentence => sentence.GetString()!.StartsWith("Sovereignty", StringComparison.Ordinal)
        );
        Assert.Equal(
            1,
            json.RootElement.GetProperty("ranking")[0].GetProperty("total").GetDouble()
        );
    }

    [Fact]
    public void Tornado_Csv_HasTheWidestFirst()
    {
        var outcome = Tco.Run("tornado", File(), "--csv");

        Assert.Equal(0, outcome.Code);
        var swings = outcome
            .Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => double.Parse(line.Split(',')[^2], CultureInfo.InvariantCulture))
            .ToArray();
        Assert.True(swings.Length > 10);
        Assert.Equal(swings.OrderDescending(), swings);
    }

    [Fact]
    public void BreakEven_PlaceFoundIsWrittenIntoTheScenario_MakesTheOptionsTie()
    {
        var file = File();
        var found = Tco.Run(
            "breakeven",
            file,
            "--input",
            "b200/system_price_usd",
            "--option",
            "b200",
            "--against",
            "b300",
            "--json"
        );
        Assert.Equal((0, ""), (found.Code, found.Error));
        using var json = JsonDocument.Parse(found.Output);
        var place = json.RootElement.GetProperty("places")[0];

        var document = JsonNode.Parse(System.IO.File.ReadAllText(file))!;
        var option = document["options"]!
            .AsArray()
            .Single(one => one!["id"]!.GetValue<string>() == "b200")!;
        option["inputs"] = new JsonObject
        {
            ["system_price_usd"] = new JsonObject
            {
                ["value"] = place.GetProperty("value").GetDouble(),
            },
        };
        var changed = Path.Combine(_folder.FullName, "tie.json");
        System.IO.File.WriteAllText(changed, document.ToJsonString());

        Assert.False(place.GetProperty("is_jump").GetBoolean());
        var costs = Costs(changed);
        Assert.Equal(costs["b200"], costs["b300"], 1e-9 * costs["b300"]);
    }

    [Fact]
    public void BreakEven_GoalOutOfReach_NamesWhereTheFigureStays()
    {
        var outcome = Tco.Run("breakeven", File(), "--input", "pue", "--target", "-5");

        Assert.Equal((1, ""), (outcome.Code, outcome.Output));
        Assert.Contains("U-120", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("it stays between", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_OfTwoCatalogs_NamesTheFigureThatDiffers()
    {
        var (scenario, data) = (File(), Path.Combine(_folder.FullName, "data"));
        CopyOf(ShippedCatalog.Folder, data);
        var region = Path.Combine(data, "regions", "us-az.json");
        var item = JsonNode.Parse(System.IO.File.ReadAllText(region))!;
        item["figures"]!["electricity_price_usd_per_kwh"]!["value"] = 0.2;
        System.IO.File.WriteAllText(region, item.ToJsonString());

        var outcome = Tco.Run("changes", scenario, "--catalog-after", data, "--json");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.All(
            json.RootElement.GetProperty("options").EnumerateArray(),
            option =>
                Assert.Equal(
                    "catalog.regions/us-az.electricity_price_usd_per_kwh",
                    Assert
                        .Single(option.GetProperty("steps").EnumerateArray().ToArray())
                        .GetProperty("settings")[0]
                        .GetProperty("setting")
                        .GetString()
                )
        );
    }

    [Fact]
    public void Changes_CatalogThatIsNoFolder_SaysSo()
    {
        var outcome = Tco.Run("changes", File(), "--catalog-before", "no-such-folder");

        Assert.Equal((3, ""), (outcome.Code, outcome.Output));
        Assert.Contains(
            "There is no folder no-such-folder.",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Changes_OfOneInput_AddUpToTheChange()
    {
        var before = File();
        var document = JsonNode.Parse(System.IO.File.ReadAllText(before))!;
        var inputs = document["inputs"]?.AsObject() ?? [];
        inputs["discount_rate_per_year"] = new JsonObject { ["value"] = 0.13 };
        inputs["pue"] = new JsonObject { ["value"] = 1.5 };
        document["inputs"] = inputs.DeepClone();
        var after = Path.Combine(_folder.FullName, "after.json");
        System.IO.File.WriteAllText(after, document.ToJsonString());

        var outcome = Tco.Run("changes", before, after, "--json");
        var table = Tco.Run("changes", before, after, "--csv");

        Assert.Equal(0, outcome.Code);
        Assert.Contains("in.discount_rate_per_year", table.Output, StringComparison.Ordinal);
        var (old, changed) = (Costs(before, "net_present_cost"), Costs(after, "net_present_cost"));
        using var json = JsonDocument.Parse(outcome.Output);
        foreach (var option in json.RootElement.GetProperty("options").EnumerateArray())
        {
            var id = option.GetProperty("option").GetString()!;
            var moved = option
                .GetProperty("steps")
                .EnumerateArray()
                .SelectMany(step => step.GetProperty("inputs").EnumerateArray())
                .ToArray();
            Assert.Contains(
                moved,
                input =>
                    input
                        .GetProperty("input")
                        .GetString()!
                        .EndsWith("in.discount_rate_per_year", StringComparison.Ordinal)
            );
            Assert.Equal(
                changed[id] - old[id],
                moved.Sum(input => input.GetProperty("effect").GetDouble()),
                1e-9 * old[id]
            );
        }
    }

    [Fact]
    public void FrontierAndFeasibility_OfAScenario_NameSystemsAndReasons()
    {
        var file = File();

        var frontier = Tco.Run("frontier", file, "--per", "usd");
        var map = Tco.Run("feasibility", file, "--csv");

        Assert.Equal(0, frontier.Code);
        Assert.Contains("tok/s per user", frontier.Output, StringComparison.Ordinal);
        Assert.Equal(0, map.Code);
        Assert.Contains(",4096,1,1,", map.Output, StringComparison.Ordinal);
        Assert.Contains("was released for", map.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--draws 99", "from 100 to 200000")]
    [InlineData("--draws 200001", "from 100 to 200000")]
    [InlineData("--seed -3", "--seed is")]
    [InlineData("--json --csv", "exclude each other")]
    public void MonteCarlo_WrongUse_SaysTheLimit(string flags, string sentence)
    {
        var outcome = Tco.Run(["montecarlo", "x.json", .. flags.Split(' ')]);

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains(sentence, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void MonteCarlo_RangeThatIsNone_EndsWithOneAndTheProblem()
    {
        var document = JsonNode.Parse(System.IO.File.ReadAllText(File()))!;
        document["uncertainty"] = JsonNode.Parse(
            """{"ranges": [{"input": "pui", "kind": "fixed", "value": 1}]}"""
        );
        var file = Path.Combine(_folder.FullName, "wrong.json");
        System.IO.File.WriteAllText(file, document.ToJsonString());

        var outcome = Tco.Run("montecarlo", file);

        Assert.Equal((1, ""), (outcome.Code, outcome.Output));
        Assert.Contains("U-103", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, Tco.Run("validate", file).Code);
    }

    private string File()
    {
        var path = Path.Combine(_folder.FullName, "scenario.json");
        System.IO.File.WriteAllText(path, Tco.Run("presets", "show", Preset).Output);
        return path;
    }

    private static void CopyOf(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(file, copy);
        }
    }

    private static Dictionary<string, double> Costs(
        string file,
        string metric = "cost_per_mtok_blended"
    )
    {
        var outcome = Tco.Run("montecarlo", file, "--draws", "100", "--metric", metric, "--json");
        using var json = JsonDocument.Parse(outcome.Output);
        return json
            .RootElement.GetProperty("figures")
            .EnumerateArray()
            .ToDictionary(
                figure => figure.GetProperty("option").GetString()!,
                figure => figure.GetProperty("now").GetDouble()
            );
    }
}
