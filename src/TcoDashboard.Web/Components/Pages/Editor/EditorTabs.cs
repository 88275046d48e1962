using System.Collections.Immutable;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Editor;

/// <summary>Names and addresses of the editor's tabs.</summary>
public static class EditorTabs
{
    /// <summary>All tabs in order.</summary>
    public static ImmutableArray<EditorTab> All { get; } = [.. Enum.GetValues<EditorTab>()];

    /// <summary>What the page calls a tab.</summary>
    public static string Name(EditorTab tab, Wording say)
    {
        ArgumentNullException.ThrowIfNull(say);
        return say[$"scenario.tab.{Word(tab)}"];
    }

    /// <summary>The word for a tab in an address.</summary>
    public static string Word(EditorTab tab) => tab.ToString().ToLowerInvariant();

    /// <summary>The tab that a word of an address means; the first where it means none.</summary>
    public static EditorTab Of(string? word) =>
        word switch
        {
            // Why: addresses of earlier versions lead to where their content is now.
            "costs" => EditorTab.Finance,
            "power" => EditorTab.Facility,
            "speed" => EditorTab.Workload,
            "what-if" => EditorTab.Uncertainty,
            _ => All.FirstOrDefault(tab => Word(tab) == word),
        };
}
