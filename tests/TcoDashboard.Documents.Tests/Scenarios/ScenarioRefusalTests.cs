using System.Text.Json.Nodes;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Documents.Tests.Scenarios;

/// <summary>Kinds of wrong input: each must be refused at the right place, with both numbers and the way out.</summary>
public sealed class ScenarioRefusalTests
{
    /// <summary>Changed text, then path, code, words of the message, words of the remedy.</summary>
    public static TheoryData<string, string, string, string, string, string> Replacements =>
        new()
        {
            {
                "\"horizon_years\": 5",
                "\"horizon_years\": 12",
                "horizon_years",
                "D-107",
                "12 years; it may lie from 1 to 10 years",
                "from 1 to 10 years"
            },
            {
                "\"horizon_years\": 5",
                "\"horizon_years\": 2.5",
                "horizon_years",
                "D-107",
                "2.5 years; only whole numbers",
                "2 or 3"
            },
            {
                "\"horizon_years\": 5",
                "\"horizon_years\": \"five\"",
                "horizon_years",
                "D-106",
                "a text (\"five\")",
                "a number from 1 to 10"
            },
            {
                "\"horizon_years\": 5",
                "\"horizon_years\": 1e999",
                "horizon_years",
                "D-107",
                "1e999 is too large",
                "smaller number"
            },
            {
                "\"horizon_years\": 5,",
                "",
                "horizon_years",
                "D-105",
                "horizon_years is missing",
                "from 1 to 10 years"
            },
            {
                "\"horizon_years\": 5",
                "\"horizon_years\": 5, \"horizon_years\": 6",
                "horizon_years",
                "D-103",
                "\"horizon_years\" stands twice",
                "Keep one"
            },
            {
                "\"horizon_years\"",
                "\"horizonYears\"",
                "horizonYears",
                "D-104",
                "\"horizonYears\" is not known",
                "Did you mean \"horizon_years\""
            },
            {
                "\"region\": \"us-va\"",
                "\"region\": \"US VA\"",
                "region",
                "D-108",
                "\"US VA\"",
                "64"
            },
            {
                "\"title\": \"750 MW inference fleet\"",
                "\"title\": \"\"",
                "title",
                "D-108",
                "title is empty",
                "1 to 120 characters"
            },
            {
                "\"title\": \"750 MW inference fleet\"",
                "\"title\": \"a\\u0000b\"",
                "title",
                "D-108",
                "U+0000 at position 2",
                "120"
            },
            {
                "\"start_month\": \"2027-01\"",
                "\"start_month\": \"2027-13\"",
                "start_month",
                "D-124",
                "\"2027-13\"",
                "\"2027-01\""
            },
            {
                "\"start_month\": \"2027-01\"",
                "\"start_month\": \"1999-12\"",
                "start_month",
                "D-124",
                "from 2000-01 to 2100-12",
                "\"2027-01\""
            },
            {
                "\"power_budget_mw\": 750",
                "\"power_budget_mw\": 0",
                "limits.power_budget_mw",
                "D-107",
                "0 MW; it may lie above 0, up to 100000 MW",
                "above 0"
            },
            {
                "\"power_budget_mw\": 750",
                "\"power_budget_mw\": -5",
                "limits.power_budget_mw",
                "D-107",
                "-5 MW",
                "above 0"
            },
            {
                "\"power_basis\": \"facility\"",
                "\"power_basis\": null",
                "limits.power_basis",
                "D-121",
                "750 MW",
                "\"it\""
            },
            {
                "\"power_basis\": \"facility\"",
                "\"power_basis\": \"facilty\"",
                "limits.power_basis",
                "D-109",
                "allowed are it or facility",
                "Did you mean \"facility\""
            },
            {
                "\"weights\": \"fp8\"",
                "\"weights\": \"fp16\"",
                "workloads[0].weights",
                "D-109",
                "bf16, fp8, fp4 or int8",
                "bf16"
            },
            {
                "\"input_tokens\": 8192",
                "\"input_tokens\": 10000001",
                "workloads[0].input_tokens",
                "D-107",
                "10000001 tokens; it may lie from 1 to 10000000 tokens",
                "10000000"
            },
            {
                "\"cached_input_fraction\": 0.3",
                "\"cached_input_fraction\": 30",
                "workloads[0].cached_input_fraction",
                "D-107",
                "30; it may lie from 0 to 1",
                "from 0 to 1"
            },
            {
                "\"ttft_max_ms\": 2000",
                "\"ttft_max_ms\": true",
                "workloads[0].ttft_max_ms",
                "D-106",
                "true",
                "a number above 0"
            },
            {
                "\"output_tokens\": 1024,",
                "\"output_tokens\": 1024, \"peak_demand\": {},",
                "workloads[0].peak_demand",
                "D-122",
                "no quantity",
                "concurrent_users, output_tokens_per_s or requests_per_s"
            },
            {
                "\"output_tokens\": 1024,",
                "\"output_tokens\": 1024, \"peak_demand\": {\"concurrent_users\": 5, \"requests_per_s\": 2},",
                "workloads[0].peak_demand",
                "D-122",
                "2 quantities (concurrent_users, requests_per_s)",
                "Keep one"
            },
            {
                "\"output_tokens\": 1024,",
                "\"output_tokens\": 1024, \"peak_demand\": {\"users\": 5},",
                "workloads[0].peak_demand.users",
                "D-104",
                "\"users\"",
                "concurrent_users"
            },
            {
                "\"deployment\": \"own\"",
                "\"deployment\": \"cloud\"",
                "options[0].fleets[0].offer",
                "D-123",
                "no offer",
                "Add \"offer\""
            },
            {
                "\"workload\": \"chat\"",
                "\"workload\": \"caht\"",
                "options[0].fleets[0].workload",
                "D-120",
                "No workload has the id \"caht\"",
                "Did you mean \"chat\""
            },
            {
                "\"baseline\": \"gpu\"",
                "\"baseline\": \"tpu-pod\"",
                "baseline",
                "D-120",
                "No option has the id \"tpu-pod\"",
                "gpu, wafer"
            },
            {
                "\"id\": \"wafer\"",
                "\"id\": \"gpu\"",
                "options[1].id",
                "D-111",
                "already used by options[0]",
                "another id"
            },
            { "\"tags\": [", "\"tags\": [7,", "tags[0]", "D-106", "a number (7)", "a text" },
            {
                "\"limits\": {",
                "\"limits\": [], \"limit\": {",
                "limits",
                "D-106",
                "a list",
                "an object"
            },
            {
                "\"inputs\": {",
                "\"inputs\": { \"pue\": 1.2,",
                "inputs.pue",
                "D-106",
                "a number (1.2)",
                "an object"
            },
            {
                "\"inputs\": {",
                "\"inputs\": { \"pue\": {\"note\":\"x\"},",
                "inputs.pue.value",
                "D-105",
                "value is missing",
                "a number"
            },
            {
                "\"schema\": \"tco-scenario/1\"",
                "\"schema\": \"tco-scenario/2\"",
                "schema",
                "D-113",
                "newer version of this program",
                "Update the program"
            },
            {
                "\"schema\": \"tco-scenario/1\"",
                "\"schema\": \"spreadsheet\"",
                "schema",
                "D-112",
                "\"spreadsheet\"",
                "\"tco-scenario/1\""
            },
            {
                "\"schema\": \"tco-scenario/1\",",
                "",
                "schema",
                "D-105",
                "schema is missing",
                "\"tco-scenario/1\""
            },
            {
                "\"region\": \"us-va\",",
                "\"region\": \"us-va\", \"catalog_revision\": \"newest\",",
                "catalog_revision",
                "D-126",
                "6 characters; a revision is 64",
                "remove the field"
            },
            {
                "\"region\": \"us-va\",",
                "\"region\": \"us-va\", \"overrides\": [{\"figure\":\"price\",\"value\":1,\"reason\":\"r\"}],",
                "overrides[0].figure",
                "D-125",
                "\"price\"",
                "folder/item#figure"
            },
            {
                "\"region\": \"us-va\",",
                "\"region\": \"us-va\", \"overrides\": [{\"figure\":\"a/b#c\",\"value\":1}],",
                "overrides[0].reason",
                "D-105",
                "reason is missing",
                "a text"
            },
        };

