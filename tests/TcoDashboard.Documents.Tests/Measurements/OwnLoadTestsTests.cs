using System.Globalization;
using System.Text;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Catalog.Own;
using TcoDashboard.Documents.Measurements;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Tests.Measurements;

/// <summary>Own load tests from their file to the speeds of a scenario.</summary>
public sealed class OwnLoadTestsTests
{
    private static readonly CatalogRevision Catalog = ShippedCatalog.Load().Revision!;

    /// <summary>Tests twice as slow as predicted: the scenario on that machine slows, one on another keeps its speed but for a little.</summary>
    [Fact]
    public void Tests_SlowerThanPredicted_SlowTheScenariosOfTheirMachine()
    {
        var trial = Read(Rows(0.5)).Trial!;
        var own = OwnCatalog.Over(
            Catalog,
            [OwnLoadTests.Item(trial, Catalog, "cluster.csv", new(2026, 11, 23))]
        );

        double Slower(string option) =>
            PointOf(own, option).Evidence!.Correction
            / PointOf(Catalog, option).Evidence!.Correction;
        Assert.Equal(8, trial.Correcting);
        Assert.InRange(Slower("h200"), 1.2, 1.7);
        Assert.InRange(Slower("mi325x"), 0.95, 1.2);
        Assert.Equal(EvidenceTier.Measured, PointOf(own, "h200").Tier);
        Assert.NotEqual(EvidenceTier.Measured, PointOf(Catalog, "h200").Tier);
        Assert.True(
            PointOf(own, "h200").OutputPerSystem.TokensPerSecond
                < PointOf(Catalog, "h200").OutputPerSystem.TokensPerSecond
        );
    }

    /// <summary>A scenario that is downloaded brings the tests it was computed with: opened elsewhere it says the same.</summary>
    [Fact]
    public void Tests_GoWithAScenarioToAnotherPlace()
    {
        var own = OwnCatalog.Over(
            Catalog,
            [OwnLoadTests.Item(Read(Rows(0.5)).Trial!, Catalog, "cluster.csv", new(2026, 11, 23))]
        );

        var elsewhere = ScenarioReader.Read(ScenarioWriter.Write(Preset().Carrying(own))).Document!;

        double Speed(ScenarioDocument document, CatalogRevision catalog) =>
            Scenario
                .Evaluate(document, catalog)
                .Options.Single(one => one.Spec.Id == "h200")
                .Metric(MetricIds.SpeedPerUser)!
                .Value!.Value;
        Assert.Equal("inference-evidence", Assert.Single(elsewhere.OwnItems).Id);
        Assert.Equal(Speed(Preset(), own), Speed(elsewhere, Catalog));
        Assert.NotEqual(Speed(Preset(), Catalog), Speed(elsewhere, Catalog));
        Assert.Empty(Preset().Carrying(Catalog).OwnItems);
    }

    /// <summary>A scenario may come from anywhere: what no tests ever said is refused where it is read, and stops nothing later.</summary>
    [Theory]
    [InlineData("tpot_residuals_nvidia_h200", "banana")]
    [InlineData(
        "tpot_residuals_nvidia_h200",
        "nvidia-h200 llama-3.1-70b Vllm clients 8 1 NaN 0 25"
    )]
    [InlineData(
        "tpot_residuals_nvidia_h200",
        "nvidia-h200 llama-3.1-70b Vllm clients 8 9e99 0.1 0"
    )]
    [InlineData("tpot_residuals_nvidia_h200", "nvidia-h200 llama-3.1-70b Vllm clients 8 1 99 0")]
    [InlineData("bands", "Guessed tpot 0.5 2 3")]
    [InlineData("bands", "Measured tpot 0.5")]
    [InlineData("neighbour_weights", "1 1 1 1 1 -1")]
    public void Calibration_ThatNoTestsMade_IsRefusedWhereItIsRead(string fact, string value)
    {
        var item = OwnLoadTests.Item(Read(Rows(0.5)).Trial!, Catalog, "x.csv", new(2026, 11, 23));
        var forged = item with { Facts = item.Facts.SetItem(fact, new(fact, value)) };

        var reading = ScenarioReader.Read(
            ScenarioWriter.Write(Preset() with { OwnItems = [forged] })
        );

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(("C-150", $"own_items[0].facts.{fact}"), (problem.Code, problem.Path));
    }

    /// <summary>A slower machine may need one more system, and then each is emptier and answers faster: the fleet says so, and a token costs more.</summary>
    [Fact]
    public void Tests_ThatMakeOneMoreSystemNecessary_LeaveEachEmptier()
    {
        var own = OwnCatalog.Over(
            Catalog,
            [OwnLoadTests.Item(Read(Rows(0.5)).Trial!, Catalog, "cluster.csv", new(2026, 11, 23))]
        );
        OptionResult Option(CatalogRevision catalog) =>
            Evaluate(catalog).Options.Single(one => one.Spec.Id == "h200");
        var (before, after) = (Option(Catalog), Option(own));

        var (full, emptier) = (before.Fleets[0].Peak!, after.Fleets[0].Peak!);
        Assert.Equal(full.Systems + 1, emptier.Systems);
        Assert.True(emptier.Load < full.Load);
        Assert.True(emptier.InFlight < full.InFlight);
        Assert.True(
            after.Metric(MetricIds.CostPerMtokBlended)!.Value
                > before.Metric(MetricIds.CostPerMtokBlended)!.Value
        );
    }

