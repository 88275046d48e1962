using System.Text.Json.Nodes;
using TcoDashboard.Domain.Analysis.Variants;

namespace TcoDashboard.Reports.Exports;

/// <summary>Other sizes and times as JSON, raw values.</summary>
public static class VariantsJson
{
    /// <summary>All variants with the figures of every option.</summary>
    /// <param name="fall">The yearly change of prices that later starts count with.</param>
    /// <param name="rows">The variants.</param>
    public static JsonObject Node(PriceFall fall, IEnumerable<VariantRow> rows)
    {
        ArgumentNullException.ThrowIfNull(fall);
        ArgumentNullException.ThrowIfNull(rows);
        return new()
        {
            ["schema"] = "tco-scale/1",
            ["price_change_per_year"] = JsonNumber.Of(fall.PerYear),
            ["price_change_from"] = fall.Source?.Title,
            ["variants"] = new JsonArray([.. rows.Select(Variant)]),
        };
    }

    private static JsonObject Variant(VariantRow row) =>
        new()
        {
            ["kind"] = VariantsCsv.WordOf(row.Variant.Kind),
            ["size"] = JsonNumber.Of(row.Variant.Size),
            ["options"] = new JsonArray([.. row.Options.Select(Option)]),
        };

    private static JsonObject Option(VariantOption option) =>
        new()
        {
            ["option"] = option.Id,
            ["systems"] = new JsonArray([.. option.Systems.Select(name => (JsonNode)name)]),
            ["is_feasible"] = option.IsFeasible,
            ["figures"] = new JsonArray([
                .. option.Metrics.Select(metric => new JsonObject
                {
                    ["metric"] = metric.Id,
                    ["unit"] = metric.Unit.Symbol,
                    ["value"] = JsonNumber.Of(metric.Value),
                }),
            ]),
            ["problems"] = new JsonArray([
                .. option.Problems.Select(problem =>
                    (JsonNode)$"{problem.Code}: {problem.Message}"
                ),
            ]),
        };
}
