using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TcoDashboard.Domain.Costing.Finance.Statements;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Statements;

namespace TcoDashboard.Reports.Exports;

/// <summary>
/// One result as JSON for other programs: the comparison with costs as present values, and for every option its statements and the figures
/// of its deal. Schema <c>tco-result/2</c>; docs/reference/exports.md describes it.
/// </summary>
public static class ResultJson
{
    /// <summary>The schema of the export.</summary>
    public const string Schema = "tco-result/2";

    /// <summary>The text, indented, with a final line break.</summary>
    /// <param name="result">The result.</param>
    /// <param name="documentHash">Hash of the canonical text of the scenario document.</param>
    public static string Write(Result result, string documentHash)
    {
        ArgumentNullException.ThrowIfNull(result);
        var root = ComparisonJson.Node(
            ComparisonBuilder.Build(result, CostBasis.PresentValue, Presenter.Plain)
        );
        root["schema"] = Schema;
        root["document_hash"] = documentHash;
        PointJson.AddTo(root, result);
        foreach (var (option, node) in result.Options.Zip(root["options"]!.AsArray()))
        {
            if (option.IsFeasible)
            {
                node!["statements"] = Statements(option, OptionStatements.Of);
                if (OptionStatements.Reported(option, StatementSpan.Year) is not null)
                {
                    node["statements_reported"] = Statements(option, OptionStatements.Reported);
                }
            }
        }
        return ComparisonJson.Text(root);
    }

    private static JsonObject Statements(
        OptionResult option,
        Func<OptionResult, StatementSpan, OptionStatements?> of
    )
    {
        var node = new JsonObject { ["currency"] = of(option, StatementSpan.Year)!.Currency };
        foreach (var span in Enum.GetValues<StatementSpan>().Reverse())
        {
            var statements = of(option, span)!;
            var shown = new JsonObject
            {
                ["periods"] = new JsonArray([
                    .. statements.Columns.Select(column => JsonValue.Create(column.Label)),
                ]),
            };
            foreach (var kind in Enum.GetValues<StatementKind>())
            {
                shown[StatementsCsv.KeyOf(kind)] = new JsonArray([
                    .. statements.Of(kind).Select(line => Line(line, statements.Currency)),
                ]);
            }
            node[$"by_{span.ToString().ToLowerInvariant()}"] = shown;
        }
        return node;
    }

    private static JsonObject Line(StatementLine line, string currency) =>
        new()
        {
            ["line"] = line.Id,
            ["label"] = line.Label,
            ["level"] = line.Level,
            ["is_total"] = line.IsTotal,
            [$"total_{currency.ToLowerInvariant()}"] = line.Total,
            [$"values_{currency.ToLowerInvariant()}"] = Values(line.Values),
        };

    private static JsonArray Values(ImmutableArray<double?> values) =>
        new([.. values.Select(value => value is { } known ? JsonValue.Create(known) : null)]);
}
