using System.Text.Json.Nodes;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Documents.Tests.Scenarios;

/// <summary>Kinds of wrong input: each must be refused at the right place, with both numbers and the way out.</summary>
public sealed partial class ScenarioRefusalTests
{
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
