using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Cli.Tests;

/// <summary>The files and figures of <c>tco export</c>, <c>explain</c> and <c>gradient</c>, from the executable itself.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private const string Preset = "cloud-or-own-1000-gpus";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tco-cli-export-");

    private static readonly Lazy<Result> Library = new(() =>
        Scenario.Evaluate(
            Presets.Load(ShippedCatalog.Folder).Find(Preset)!.Document,
            ShippedCatalog.Load().Revision!
        )
    );

    // The preset rents beyond the term of its price, which every command notes in two lines.
    private static string Trouble(string errors) =>
        Regex.Replace(errors, "^.*: note S-661: .*\n  .*\n", "", RegexOptions.Multiline).TrimEnd();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Export_AllFormatsAtOnce_HoldTheSameNetPresentCost()
    {
        var scenario = ScenarioFile();
        var (xlsx, csv, json) = (Path("a.xlsx"), Path("a.csv"), Path("a.json"));
        var statements = Path("s.csv");

        var outcome = Tco.Run([
            "export",
            scenario,
            "--xlsx",
            xlsx,
            "--csv",
            csv,
            "--json",
            json,
            "--statements",
            statements,
        ]);

        Assert.Equal((0, ""), (outcome.Code, Trouble(outcome.Error)));
        foreach (var file in new[] { xlsx, csv, json, statements })
        {
            Assert.Contains(file, outcome.Output, StringComparison.Ordinal);
        }
        var ledger = File.ReadAllLines(csv).Select(Fields).ToArray();
        using var result = JsonDocument.Parse(File.ReadAllText(json));
        Assert.Equal("tco-result/2", result.RootElement.GetProperty("schema").GetString());
        foreach (var option in Library.Value.Options)
        {
            var cost = option.Metric(MetricIds.NetPresentCost)!.Value!.Value;
            var line = ledger.Single(f => f[0] == option.Spec.Id && f[2] == "npc");
            Assert.Equal(cost, double.Parse(line[^1], CultureInfo.InvariantCulture));
            var shown = result
                .RootElement.GetProperty("options")
                .EnumerateArray()
                .Single(o => o.GetProperty("key").GetString() == option.Spec.Id);
            Assert.Equal(
                cost,
                shown
                    .GetProperty("results")
                    .GetProperty("net_present_cost_usd")
                    .GetProperty("value")
                    .GetDouble()
            );
            Assert.NotEqual(
                0,
                shown
                    .GetProperty("statements")
                    .GetProperty("by_year")
                    .GetProperty("cash_flow")
                    .GetArrayLength()
            );
        }
        using var package = ZipFile.OpenRead(xlsx);
        Assert.NotNull(package.GetEntry("xl/workbook.xml"));
    }

    [Fact]
    public void Export_Statements_YearsAndQuartersAddUpFromMonths()
    {
        var file = Path("s.csv");
        Tco.Run("export", ScenarioFile(), "--statements", file);

        var lines = File.ReadAllLines(file).Skip(1).Select(Fields).ToArray();

        var flows = lines.Where(f => f[2] != "balance").GroupBy(f => (f[0], f[2], f[3], f[5]));
        Assert.NotEmpty(flows);
        foreach (var line in flows)
        {
            var sums = line.GroupBy(f => f[7])
                .ToDictionary(
                    span => span.Key,
                    span => span.Sum(f => double.Parse(f[^1], CultureInfo.InvariantCulture))
                );
            Assert.Equal(3, sums.Count);
            Assert.InRange(sums["year"] - sums["month"], -0.005, 0.005);
            Assert.InRange(sums["quarter"] - sums["month"], -0.005, 0.005);
        }
    }

    [Theory]
    [InlineData("memo", "a4", 595.28, 841.89)]
    [InlineData("finance", "letter", 792, 612)]
    public void Export_Pdf_IsTheReportOnThePaperAskedFor(
        string report,
        string paper,
        double width,
        double height
    )
    {
        var file = Path("r.pdf");

        var outcome = Tco.Run([
            "export",
            ScenarioFile(),
            "--pdf",
            file,
            "--report",
            report,
            "--paper",
            paper,
        ]);

        Assert.Equal((0, ""), (outcome.Code, Trouble(outcome.Error)));
        var text = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file));
        Assert.StartsWith("%PDF-1.7", text, StringComparison.Ordinal);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"/MediaBox[0 0 {width} {height}]"),
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Import_OfAnUneditedWorkbook_ChangesNothingAndGivesTheScenarioBack()
    {
        var scenario = ScenarioFile();
        var (workbook, back) = (Path("w.xlsx"), Path("back.json"));
        Tco.Run("export", scenario, "--xlsx", workbook);

        var outcome = Tco.Run("import", workbook, scenario, "--out", back);

        Assert.Equal((0, ""), (outcome.Code, Trouble(outcome.Error)));
        Assert.Contains("changes no input", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(
            ScenarioHash.Of(Library.Value.Document),
            ScenarioHash.Of(ScenarioReader.Read(File.ReadAllBytes(back)).Document!)
        );
    }

    [Fact]
    public void Import_OfAnEditedWorkbook_ShowsTheChangeAndWritesIt()
    {
        var scenario = ScenarioFile();
        var (workbook, back) = (Path("w.xlsx"), Path("back.json"));
        Tco.Run("export", scenario, "--xlsx", workbook);
        Edit(workbook, "in.discount_rate_per_year", 0.0625);

        var shown = Tco.Run("import", workbook, scenario);
        var outcome = Tco.Run("import", workbook, scenario, "--out", back);

        Assert.Equal((0, ""), (shown.Code, Trouble(shown.Error)));
        Assert.Contains("0.0625", shown.Output, StringComparison.Ordinal);
        Assert.Equal((0, shown.Output), (outcome.Code, outcome.Output));
        var changed = Tco.Run("explain", back, "in.discount_rate_per_year");
        Assert.Contains("0.0625", changed.Output.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OfWhatIsNoWorkbook_IsRefusedWithItsReason()
    {
        var scenario = ScenarioFile();

        var outcome = Tco.Run("import", scenario, scenario);

        Assert.Equal(1, outcome.Code);
        Assert.Contains("X-1", outcome.Error, StringComparison.Ordinal);
    }

    // As a spreadsheet would: another number in the value cell of the first row with that id.
    private static void Edit(string workbook, string id, double value)
    {
        using var package = ZipFile.Open(workbook, ZipArchiveMode.Update);
        foreach (
            var entry in package
                .Entries.Where(e =>
                    e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)
                )
                .ToArray()
        )
        {
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }
            var match = System.Text.RegularExpressions.Regex.Match(
                text,
                $@"<c r=""B(\d+)""[^>]*><is><t[^>]*>{id}</t></is></c>"
            );
            if (!match.Success)
            {
                continue;
            }
            var cell = $@"(<c r=""E{match.Groups[1].Value}""[^>]*>)<v>[^<]*</v>";
            var edited = System.Text.RegularExpressions.Regex.Replace(
                text,
                cell,
                string.Create(CultureInfo.InvariantCulture, $"$1<v>{value}</v>")
            );
            if (edited == text)
            {
                continue;
            }
            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(package.CreateEntry(name).Open());
            writer.Write(edited);
            return;
        }
        Assert.Fail($"The workbook has no input {id} to edit.");
    }

    [Fact]
    public void Export_WithoutAFormat_SaysWhichThereAre()
    {
        var outcome = Tco.Run("export", ScenarioFile());

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains(
            "--xlsx, --pdf, --csv, --statements or --json",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Export_IntoAFolderThatIsNotThere_SaysSo()
    {
        var outcome = Tco.Run("export", ScenarioFile(), "--csv", Path("none/a.csv"));

        Assert.Equal(3, outcome.Code);
        Assert.Contains("cannot be written", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_NetPresentCost_ShowsFormulaValuesAndSources()
    {
        var option = Library.Value.Baseline!;

        var outcome = Tco.Run("explain", ScenarioFile(), "npc", "--depth", "12");

        Assert.Equal((0, ""), (outcome.Code, Trouble(outcome.Error)));
        var first = outcome.Output.Split('\n')[0];
        Assert.Contains("(npc)", first, StringComparison.Ordinal);
        var shown = first[(first.LastIndexOf(':') + 1)..]
            .Replace("USD", "", StringComparison.Ordinal);
        Assert.Equal(
            option.Values!.Scalar("npc")!.Value,
            double.Parse(shown, CultureInfo.InvariantCulture)
        );
        Assert.Contains("source: ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_OneMonthOfARow_GivesThatMonth()
    {
        var option = Library.Value.Baseline!;

        var outcome = Tco.Run("explain", ScenarioFile(), "cash", "--period", "3", "--depth", "1");

        var first = outcome.Output.Split('\n')[0];
        Assert.Contains(option.Sheet!.Timeline.LabelOf(3), first, StringComparison.Ordinal);
        var shown = first[(first.LastIndexOf(':') + 1)..]
            .Replace("USD", "", StringComparison.Ordinal);
        Assert.Equal(
            option.Values!.Series("cash")[3]!.Value,
            double.Parse(shown, CultureInfo.InvariantCulture)
        );
    }

    [Theory]
    [InlineData("explain", "npx", "npx")]
    [InlineData("explain", "cash", "--period=9999")]
    public void Explain_WhatIsNotThere_IsRefusedInOneSentence(string verb, string cell, string flag)
    {
        string[] words = flag.StartsWith('-')
            ? [verb, ScenarioFile(), cell, flag]
            : [verb, ScenarioFile(), cell];

        var outcome = Tco.Run(words);

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Single(Trouble(outcome.Error).Split('\n'));
    }

    [Fact]
    public void Gradient_OfNetPresentCost_PredictsASmallChangeOfAnInput()
    {
        var option = Library.Value.Baseline!;

        var outcome = Tco.Run("gradient", ScenarioFile(), "--metric", "npc");

        Assert.Equal((0, ""), (outcome.Code, Trouble(outcome.Error)));
        var rows = outcome
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(2)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(row => option.Sheet!.TryGetCell(row[0]) is not null)
            .ToArray();
        var strongest = rows.First(row =>
            row[0].Contains("discount_rate", StringComparison.Ordinal)
        );
        var value = option.Values!.Scalar(strongest[0])!.Value;
        var slope = double.Parse(strongest[^2], CultureInfo.InvariantCulture);
        var step = value * 1e-5;
        var (up, down) = (
            Moved(option, strongest[0], value + step),
            Moved(option, strongest[0], value - step)
        );
        Assert.InRange(slope / ((up - down) / (2 * step)), 0.9999, 1.0001);
    }

    private static double Moved(OptionResult option, string input, double value) =>
        option
            .Sheet!.Evaluate(new Dictionary<string, double> { [input] = value })
            .Scalar("npc")!
            .Value;

    // Names with a comma stand in quotes; nothing else is quoted here.
    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        var quoted = false;
        var from = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == ',' && !quoted))
            {
                fields.Add(line[from..i].Trim('"'));
                from = i + 1;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
        }
        return [.. fields];
    }

    private string ScenarioFile()
    {
        var file = Path("scenario.json");
        File.WriteAllText(file, Tco.Run("presets", "show", Preset).Output);
        return file;
    }

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);
}
