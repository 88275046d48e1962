using System.Collections.Immutable;

namespace TcoDashboard.Web.Components.Pages.Editor;

/// <summary>Names and addresses of the editor's tabs.</summary>
public static class EditorTabs
{
    /// <summary>All tabs with what the page calls them, in order.</summary>
    public static ImmutableArray<(EditorTab Tab, string Name)> All { get; } =
    [
        .. Enum.GetValues<EditorTab>()
            .Select(tab =>
                (tab, tab == EditorTab.Facility ? "Facility and power" : tab.ToString())
            ),
    ];

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
            _ => All.FirstOrDefault(entry => Word(entry.Tab) == word).Tab,
        };
}
