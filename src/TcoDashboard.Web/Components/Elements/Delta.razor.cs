using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Elements;

/// <summary>A difference to a baseline.</summary>
public sealed partial class Delta
{
    /// <summary>The difference with its sign, as shown, for example "−12 %".</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>The same in words, for example "lower than the baseline by 12 percent".</summary>
    [Parameter, EditorRequired]
    public string Words { get; set; } = "";

    /// <summary>Below zero is lower, above zero is higher, zero is the same.</summary>
    [Parameter, EditorRequired]
    public double Change { get; set; }

    /// <summary>Whether it is good or bad news; null where neither side is better.</summary>
    [Parameter]
    public Tone? Tone { get; set; }

    private string Arrow =>
        Math.Sign(Change) switch
        {
            < 0 => "▼",
            > 0 => "▲",
            _ => "",
        };
}
