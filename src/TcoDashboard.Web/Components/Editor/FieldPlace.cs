using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Pages.Editor;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>Where on the page a field is, from its path in the document.</summary>
public static class FieldPlace
{
    /// <summary>The section that holds a field, and the level its input is shown at; <c>null</c> where levels do not matter.</summary>
    public static (string Section, InputPlace? Place) Of(ScenarioDocument document, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        const string Currency = ".currency";
        if (
            path.Contains("inputs.", StringComparison.Ordinal)
            && path.EndsWith(Currency, StringComparison.Ordinal)
        )
        {
            path = path[..^Currency.Length];
        }

        var inputs = path.LastIndexOf("inputs.", StringComparison.Ordinal);
        if (
            inputs >= 0
            && InputDefinitions.ByKey.TryGetValue(
                path[(inputs + "inputs.".Length)..],
                out var input
            )
        )
        {
            return (input.Topic.ToString().ToLowerInvariant(), PlacePath.PlaceOf(document, path));
        }

        if (FigureOf(path) is not null)
        {
            return ("override", null);
        }

        if (MoneySection(path) is { } section)
        {
            return (section, null);
        }

        return IsSupply(path) ? ("supply", null)
            : IsDeal(path) ? ("deal", null)
            : path.StartsWith("workloads", StringComparison.Ordinal) ? ("workloads", null)
            : path.StartsWith("options", StringComparison.Ordinal) ? ("options", null)
            : path.StartsWith("overrides", StringComparison.Ordinal)
            || path.StartsWith("own_items", StringComparison.Ordinal)
                ? ("own", null)
            : path.StartsWith("quote.", StringComparison.Ordinal) ? ("quote", null)
            : path.StartsWith("own.", StringComparison.Ordinal) ? ("override", null)
            : path.StartsWith("uncertainty", StringComparison.Ordinal)
            || path.StartsWith("trade_off", StringComparison.Ordinal)
                ? ("uncertainty", null)
            : ("scenario", null);
    }

    /// <summary>The tab that holds a field.</summary>
    public static EditorTab TabOf(ScenarioDocument document, string path) =>
        Of(document, path).Section switch
        {
            "workloads" or "load" => EditorTab.Workload,
            "options" or "delivery" or "hardware" or "performance" => EditorTab.Hardware,
            "facility" => EditorTab.Facility,
            "rental" or "deal" or "supply" => EditorTab.Procurement,
            "finance" or "operations" or "financing" or "lines" or "money" or "tax" =>
                EditorTab.Finance,
            "own" or "override" or "quote" or "devices" => EditorTab.Evidence,
            "uncertainty" => EditorTab.Uncertainty,
            _ => EditorTab.Summary,
        };

    /// <summary>
    /// The figure of the catalog that a path speaks of, <c>systems/a#max_power_kw</c> for <c>options[0].fleets[0].systems/a#max_power_kw</c>;
    /// <c>null</c> when it speaks of none.
    /// </summary>
    public static string? FigureOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var place = path.LastIndexOf("].", StringComparison.Ordinal);
        var figure = place < 0 ? path : path[(place + 2)..];
        return
            figure.Split('#') is [var item, { Length: > 0 }]
            && item.Split('/') is [{ Length: > 0 }, { Length: > 0 }]
            ? figure
            : null;
    }

    /// <summary>The id of the element that takes the value of a path: figures of the catalog share one box, which shows the one asked for.</summary>
    public static string ElementOf(string path) =>
        FieldId.Of(FigureOf(path) is null ? path : "own.value");

    /// <summary>The path of the field that is nearest to what a problem speaks of; <c>null</c> when there is none on the page.</summary>
    public static string? Nearest(ScenarioDocument document, string path)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(path);
        if (FigureOf(path) is { } figure)
        {
            return figure;
        }

        if (IsLine(path))
        {
            // A list stands for its first value, the path as a whole for its first year.
            return path.EndsWith("years", StringComparison.Ordinal) ? path + "[0].value_usd"
                : path.EndsWith("electricity_path", StringComparison.Ordinal)
                    ? path + ".years[0].value_usd"
                : path.EndsWith(".id", StringComparison.Ordinal) ? path[..^2] + "name"
                : path;
        }

        var place = PlacePath.PlaceOf(document, path);
        var start = PlacePath.Of(document, place);
        var rest = path.Length > start.Length ? path[start.Length..] : "";
        return place switch
        {
            { Fleet: not null } => rest switch
            {
                "system" or "deployment" or "offer" or "workload" or "systems_count" => path,
                "prompts_for" or "transfer_link_gb_per_s" => path,
                _ when rest.StartsWith("inputs.", StringComparison.Ordinal) => path,
                _ when rest.StartsWith("delivery.", StringComparison.Ordinal) => path,
                _ => start + "system",
            },
            { Option: not null } => rest switch
            {
                "name" or "region" => path,
                _ when IsDeal(path) || IsSupply(path) => path,
                _ when rest.StartsWith("inputs.", StringComparison.Ordinal) => path,
                _ when rest.StartsWith("financing.", StringComparison.Ordinal) => path,
                "financing" => start + "financing.kind",
                _ => start + "name",
            },
            _ => path.Length == 0 || path == "catalog_revision" ? null : path,
        };
    }

    /// <summary>The section of a field about money over time; <c>null</c> for any other.</summary>
    private static string? MoneySection(string path) =>
        IsLine(path) ? "lines"
        : path.Contains(".financing", StringComparison.Ordinal) ? "financing"
        : path.Contains(".delivery.", StringComparison.Ordinal) ? "delivery"
        : path.StartsWith("accounting.tax", StringComparison.Ordinal) ? "tax"
        : path.StartsWith("accounting", StringComparison.Ordinal)
        || path == "money_basis"
        || path.StartsWith("currency", StringComparison.Ordinal)
            ? "money"
        : null;

    private static bool IsLine(string path) =>
        path.Contains("].own_lines", StringComparison.Ordinal)
        || path.Contains("electricity_path", StringComparison.Ordinal);

    private static bool IsSupply(string path) =>
        path.StartsWith("options[", StringComparison.Ordinal)
        && path.Contains("].supply", StringComparison.Ordinal);

    private static bool IsDeal(string path) =>
        path.StartsWith("options[", StringComparison.Ordinal)
        && path.Contains("].deal", StringComparison.Ordinal);
}
