using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TcoDashboard.Cli.Tests;

/// <summary>Every study tells a program the same in JSON and in CSV.</summary>
public sealed class StudyFormTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tco-forms-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("figures", "montecarlo --draws 100")]
    [InlineData("bars", "tornado")]
    [InlineData("places", "breakeven --input gb300/system_price_usd --option cs3 --against gb300")]
    [InlineData("points", "frontier --per usd")]
    [InlineData("cells", "feasibility")]
    [InlineData("inputs", "gradient --metric net_present_cost")]
    public void Study_InJsonAndInCsv_HasTheSameRows(string rows, string commandLine)
    {
        var words = commandLine.Split(' ');
        string[] all = [words[0], File("750mw-gpu-or-wafer"), .. words[1..]];

        var json = Tco.Run([.. all, "--json"]);
        var csv = Tco.Run([.. all, "--csv"]);
        var both = Tco.Run([.. all, "--json", "--csv"]);

        Assert.Equal((0, ""), (json.Code, json.Error));
        Assert.Equal((0, ""), (csv.Code, csv.Error));
        using var document = JsonDocument.Parse(json.Output);
        Assert.StartsWith(
            $"tco-{words[0]}/",
            document.RootElement.GetProperty("schema").GetString(),
            StringComparison.Ordinal
        );
        var listed = document.RootElement.GetProperty(rows).GetArrayLength();
        Assert.NotEqual(0, listed);
        var lines = csv.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(listed, lines.Length - 1);
        Assert.Equal(2, both.Code);
    }

    [Fact]
    public void Studies_OfAScenarioInEuro_SayEuroAtItsRate()
    {
        const double Rate = 1.25;
        const string Cost = "net_present_cost";
        var dollars = File("750mw-gpu-or-wafer");
        var euros = Path.Combine(_folder.FullName, "euro.json");
        var scenario = JsonNode.Parse(System.IO.File.ReadAllText(dollars))!;
        var rate = JsonNode.Parse("""{"currency":"EUR","date":"2026-01-01","source":"Bank"}""")!;
        rate["usd_per_unit"] = Rate;
        scenario["currency"] = new JsonObject
        {
            ["report_in"] = "EUR",
            ["rates"] = new JsonArray(rate),
        };
        System.IO.File.WriteAllText(euros, scenario.ToJsonString());

        var usd = Draws(dollars);
        var eur = Draws(euros);
        Assert.Equal(usd.Length, eur.Length);
        Assert.All(
            usd.Zip(eur),
            pair =>
            {
                Assert.Equal("EUR", pair.Second.GetProperty("unit").GetString());
                Assert.Equal(Number(pair.First, "p50") / Rate, Number(pair.Second, "p50"), 1e-3);
            }
        );

        var tornado = Json("tornado", euros, "--option", "gb300", "--metric", Cost);
        Assert.Equal("EUR", tornado.GetProperty("unit").GetString());
        var wanted = 1.01 * Number(tornado, "now");
        double Price(string file, double target) =>
            Number(
                Json(
                        "breakeven",
                        file,
                        "--input",
                        "gb300/system_price_usd",
                        "--option",
                        "gb300",
                        "--metric",
                        Cost,
                        "--target",
                        target.ToString("R", CultureInfo.InvariantCulture)
                    )
                    .GetProperty("places")[0],
                "value"
            );
        Assert.Equal(Price(dollars, wanted * Rate), Price(euros, wanted), 1e-3);

        JsonElement[] Draws(string file) =>
            [
                .. Json("montecarlo", file, "--draws", "100", "--metric", Cost)
                    .GetProperty("figures")
                    .EnumerateArray(),
            ];
    }

    private static double Number(JsonElement element, string key) =>
        element.GetProperty(key).GetDouble();

    private static JsonElement Json(params string[] words)
    {
        var said = Tco.Run([.. words, "--json"]);
        Assert.Equal((0, ""), (said.Code, said.Error));
        using var document = JsonDocument.Parse(said.Output);
        return document.RootElement.Clone();
    }

    [Fact]
    public void Explain_OfAFigureById_IsThatOfItsCell()
    {
        var file = File("750mw-gpu-or-wafer");

        var figure = Tco.Run("explain", file, "net_present_cost", "--json");
        var cell = Tco.Run("explain", file, "npc", "--json");

        Assert.Equal((0, ""), (figure.Code, figure.Error));
        Assert.Equal(cell.Output, figure.Output);
        using var json = JsonDocument.Parse(figure.Output);
        Assert.Equal("npc", json.RootElement.GetProperty("cell").GetString());
        Assert.NotEqual("", json.RootElement.GetProperty("formula").GetString());
        Assert.NotEqual(0, json.RootElement.GetProperty("made_from").GetArrayLength());
    }

    private string File(string preset)
    {
        var path = Path.Combine(_folder.FullName, "scenario.json");
        System.IO.File.WriteAllText(path, Tco.Run("presets", "show", preset).Output);
        return path;
    }
}
