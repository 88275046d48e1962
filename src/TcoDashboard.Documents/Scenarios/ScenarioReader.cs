using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Json;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Documents.Scenarios;

/// <summary>
/// Reads scenario documents strictly and lists every problem with its path. It checks what the document alone can tell; references to the
/// catalog and the keys and ranges of inputs are checked when the scenario is evaluated.
/// </summary>
public static class ScenarioReader
{
    /// <summary>Reads a document from text.</summary>
    public static ScenarioReading Read(string text)
    {
        var log = new ProblemLog('D');
        return Read(JsonText.Read(text, ReadingLimits.Document, log), ScenarioUpgrader.Chain, log);
    }

    /// <summary>Reads a document from a stream of UTF-8.</summary>
    public static ScenarioReading Read(Stream stream)
    {
        var log = new ProblemLog('D');
        return Read(
            JsonText.Read(stream, ReadingLimits.Document, log),
            ScenarioUpgrader.Chain,
            log
        );
    }

    /// <summary>Reads a document from bytes of UTF-8.</summary>
    public static ScenarioReading Read(ReadOnlySpan<byte> utf8)
    {
        var log = new ProblemLog('D');
        return Read(JsonText.Read(utf8, ReadingLimits.Document, log), ScenarioUpgrader.Chain, log);
    }

    /// <summary>Reads a document from text through a given chain of upgrades.</summary>
    public static ScenarioReading Read(string text, SchemaUpgrader upgrader)
    {
        var log = new ProblemLog('D');
        return Read(JsonText.Read(text, ReadingLimits.Document, log), upgrader, log);
    }

    private static ScenarioReading Read(
        JsonReading reading,
        SchemaUpgrader upgrader,
        ProblemLog log
    )
    {
        var document = reading.IsJson ? Document(reading.Root, upgrader, log) : null;
        return new(log.HasErrors ? null : document, log.ToImmutable());
    }

    private static ScenarioDocument? Document(
        JsonNode? root,
        SchemaUpgrader upgrader,
        ProblemLog log
    )
    {
        if (root is not JsonObject json)
        {
            _ = StrictObject.Of(root, FieldPath.Root, log);
            return null;
        }

        return
            upgrader.Upgrade(json, log) is { } upgraded
            && StrictObject.Of(upgraded, FieldPath.Root, log) is { } fields
            ? Document(fields, log)
            : null;
    }

    private static ScenarioDocument Document(StrictObject fields, ProblemLog log)
    {
        _ = fields.Raw("schema");
        var months = Horizon(fields, log);
        var document = new ScenarioDocument
        {
            Title = fields.Text("title", ScenarioSchema.Title),
            Question = fields.TextOrEmpty("question", ScenarioSchema.Question),
            Story = fields.TextOrEmpty("story", ScenarioSchema.Story),
            Tags = fields.Texts("tags", ScenarioSchema.Tags, ScenarioSchema.Tag),
            CatalogRevision = Revision(fields),
            Start = Month(fields),
            MoneyBasis =
                fields.ChoiceOrNull("money_basis", ScenarioSchema.MoneyBases) ?? MoneyBasis.Real,
            Currency = CurrencyReader.Read(fields),
            Years = months / 12,
            OddMonths = months % 12,
            Region = fields.Text("region", TextRule.Id),
            Limits = fields.NestedOrNull("limits") is { } limits ? Limits(limits) : new(),
            Workloads = fields.List("workloads", ScenarioSchema.Workloads, WorkloadReader.Read),
            Inputs = InputSettingsReader.Read(fields, log),
            Options = fields.List(
                "options",
                ScenarioSchema.Options,
                option => OptionReader.Read(option, log)
            ),
            Baseline = fields.TextOrNull("baseline", TextRule.Id),
            ElectricityPath = OwnLineDocument.ReadPath(fields),
            Accounting = FinanceReader.Accounting(fields),
            Study = StudyReader.Read(fields, log),
            TradeOff = TradeOffDocument.Read(fields, log),
            Overrides = fields.List("overrides", ScenarioSchema.Overrides, Override),
            OwnItems = OwnItems(fields, log),
            Comments = fields.List(
                "comments",
                CommentReader.Count,
                comment => CommentReader.Read(comment, log)
            ),
        };
        fields.Finish();
        ReferenceChecks.Check(document, log);
        return document;
    }

