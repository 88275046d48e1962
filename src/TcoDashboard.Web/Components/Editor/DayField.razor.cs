using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>A day that a person chooses.</summary>
public sealed partial class DayField
{
    private bool _isRefused;

    /// <summary>Its path in the document.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>Its name.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The day.</summary>
    [Parameter, EditorRequired]
    public DateOnly Value { get; set; }

    /// <summary>Told another day.</summary>
    [Parameter, EditorRequired]
    public EventCallback<DateOnly> OnSet { get; set; }

    private async Task ChangedAsync(ChangeEventArgs args)
    {
        _isRefused =
            !DateOnly.TryParseExact(
                args.Value as string,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            ) || day.Year is < 2000 or > 2100;
        if (!_isRefused)
        {
            await OnSet.InvokeAsync(day);
        }
    }
}
