using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Editor.Deals;

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

    /// <summary>The month; <c>null</c> when left empty.</summary>
    [Parameter, EditorRequired]
    public DateOnly? Value { get; set; }

    /// <summary>Whether it may be left empty.</summary>
    [Parameter]
    public bool IsOptional { get; set; }

    /// <summary>Told another month, or <c>null</c> when an optional field was emptied.</summary>
    [Parameter, EditorRequired]
    public EventCallback<DateOnly?> OnSet { get; set; }

    private async Task ChangedAsync(ChangeEventArgs args)
    {
        var text = args.Value as string ?? "";
        if (text.Length == 0 && IsOptional)
        {
            _problem = null;
            await OnSet.InvokeAsync(null);
        }
        else if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var month
            ) && month.Year is >= 2000 and <= 2100
        )
        {
            _problem = null;
            await OnSet.InvokeAsync(month);
        }
        else
        {
            _problem =
                $"{Label} is \"{text}\"; choose a month from 2000-01 to 2100-12. The month before stays.";
        }
    }
}
