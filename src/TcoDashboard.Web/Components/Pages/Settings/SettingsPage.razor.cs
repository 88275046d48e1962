using Microsoft.JSInterop;

namespace TcoDashboard.Web.Components.Pages.Settings;

/// <summary>Choices that hold for this browser; theme.js applies and keeps them.</summary>
public sealed partial class SettingsPage(IJSRuntime script)
{
    private static readonly (
        string Name,
        string Label,
        (string Value, string Words)[] Choices,
        string Help
    )[] s_settings =
    [
        (
            "theme",
            "Theme",
            [("system", "As the system"), ("light", "Light"), ("dark", "Dark")],
            "Prints are always light."
        ),
        (
            "contrast",
            "Contrast",
            [("system", "As the system"), ("normal", "Normal"), ("more", "High")],
            "High contrast has no grey text and draws every line strongly."
        ),
        (
            "density",
            "Density",
            [("comfortable", "Comfortable"), ("compact", "Compact")],
            "Compact shows more rows of a table at once."
        ),
        (
            "digits",
            "Numbers",
            [
                ("comma-point", "1,234.5"),
                ("point-comma", "1.234,5"),
                ("space-comma", "1\u202F234,5"),
                ("apostrophe-point", "1\u2019234.5"),
            ],
            "On every page and in every box you type into. Files, shared links and the sentences of problems and sources stay as 1,234.5."
        ),
        (
            "dates",
            "Dates",
            [
                ("day-first", "3 November 2026"),
                ("month-first", "November 3, 2026"),
                ("year-first", "2026-11-03"),
            ],
            "Times are in UTC."
        ),
        (
            "keys",
            "Single keys",
            [("on", "On"), ("off", "Off")],
            "Keys without Ctrl, such as ? and g s. Switch them off when speech input types into pages."
        ),
    ];

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await script.InvokeVoidAsync("tcoSettings.show");
        }
    }
}
