using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Documents.Tests.Scenarios;

/// <summary>Lines of one's own and prices by year in scenario documents: every field survives, and every mistake is named where it stands.</summary>
public sealed class OwnLineDocumentTests
{
    private const string Line =
        "{\"id\": \"guard\", \"name\": \"Guards\", \"kind\": \"opex\", \"amount_usd\": 100, \"first_month\": \"2027-03\", \"growth_per_year\": 0.5, \"years\": [{\"year\": 2028, \"value_usd\": 9}]}";

    [Fact]
    public void LinesAndPaths_WrittenAndRead_AreTheSame()
    {
        var path = new PricePathSpec
        {
            Years = [new(2027, 0.07), new(2029, 0.065)],
            Currency = "EUR",
            Note = "a curve",
        };
        OwnLineSpec[] lines =
        [
            new()
            {
                Id = "permit",
                Name = "Permit",
                Kind = OwnLineKind.Capital,
                Amount = 1e6,
                FirstMonth = new(2027, 3, 1),
                LastMonth = new(2027, 3, 1),
                GrowthPerYear = 0.02,
                Currency = "EUR",
                Note = "a contract",
            },
            new()
            {
                Id = "subsidy",
                Name = "Subsidy",
                Amount = -2.5,
                Years = [new(2028, -3)],
            },
        ];
        var plain = SampleScenarios.Deal750Megawatt();
        var document = plain with
        {
            ElectricityPath = path,
            Options =
            [
                plain.Options[0] with
                {
                    OwnLines = [.. lines],
                    ElectricityPath = path with { Currency = null },
                },
                .. plain.Options[1..],
            ],
        };

        var reading = ScenarioReader.Read(ScenarioWriter.Write(document));

        Assert.Empty(reading.Problems);
        var read = reading.Document!.Options[0].OwnLines;
        Assert.Equal(lines[0], read[0] with { Years = lines[0].Years });
        Assert.Equal(lines[1], read[1] with { Years = lines[1].Years });
        Assert.Equal(lines[1].Years, read[1].Years);
        Assert.Equal(path.Years, reading.Document.ElectricityPath.Years);
        Assert.Equal(ScenarioHash.Of(document), ScenarioHash.Of(reading.Document));
        Assert.DoesNotContain("own_lines", ScenarioWriter.Write(plain), StringComparison.Ordinal);
        Assert.DoesNotContain("_path", ScenarioWriter.Write(plain), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"opex\"", "\"cost\"", "kind", "D-109")]
    [InlineData("100", "1e14", "amount_usd", "D-107")]
    [InlineData("2027-03", "March", "first_month", "D-124")]
    [InlineData("0.5", "-1", "growth_per_year", "D-107")]
    [InlineData("2028", "1800", "years[0].year", "D-107")]
    [InlineData("2028", "2028.5", "years[0].year", "D-107")]
    [InlineData("\"growth_per_year\"", "\"growth\"", "growth", "D-104")]
    public void Line_WithAMistake_IsRefusedWhereItStands(
        string from,
        string to,
        string path,
        string code
    )
    {
        var text = ScenarioWriter.Write(SampleScenarios.Deal750Megawatt());
        var place = text.IndexOf("\"fleets\"", StringComparison.Ordinal);
        var line = Line.Replace(from, to, StringComparison.Ordinal);

        var problems = ScenarioReader
            .Read(text.Insert(place, $"\"own_lines\": [{line}],\n"))
            .Problems;

        Assert.Contains(
            problems,
            problem =>
                problem.Path == $"options[0].own_lines[0].{path}"
                && problem.Code.StartsWith("D-", StringComparison.Ordinal)
        );
        Assert.Equal(
            code,
            problems.First(one => one.Path.EndsWith(path, StringComparison.Ordinal)).Code
        );
    }
}
