using System.Text.Json.Nodes;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Exports;

/// <summary>The speeds of an option's fleets as JSON: the point, how it was obtained and how sure it is.</summary>
internal static class PointJson
{
    /// <summary>Adds <c>points</c> to each option of a comparison of one result.</summary>
    public static void AddTo(JsonObject root, Result result)
    {
        foreach (var (option, node) in result.Options.Zip(root["options"]!.AsArray()))
        {
            node!["points"] = new JsonArray([
                .. option.Fleets.Where(fleet => fleet.Point is not null).Select(Of),
            ]);
        }
    }

    private static JsonObject Of(FleetResult fleet)
    {
        var point = fleet.Point!;
        var node = new JsonObject
        {
            ["fleet"] = fleet.Spec.Id,
            ["system"] = fleet.Spec.System,
            ["plan"] = point.Plan.ToString(),
            ["requests_in_flight"] = point.SequencesPerSystem,
            ["binding"] = Word(point.Binding.ToString()),
            ["tier"] = Word(point.Tier.ToString()),
            ["tpot_tier"] = Word(point.SpeedTier.ToString()),
        };
        Add(node, "output_tokens_per_s", point.OutputPerSystem.TokensPerSecond, Throughput(point));
        Add(
            node,
            "tpot_ms",
            point.TimePerOutputToken.Milliseconds,
            point.Evidence?.TimePerOutputToken
        );
        Add(node, "ttft_ms", point.TimeToFirstToken.Milliseconds, point.Evidence?.TimeToFirstToken);
        if (point.Evidence is { } evidence)
        {
            node["correction_ratio"] = evidence.Correction;
            node["nearest"] = new JsonArray([.. evidence.Nearest.Select(Cell)]);
        }

        return node;
    }

    private static ErrorBand Throughput(OperatingPoint point) =>
        point.Evidence?.Throughput
        ?? new(point.Tier, "throughput", point.BandLow, point.BandHigh, 0);

    private static void Add(JsonObject node, string key, double value, ErrorBand? band)
    {
        node[key] = value;
        if (band is not null)
        {
            node[$"{key}_p10"] = value * band.Low;
            node[$"{key}_p90"] = value * band.High;
        }
    }

    private static JsonNode Cell(ResidualCell cell) =>
        new JsonObject
        {
            ["hardware"] = cell.Traits.Hardware,
            ["model"] = cell.Traits.Family,
            ["engine"] = cell.Traits.Engine,
            ["weight_bits"] = cell.Traits.Precision,
            ["measurements"] = cell.Rows,
            ["measured_over_predicted_ratio"] = Math.Exp(cell.Slowness),
        };

    private static string Word(string name) =>
        string.Concat(
            name.Select(
                (letter, index) =>
                    char.IsUpper(letter) && index > 0
                        ? $"_{char.ToLowerInvariant(letter)}"
                        : char.ToLowerInvariant(letter).ToString()
            )
        );
}