    [Theory]
    [MemberData(nameof(Replacements))]
    public void Read_WrongInput_IsRefusedWithPlaceNumbersAndRemedy(
        string from,
        string to,
        string path,
        string code,
        string message,
        string remedy
    )
    {
        var original = ScenarioWriter.Write(SampleScenarios.Deal750Megawatt());
        var at = original.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The sample does not contain {from}.");
        var changed = string.Concat(original.AsSpan(0, at), to, original.AsSpan(at + from.Length));

        var reading = ScenarioReader.Read(changed);

        Assert.Null(reading.Document);
        var problem = Assert.Single(
            reading.Problems,
            problem => problem.Path == path && problem.Code == code
        );
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "line 1, column 1: it is empty")]
    [InlineData("{\n  \"title\": \"x\",\n}", "line 3, column 1")]
    [InlineData("{\"title\": NaN}", "line 1, column 11")]
    [InlineData("{\"title\": Infinity}", "line 1, column 11")]
    [InlineData("{\"ü\": x}", "line 1, column 7")]
    [InlineData("{\"title\": \"x\"} trailing", "line 1, column 16")]
    [InlineData("{\"title\": \"x\" // note\n}", "line 1, column 15")]
    [InlineData("{\n\"title\": \"\\ud800\"}", "line 2, column 10")]
    public void Read_NotJson_NamesLineAndColumn(string text, string place)
    {
        var problem = Assert.Single(ScenarioReader.Read(text).Problems);

        Assert.Equal("D-101", problem.Code);
        Assert.Contains(place, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Path:", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "a list")]
    [InlineData("7", "a number (7)")]
    [InlineData("null", "null")]
    public void Read_JsonButNoObject_SaysWhatItIs(string text, string what)
    {
        var problem = Assert.Single(ScenarioReader.Read(text).Problems);

        Assert.Equal(("$", "D-106"), (problem.Path, problem.Code));
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DepthAtTheLimit_IsReadAndOneLevelMoreIsRefused()
    {
        static string Nested(int levels) =>
            $"{{\"schema\":\"tco-scenario/1\",\"x\":{new string('[', levels - 1)}{new string(']', levels - 1)}}}";

        Assert.DoesNotContain(ScenarioReader.Read(Nested(32)).Problems, p => p.Code == "D-102");
        var problem = Assert.Single(ScenarioReader.Read(Nested(33)).Problems);
        Assert.Equal("D-102", problem.Code);
        Assert.Contains("32 levels", problem.Message, StringComparison.Ordinal);
        Assert.Equal("D-102", Assert.Single(ScenarioReader.Read(Nested(5000)).Problems).Code);
    }

    [Theory]
    [InlineData("options", 0, "D-110", "options has 0 entries; allowed are 1 to 6")]
    [InlineData("options", 7, "D-110", "options has 7 entries; allowed are 1 to 6")]
    [InlineData("workloads", 9, "D-110", "workloads has 9 entries; allowed are 1 to 8")]
    public void Read_TooManyOrTooFew_NamesBothNumbers(
        string list,
        int count,
        string code,
        string message
    )
    {
        var json = JsonNode.Parse(ScenarioWriter.Write(SampleScenarios.Deal750Megawatt()))!;
        var template = json[list]![0]!;
        var entries = Enumerable
            .Range(0, count)
            .Select(at =>
            {
                var copy = template.DeepClone();
                copy["id"] =
                    at == 0 ? template["id"]!.DeepClone() : FormattableString.Invariant($"n{at}");
                return copy;
            });
        json[list] = new JsonArray([.. entries]);

        var reading = ScenarioReader.Read(json.ToJsonString());

        var problem = Assert.Single(reading.Problems, problem => problem.Code == code);
        Assert.Equal(list, problem.Path);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }
}
