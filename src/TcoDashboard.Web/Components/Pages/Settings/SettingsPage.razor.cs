using Microsoft.JSInterop;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Pages.Settings;

/// <summary>Choices that hold for this browser; theme.js applies and keeps them.</summary>
public sealed partial class SettingsPage(IJSRuntime script)
{
    // A choice without words of its own is a sample that is the same in every language; the others are in Wording.resx.
    private static readonly (string Name, (string Value, string Words)[] Choices)[] s_settings =
    [
        ("theme", [("system", ""), ("light", ""), ("dark", "")]),
        ("contrast", [("system", ""), ("normal", ""), ("more", "")]),
        ("density", [("comfortable", ""), ("compact", "")]),
        (
            "digits",
            [
                ("comma-point", "1,234.5"),
                ("point-comma", "1.234,5"),
                ("space-comma", "1\u202F234,5"),
                ("apostrophe-point", "1\u2019234.5"),
            ]
        ),
        (
            "dates",
            [
                ("day-first", Sample("day-first")),
                ("month-first", Sample("month-first")),
                ("year-first", Sample("year-first")),
            ]
        ),
        (
            "decimals",
            [
                ("fitting-decimals", ""),
                ("no-decimals", "0"),
                ("one-decimal", "1"),
                ("two-decimals", "2"),
                ("three-decimals", "3"),
            ]
        ),
        ("units", [("fitting-units", ""), ("planning-units", "")]),
        ("money", [("scenario-money", ""), ("dollars", "")]),
        ("keys", [("on", ""), ("off", "")]),
    ];

    /// <summary>The names of the settings, under which their words stand.</summary>
    internal static IEnumerable<string> Names => s_settings.Select(setting => setting.Name);

    private static string Sample(string dates) =>
        ReaderFormat.Of(dates).Presenter.Date(new(2026, 11, 3));

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await script.InvokeVoidAsync("tcoSettings.show");
        }
    }
}
