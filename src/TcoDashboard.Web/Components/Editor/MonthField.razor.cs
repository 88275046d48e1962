using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>A month that a person chooses.</summary>
public sealed partial class MonthField
{
    private string? _problem;

    /// <summary>Its path in the document.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>Its name.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The month; <c>null</c> when none is given.</summary>
    [Parameter, EditorRequired]
    public DateOnly? Value { get; set; }

    /// <summary>Whether it may be left empty.</summary>
    [Parameter]
    public bool IsOptional { get; set; }

    /// <summary>One sentence below.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>Told another month, or <c>null</c> when an optional one was emptied.</summary>
    [Parameter, EditorRequired]
    public EventCallback<DateOnly?> OnSet { get; set; }

    private async Task ChangedAsync(ChangeEventArgs args)
    {
        _problem = null;
        if (args.Value is null or "" && IsOptional)
        {
            await OnSet.InvokeAsync(null);
        }
        else if (
            DateOnly.TryParseExact(
                args.Value as string,
                "yyyy-MM",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var month
            ) && month.Year is >= 2000 and <= 2100
        )
        {
            await OnSet.InvokeAsync(month);
        }
        else
        {
            _problem = Say["editor.chooseAMonthFrom"];
        }
    }
}
