using System.Text.Json.Nodes;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Exports;

/// <summary>Speeds carry how they were obtained into every file.</summary>
public sealed class PointJsonTests
{
    [Fact]
    public void Points_EveryFleet_CarryTierBandAndNearestGroups()
    {
        var result = PresetResults.Get("cloud-or-own-1000-gpus");

        var root = JsonNode.Parse(ResultJson.Write(result, "hash"))!;

        var options = root["options"]!.AsArray();
        Assert.Equal(result.Options.Length, options.Count);
        var point = options[0]!["points"]![0]!;
        Assert.Equal("measured", (string)point["tier"]!);
        Assert.NotEmpty(point["nearest"]!.AsArray());
        var fleet = result.Options[0].Fleets[0].Point!;
        Assert.Equal(EvidenceTier.Measured, fleet.Tier);
        foreach (var key in new[] { "output_tokens_per_s", "tpot_ms", "ttft_ms" })
        {
            Assert.True((double)point[$"{key}_p10"]! < (double)point[key]!);
            Assert.True((double)point[$"{key}_p90"]! > (double)point[key]!);
        }
    }
}
