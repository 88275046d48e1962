using TcoDashboard.Domain.Analysis.TradeOffs;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor.Search;

/// <summary>
/// Every field of the editor but the inputs of the cost model, which the search shows whole: by their words on the page, with the path that leads
/// to each. A field that appears only after a choice is led to by that choice.
/// </summary>
public static class FieldDirectory
{
    /// <summary>The path that stands for the form of a vendor's quote: its first field.</summary>
    public const string QuotePath = "quote.system";

    /// <summary>The fields of a document, in the order of the tabs.</summary>
    public static IEnumerable<FieldEntry> Of(ScenarioDocument document, Wording say)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(say);
        return
        [
            .. Scenario(say),
            .. LoadEntries.Of(document, say),
            .. OptionEntries.Of(document, say),
            .. DealEntries.Of(document, say),
            .. MoneyEntries.Of(document, say),
            .. Studies(say),
            .. Quote(document, say),
            new(say["editor.item"], say["editor.replaceACatalogFigure"], "own.item"),
        ];
    }

    // The form is there only where something is bought; its words are what a person looks for who holds a quote.
    private static IEnumerable<FieldEntry> Quote(ScenarioDocument document, Wording say) =>
        document
            .Options.SelectMany(option => option.Fleets)
            .Any(fleet => fleet.Deployment.IsBought())
            ? [new(say["quotes.takeOverAVendor"], say["quotes.vendor"], QuotePath)]
            : [];

    private static IEnumerable<FieldEntry> Scenario(Wording say)
    {
        var part = say["tabs.scenarioAndLimits"];
        return
        [
            new(say["editor.title"], part, "title"),
            new(say["editor.question"], part, "question"),
            new(say["editor.firstMonth"], part, "start_month"),
            new(EditorFields.Years(say).Label, part, EditorFields.Years(say).Path),
            new(say["editor.region"], part, "region"),
            new(EditorFields.PowerBudget(say).Label, part, EditorFields.PowerBudget(say).Path),
            new(EditorFields.CapitalBudget(say).Label, part, EditorFields.CapitalBudget(say).Path),
            new(say["editor.airGappedNothingMay"], part, "limits.air_gapped"),
            new(say["editor.sovereignOnlyOwnMachines"], part, "limits.self_hosted"),
            new(say["editor.regionsAny"], part, "limits.allowed_regions"),
        ];
    }

    private static IEnumerable<FieldEntry> Studies(Wording say) =>
        [
            new(say["study.draws"], say["tabs.howSure"], "uncertainty.draws"),
            new(say["study.seed"], say["tabs.howSure"], "uncertainty.seed"),
            new(
                say["study.weight"],
                say["tabs.weighIt"],
                $"trade_off.{Criteria.IdOf(default)}.weight",
                Words: string.Join(' ', Enum.GetValues<TradeOffCriterion>().Select(Criteria.IdOf))
            ),
        ];
}
