using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Deals;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>
/// Writes scenario documents. A field that holds what a reader assumes in its absence (null, empty text, empty list or object, false, a
/// cached share of 0) is left out, so a document has one canonical text whatever was spelled out.
/// </summary>
public static class ScenarioWriter
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        // Why: the text goes to files and terminals, never into a page unescaped; people read – and é, not escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document for people: fields in the order of the reference, two spaces, one final line break.</summary>
    public static string Write(ScenarioDocument document) =>
        Tree(document).ToJsonString(Indented) + "\n";

    /// <summary>The one canonical text, which is stored and hashed: RFC 8785 with defaults left out.</summary>
    public static string Canonical(ScenarioDocument document) =>
        CanonicalJson.Write(Tree(document));

    private static JsonObject Tree(ScenarioDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Sparse.Of(
            ("schema", ScenarioDocument.Schema),
            ("title", document.Title),
            ("question", Sparse.Text(document.Question)),
            ("story", Sparse.Text(document.Story)),
            ("tags", Sparse.List(document.Tags, tag => tag)),
            ("catalog_revision", document.CatalogRevision),
            ("start_month", document.Start.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
            ("horizon_years", Sparse.Number(document.Months / 12.0)),
            ("region", document.Region),
            ("limits", Limits(document.Limits)),
            (
                "money_basis",
                document.MoneyBasis == MoneyBasis.Real
                    ? null
                    : ScenarioSchema.MoneyBases.WordOf(document.MoneyBasis)
            ),
            ("currency", CurrencyWriter.Write(document.Currency)),
            ("workloads", Sparse.List(document.Workloads, WorkloadWriter.Write)),
            ("inputs", Inputs(document.Inputs)),
            ("options", Sparse.List(document.Options, Option)),
            ("baseline", document.Baseline),
            ("electricity_path", OwnLineDocument.WritePath(document.ElectricityPath)),
            ("accounting", FinanceWriter.Accounting(document.Accounting)),
            ("uncertainty", StudyWriter.Write(document.Study)),
            ("trade_off", TradeOffDocument.Write(document.TradeOff)),
            ("overrides", Sparse.List(document.Overrides, Override)),
            ("own_items", Sparse.List(document.OwnItems, CatalogWriter.ToJson)),
            ("comments", Sparse.List(document.Comments, Comment))
        );
    }

    private static JsonObject? Limits(Limits limits)
    {
        var fields = Sparse.Of(
            (
                "power_budget_mw",
                limits.PowerBudget is { } power
                    ? Sparse.Number(ExactScale.Divide(power.Watts, 1e6))
                    : null
            ),
            (
                "power_basis",
                limits.PowerBasis is { } basis ? ScenarioSchema.PowerBases.WordOf(basis) : null
            ),
            ("capital_budget_usd", Sparse.Number(limits.CapitalBudget?.Usd)),
            ("air_gapped", limits.AirGapped ? JsonValue.Create(true) : null),
            ("self_hosted", limits.SelfHosted ? JsonValue.Create(true) : null),
            ("allowed_regions", Sparse.List(limits.AllowedRegions, region => region))
        );
        return fields.Count == 0 ? null : fields;
    }

    private static JsonObject Option(OptionSpec option) =>
        Sparse.Of(
            ("id", option.Id),
            ("name", option.Name),
            ("region", option.Region),
            ("fleets", Sparse.List(option.Fleets, Fleet)),
            ("financing", FinanceWriter.Financing(option.Financing)),
            ("inputs", Inputs(option.Inputs)),
            ("own_lines", OwnLineDocument.Write(option.OwnLines)),
            ("electricity_path", OwnLineDocument.WritePath(option.ElectricityPath)),
            ("deal", DealWriter.Write(option.Deal)),
            ("supply", SupplyWriter.Write(option.Supply))
        );

    private static JsonObject Fleet(FleetSpec fleet) =>
        Sparse.Of(
            ("id", fleet.Id),
            ("system", fleet.System),
            ("deployment", ScenarioSchema.Deployments.WordOf(fleet.Deployment)),
            ("workload", fleet.Workload),
            ("offer", fleet.Offer),
            ("systems_count", Sparse.Number(fleet.Systems)),
            ("prompts_for", fleet.PromptsFor),
            ("transfer_link_gb_per_s", Sparse.Number(fleet.TransferGigabytesPerSecond)),
            ("delivery", DeliveryWriter.Write(fleet.Delivery)),
            ("inputs", Inputs(fleet.Inputs))
        );

    private static JsonObject Comment(CommentSpec comment) =>
        Sparse.Of(
            ("id", comment.Id),
            ("about", Sparse.Text(comment.About)),
            ("text", comment.Text),
            ("author", Sparse.Text(comment.Author)),
            ("day", comment.Day?.ToString(CommentReader.DayForm, CultureInfo.InvariantCulture)),
            ("settled", comment.IsSettled ? JsonValue.Create(true) : null)
        );

    private static JsonObject Override(FigureOverride made) =>
        Sparse.Of(
            ("figure", made.Figure),
            ("value", Sparse.Number(made.Value)),
            ("reason", made.Reason)
        );

    private static JsonObject? Inputs(InputSettings settings)
    {
        var fields = Sparse.Of([
            .. settings.ByKey.Select(pair =>
                (
                    pair.Key,
                    (JsonNode?)
                        Sparse.Of(
                            ("value", Sparse.Number(pair.Value.Value)),
                            ("currency", pair.Value.Currency),
                            ("note", Sparse.Text(pair.Value.Note))
                        )
                )
            ),
        ]);
        return fields.Count == 0 ? null : fields;
    }
}