    /// <summary>What corrects a speed names own tests and how much they weigh: nearly all where they ran, little elsewhere.</summary>
    [Fact]
    public void Evidence_NamesOwnTestsWithTheirWeight()
    {
        var own = OwnCatalog.Over(
            Catalog,
            [OwnLoadTests.Item(Read(Rows(0.5)).Trial!, Catalog, "cluster.csv", new(2026, 11, 23))]
        );

        var here = Assert.Single(PointOf(own, "h200").Evidence!.Own);
        var there = PointOf(own, "mi325x").Evidence!.Own;

        Assert.Equal(("nvidia-h200", "llama-3.1-70b", 8), (here.Hardware, here.Model, here.Rows));
        Assert.InRange(here.Weight, 0.5, 1);
        Assert.All(there, one => Assert.InRange(one.Weight, 0, here.Weight));
        Assert.True(PointOf(own, "h200").Evidence!.Nearest[0].IsOwn);
        Assert.Empty(PointOf(Catalog, "h200").Evidence!.Own);
    }

    [Fact]
    public void Trial_SaysHowFarPredictionsAreWithoutAndWithTheTests()
    {
        var group = Assert.Single(Read(Rows(0.7)).Trial!.Groups);

        Assert.Equal(
            ("nvidia-h200", "llama-3.1-70b", "tpot"),
            (group.Hardware, group.Model, group.Kind)
        );
        Assert.InRange(group.ErrorBefore!.Value, 0.2, 0.6);
        Assert.True(group.ErrorAfter < group.ErrorBefore / 2, $"{group}");
    }

    [Fact]
    public void Item_HoldsWhatDiffersWithItsSource_AndTheRestAsShipped()
    {
        var item = OwnLoadTests.Item(
            Read(Rows(0.5)).Trial!,
            Catalog,
            "cluster.csv",
            new(2026, 11, 23)
        );
        var shipped = Catalog.Find(item.Path)!;

        var changed = item
            .Facts.Where(fact =>
                shipped.Fact(fact.Key) != fact.Value.Value && fact.Key != "model_version"
            )
            .ToArray();
        Assert.Equal("tpot_residuals_nvidia_h200", Assert.Single(changed).Key);
        Assert.Equal("Own load tests: cluster.csv", changed[0].Value.Source!.Title);
        Assert.Equal("2026-11-23", changed[0].Value.Source!.Date);
        Assert.True(item.IsOwn);
    }

    /// <summary>No row is kept, so what tests correct stays what the model missed when they were taken over.</summary>
    [Fact]
    public void Item_OfAnotherVersionOfTheModel_IsToldFromOneOfThisVersion()
    {
        var item = OwnLoadTests.Item(Read(Rows(0.5)).Trial!, Catalog, "x.csv", new(2026, 11, 23));
        var stored = Assert.Single(OwnItemsReader.Read(CatalogBundle.ToText(item).Text).Items);

        Assert.False(OwnLoadTests.IsOfAnotherModel(stored));
        Assert.True(
            OwnLoadTests.IsOfAnotherModel(
                stored with
                {
                    Facts = stored.Facts.SetItem("model_version", new("model_version", "9")),
                }
            )
        );
        Assert.True(
            OwnLoadTests.IsOfAnotherModel(
                stored with
                {
                    Facts = stored.Facts.Remove("model_version"),
                }
            )
        );
    }

    [Fact]
    public void Rows_ThatCannotBeUsed_AreNamed_AndTheOthersAreUsed()
    {
        var reading = Read(Rows(0.5) + "too,few\r\n" + Row("x", "no-such-model", 8, 20));

        Assert.Contains(
            reading.Problems,
            problem => problem.Path.StartsWith("line 10", StringComparison.Ordinal)
        );
        Assert.Equal(8, reading.Trial!.Correcting);
        var other = reading.Trial.Groups.Single(group => group.Model == "no-such-model");
        Assert.Equal((1, 0), (other.Rows, other.Answered));
        Assert.False(other.Corrects);
        Assert.Contains("no-such-model", other.WhyNot!.Message, StringComparison.Ordinal);
    }

    /// <summary>A decimal comma makes a number into a text; a test that counts for nothing must not go unsaid.</summary>
    [Theory]
    [InlineData("\"12,5\"", "12,5")]
    [InlineData("fast", "fast")]
    [InlineData("0", "\"0\"")]
    [InlineData("-3", "-3")]
    [InlineData("", "\"\"")]
    public void Row_WithoutAUsableResult_IsNamedWithItsLine(string value, string shown)
    {
        var reading = Read(
            Rows(0.5)
                + Row("x", "llama-3.1-70b", 8, 20)
                    .Replace(",20,ms", $",{value},ms", StringComparison.Ordinal)
        );

        var problem = Assert.Single(reading.Problems);
        Assert.Equal("line 10, column value", problem.Path);
        Assert.Contains(shown, problem.Message, StringComparison.Ordinal);
        Assert.Equal(8, reading.Trial!.Correcting);
    }

