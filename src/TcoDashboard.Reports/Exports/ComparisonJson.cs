using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Decisions;

namespace TcoDashboard.Reports.Exports;

/// <summary>A comparison as JSON for other programs: raw values under keys that carry their unit, with the shown text beside them.</summary>
public static class ComparisonJson
{
    /// <summary>The schema of the export.</summary>
    public const string Schema = "tco-comparison/2";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text, indented, with a final line break.</summary>
    public static string Write(ComparisonReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Text(Node(report));
    }

    /// <summary>As above with the ranking that was weighed, where there is one.</summary>
    /// <param name="report">The comparison.</param>
    /// <param name="ranking">The ranking as it was shown; <c>null</c> when nobody weighed.</param>
    public static string Write(ComparisonReport report, JsonNode? ranking)
    {
        ArgumentNullException.ThrowIfNull(report);
        var root = Node(report);
        if (ranking is not null)
        {
            root["ranking"] = ranking;
        }

        return Text(root);
    }

    /// <summary>As above for the options of one result, with the speed of each fleet, its tier and its band.</summary>
    public static string Write(ComparisonReport report, Result result)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(result);
        var root = Node(report);
        PointJson.AddTo(root, result);
        return Text(root);
    }

    internal static string Text(JsonObject root) => root.ToJsonString(Indented) + "\n";

    internal static JsonObject Node(ComparisonReport report)
    {
        var root = new JsonObject
        {
            ["schema"] = Schema,
            ["title"] = report.Title,
            ["question"] = report.Question,
            ["answer"] = report.Answer,
            ["basis"] = report.BasisText,
            ["baseline"] = report.BaselineKey,
            ["options"] = new JsonArray([
                .. report.Columns.Select((column, index) => Option(report, column, index)),
            ]),
            ["not_included"] = Texts(report.NotIncluded),
            ["problems"] = Problems(report.Problems),
        };
        if (report.Decision is { } decision)
        {
            root["decision"] = Decision(decision);
        }

        return root;
    }

    private static JsonObject Decision(DecisionReport decision) =>
        new()
        {
            ["metric"] = decision.MetricId,
            ["option"] = decision.OptionId,
            ["against"] = decision.AgainstId,
            ["chance_better"] = decision.Chance,
            ["gap_p10"] = decision.GapLow,
            ["gap_p50"] = decision.GapMiddle,
            ["gap_p90"] = decision.GapHigh,
            ["is_within_noise"] = decision.IsWithinNoise,
            ["draws"] = decision.Draws,
            ["seed"] = decision.Seed,
            ["text"] = decision.Text,
            ["flips"] = new JsonArray([
                .. decision.Flips.Select(flip => new JsonObject
                {
                    ["input"] = flip.Address,
                    ["label"] = flip.Label,
                    ["value"] = flip.Value,
                    ["relative_move"] = flip.RelativeMove,
                    ["is_plausible"] = flip.IsPlausible,
                    ["text"] = flip.Text,
                }),
            ]),
        };

    private static JsonObject Option(ComparisonReport report, ReportColumn column, int index)
    {
        var option = new JsonObject
        {
            ["key"] = column.Key,
            ["scenario"] = column.Scenario,
            ["option"] = column.Option,
            ["is_baseline"] = column.IsBaseline,
            ["is_feasible"] = column.IsFeasible,
            ["catalog_revision"] = column.CatalogRevision,
            ["model_version"] = column.ModelVersion,
        };
        foreach (var group in report.Groups)
        {
            var rows = new JsonObject();
            foreach (var row in group.Rows)
            {
                var cell = row.Cells[index];
                rows[UnitKey.With(row.Id, row.Unit)] =
                    row.Unit.Length == 0 && cell.FullText == cell.Text && cell.Value is null
                        ? Words(cell)
                        : Cell(cell);
            }

            option[group.Id] = rows;
        }

        option["problems"] = Problems(column.Problems);
        return option;
    }

    private static JsonNode? Words(ReportCell cell) =>
        cell.Reason.Length == 0 && cell.Inputs.IsEmpty ? cell.Text : Cell(cell);

    private static JsonObject Cell(ReportCell cell)
    {
        var json = new JsonObject { ["value"] = cell.Value };
        Add(json, "shown", cell.Value is null ? "" : cell.FullText);
        Add(json, "reason", cell.Reason);
        Add(json, "low_p10_p90", cell.Low);
        Add(json, "high_p10_p90", cell.High);
        if (cell.Tier.Length > 0)
        {
            json["tier"] = cell.Tier;
        }

        Add(json, "difference", cell.Difference);
        Add(json, "difference_fraction", cell.RelativeDifference);
        if (cell.IsWithinNoise)
        {
            json["is_within_noise"] = true;
        }

        if (!cell.Inputs.IsEmpty)
        {
            json["fleets"] = new JsonArray([.. cell.Inputs.Select(Input)]);
        }

        return json;
    }

    private static JsonObject Input(ReportInput input)
    {
        var json = new JsonObject
        {
            ["fleet"] = input.Fleet,
            ["value"] = input.Value,
            ["set_at"] = input.SetAt.ToString().ToLowerInvariant(),
            ["origin"] = input.Provenance.Origin.ToString().ToLowerInvariant(),
        };
        Add(json, "note", input.Provenance.Text ?? "");
        Add(json, "source", input.Provenance.Source?.Title ?? "");
        Add(json, "source_url", input.Provenance.Source?.Url ?? "");
        return json;
    }

    private static JsonArray Texts(IEnumerable<string> texts) =>
        new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonArray Problems(IEnumerable<Problem> problems) =>
        new([
            .. problems.Select(problem => new JsonObject
            {
                ["path"] = problem.Path,
                ["code"] = problem.Code,
                ["severity"] = problem.Severity.ToString().ToLowerInvariant(),
                ["message"] = problem.Message,
                ["remedy"] = problem.Remedy,
            }),
        ]);

    private static void Add(JsonObject json, string key, string text)
    {
        if (text.Length > 0)
        {
            json[key] = text;
        }
    }

    private static void Add(JsonObject json, string key, double? number)
    {
        if (number is { } value)
        {
            json[key] = value;
        }
    }
}