    private static int Horizon(StrictObject fields, ProblemLog log)
    {
        var years = fields.Number("horizon_years", ScenarioSchema.Horizon);
        if (years > 0 && !WholeMonths.Are(years))
        {
            log.Error(
                fields.PathOf("horizon_years"),
                ReadingCode.OutOfRange,
                Worded(
                    $"horizon_years is {years}, which are {years * 12:0.##} months; the horizon is whole months."
                ),
                Worded($"Write {WholeMonths.Near(years)}.")
            );
        }

        return Math.Max(1, WholeMonths.Of(years));
    }

    private static Limits Limits(StrictObject fields)
    {
        var limits = new Limits
        {
            PowerBudget = fields.NumberOrNull("power_budget_mw", ScenarioSchema.PowerBudget)
                is { } megawatts
                ? Power.FromMegawatts(megawatts)
                : null,
            PowerBasis = fields.ChoiceOrNull("power_basis", ScenarioSchema.PowerBases),
            CapitalBudget = fields.NumberOrNull("capital_budget_usd", ScenarioSchema.CapitalBudget)
                is { } usd
                ? Money.FromUsd(usd)
                : null,
            AirGapped = fields.Flag("air_gapped"),
            SelfHosted = fields.Flag("self_hosted"),
            AllowedRegions = fields.Texts("allowed_regions", ScenarioSchema.Regions, TextRule.Id),
        };
        if (fields.Has("power_budget_mw") && !fields.Has("power_basis"))
        {
            fields.Error(
                "power_basis",
                ScenarioCode.PowerBasisMissing,
                limits.PowerBudget is { } budget
                    ? Worded(
                        $"The power budget is {budget.Megawatts} MW, but power_basis does not say what it counts."
                    )
                    : Worded(
                        "There is a power budget, but power_basis does not say what it counts."
                    ),
                Worded(
                    "Add \"power_basis\": \"it\" (power reaching the equipment) or \"facility\" (cooling and losses included)."
                )
            );
        }

        fields.Finish();
        return limits;
    }

    private static DateOnly Month(StrictObject fields)
    {
        var text = fields.Text("start_month", ScenarioSchema.Month);
        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var month
            ) && month.Year is >= ScenarioSchema.FirstYear and <= ScenarioSchema.LastYear
        )
        {
            return month;
        }

        if (text.Length > 0)
        {
            fields.Error(
                "start_month",
                ScenarioCode.NotAMonth,
                Worded(
                    $"start_month is \"{text}\"; it may lie from {ScenarioSchema.FirstYear}-01 to {ScenarioSchema.LastYear}-12."
                ),
                Worded("Write year and month, for example \"2027-01\".")
            );
        }

        return new(ScenarioSchema.FirstYear, 1, 1);
    }

    private static string? Revision(StrictObject fields)
    {
        var hash = fields.TextOrNull("catalog_revision", ScenarioSchema.Address);
        if (hash is not null && (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower)))
        {
            fields.Error(
                "catalog_revision",
                ScenarioCode.NotAHash,
                Worded(
                    $"catalog_revision has {hash.Length} characters; a revision is 64 lower-case hexadecimal digits."
                ),
                Worded(
                    "Copy it from the catalog page, or remove the field to use the newest catalog."
                )
            );
        }

        return hash;
    }

    private static FigureOverride Override(StrictObject fields)
    {
        var made = new FigureOverride(
            fields.Text("figure", ScenarioSchema.Address),
            fields.Number("value", NumberRange.Any),
            fields.Text("reason", ScenarioSchema.Note)
        );
        if (made.Figure.Length > 0 && !IsAddress(made.Figure))
        {
            fields.Error(
                "figure",
                ScenarioCode.NotAnAddress,
                Worded($"figure is \"{made.Figure}\", which does not address a figure."),
                Worded(
                    "Write folder/item#figure, for example \"systems/nvidia-gb300-nvl72#price_usd\"."
                )
            );
        }

        fields.Finish();
        return made;
    }

    private static ImmutableArray<CatalogItem> OwnItems(StrictObject fields, ProblemLog log)
    {
        var items = ImmutableArray.CreateBuilder<CatalogItem>();
        foreach (var (node, path) in fields.Elements("own_items", ScenarioSchema.OwnItems))
        {
            // Why: the rules of the catalog keep their own codes, also inside a scenario.
            var catalogLog = new ProblemLog('C');
            if (
                StrictObject.Of(node, path, catalogLog) is { } json
                && CatalogItemReader.Read(json, catalogLog) is { } item
            )
            {
                items.Add(item);
            }

            foreach (var problem in catalogLog.ToImmutable())
            {
                log.Add(problem);
            }
        }

        return items.ToImmutable();
    }

    private static bool IsAddress(string text)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && hash > slash + 1 && hash < text.Length - 1;
    }
}
