using System.Text.Json.Nodes;
using TcoDashboard.Documents.Json;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Documents.Tests.Json;

/// <summary>The chain of upgrades, shown with invented earlier versions of the scenario schema.</summary>
public sealed class SchemaUpgraderTests
{
    private static readonly SchemaUpgrader FromVersionZero = new(
        "tco-scenario",
        1,
        new UpgradeStep(
            0,
            document =>
            {
                var name = document["name"]?.DeepClone();
                document.Remove("name");
                document["title"] = name;
                return document;
            }
        )
    );

    [Fact]
    public void Upgrade_EarlierVersion_ReadsLikeTheCurrentOne()
    {
        var current = ScenarioWriter.Write(SampleScenarios.Deal750Megawatt());
        var earlier = current
            .Replace("tco-scenario/1", "tco-scenario/0", StringComparison.Ordinal)
            .Replace("\"title\"", "\"name\"", StringComparison.Ordinal);

        var reading = ScenarioReader.Read(earlier, FromVersionZero);

        Assert.Empty(reading.Problems);
        Assert.Equal(
            ScenarioWriter.Canonical(SampleScenarios.Deal750Megawatt()),
            ScenarioWriter.Canonical(reading.Document!)
        );
    }

    [Fact]
    public void Upgrade_ThreeVersions_TakesEveryStepOnceInOrder()
    {
        var taken = new List<int>();
        UpgradeStep Noting(int from) =>
            new(
                from,
                document =>
                {
                    taken.Add(from);
                    return document;
                }
            );
        var upgrader = new SchemaUpgrader("tco-x", 4, Noting(3), Noting(1), Noting(2));

        var upgraded = upgrader.Upgrade(new JsonObject { ["schema"] = "tco-x/2" }, new('D'));

        Assert.Equal([2, 3], taken);
        Assert.Equal("tco-x/4", upgraded!["schema"]!.GetValue<string>());
    }

    [Fact]
    public void Constructor_GapInTheChain_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new SchemaUpgrader("tco-x", 4, new UpgradeStep(1, json => json))
        );
    }

    [Fact]
    public void Chain_OfScenarios_EndsAtTheSchemaTheDomainNames()
    {
        Assert.Equal(Domain.Scenarios.ScenarioDocument.Schema, ScenarioUpgrader.Chain.Current);
    }
}
