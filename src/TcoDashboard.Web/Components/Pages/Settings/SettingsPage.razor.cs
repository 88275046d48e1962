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