    /// <summary>A published speed stands as it is, so tests of that machine and model are shown and nothing is promised of them.</summary>
    [Fact]
    public void Tests_WhereASpeedIsPublished_CorrectNothingAndSaySo()
    {
        var trial = Read(
            OwnLoadTests.Template
                + Row("1", "llama-3.1-70b", 1, 3)
                    .Replace("nvidia-h200,2", "cerebras-wse3,4", StringComparison.Ordinal)
        ).Trial!;

        var group = Assert.Single(trial.Groups);
        Assert.Equal(
            (1, 0, false, true),
            (group.Answered, group.Correcting, group.Corrects, group.IsPublished)
        );
        Assert.Equal(group.ErrorBefore, group.ErrorAfter);
        Assert.Equal(0, trial.Correcting);
    }

    /// <summary>What is stored must be readable again, whatever a file is called.</summary>
    [Theory]
    [InlineData("a\nb\u0007.csv")]
    [InlineData("lone \ud800 half.csv")]
    [InlineData(null)]
    public void Item_OfAFileWithAnOddName_CanBeReadBack(string? name)
    {
        var odd = name ?? new string('x', 79) + "😀" + new string('y', 2_000);
        var item = OwnLoadTests.Item(Read(Rows(0.5)).Trial!, Catalog, odd, new(2026, 11, 23));

        var read = OwnItemsReader.Read(CatalogBundle.ToText(item).Text);

        Assert.Empty(read.Problems);
        Assert.Equal(
            item.Facts["tpot_residuals_nvidia_h200"],
            Assert.Single(read.Items).Facts["tpot_residuals_nvidia_h200"]
        );
    }

    [Theory]
    [InlineData("", "F-300")]
    [InlineData("id,kind\r\n", "F-300")]
    [InlineData(null, "F-315")]
    public void File_WithoutATest_IsAProblem(string? text, string code) =>
        Assert.Equal(code, Assert.Single(Read(text ?? OwnLoadTests.Template).Problems).Code);

    [Fact]
    public void File_OfOtherBytes_IsAProblemWithTheWayOut()
    {
        var problem = Assert.Single(
            OwnLoadTests.Read("x.csv", [0x69, 0x64, 0xFF, 0xFE, 0x00], Catalog).Problems
        );

        Assert.Contains("UTF-8", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void File_WithMoreTestsThanAllowed_IsAProblemWithTheLimit()
    {
        var text = new StringBuilder(OwnLoadTests.Template);
        for (var index = 0; index <= OwnLoadTests.MostRows; index++)
        {
            text.Append(Row($"{index}", "llama-3.1-70b", 8, 20));
        }

        var reading = Read(text.ToString());

        Assert.Null(reading.Trial);
        Assert.Contains(
            OwnLoadTests.MostRows.ToString("N0", CultureInfo.InvariantCulture),
            Assert.Single(reading.Problems).Message,
            StringComparison.Ordinal
        );
    }

    private static OwnTestReading Read(string text) =>
        OwnLoadTests.Read("cluster.csv", Encoding.UTF8.GetBytes(text), Catalog);

    // Eight tests whose speed is a share of what the shipped calibration predicts.
    private static string Rows(double speed)
    {
        var text = new StringBuilder(OwnLoadTests.Template);
        int[] clients = [1, 2, 4, 8, 16, 32, 64, 128];
        var unmeasured = string.Concat(
            clients.Select(each => Row($"{each}", "llama-3.1-70b", each, 1))
        );
        var rows = MeasurementReader.Read(OwnLoadTests.Template + unmeasured).Rows;
        var context = CalibrationFolder.Shipped(Catalog);
        for (var index = 0; index < clients.Length; index++)
        {
            var predicted = MeasurementPrediction
                .Predict(rows[index].Conditions!, context)
                .Value!.Value;
            text.Append(Row($"{index}", "llama-3.1-70b", clients[index], predicted / speed));
        }

        return text.ToString();
    }

    private static string Row(string id, string model, int clients, double milliseconds) =>
        FormattableString.Invariant(
            $"{id},inference_latency,nvidia-h200,2,1,{model},fp8,vLLM 0.11.0,2,,,,8192,512,{clients},,,mean_tpot,{milliseconds:R},ms,,,,\r\n"
        );

    private static OperatingPoint PointOf(CatalogRevision catalog, string option) =>
        Evaluate(catalog).Options.Single(one => one.Spec.Id == option).Fleets[0].Point!;

    private static Result Evaluate(CatalogRevision catalog) => Scenario.Evaluate(Preset(), catalog);

    private static ScenarioDocument Preset() =>
        Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(preset => preset.Id == "on-premises-70b-200-users")
            .Document;
}
