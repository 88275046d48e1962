using Microsoft.AspNetCore.Components;
using TcoDashboard.Web.Components.Comments;
using TcoDashboard.Web.Components.Explain;

namespace TcoDashboard.Web.Components.Results;

/// <summary>A formatted number; with an address it is a button that asks for its explanation.</summary>
public sealed partial class NumberButton
{
    /// <summary>The number as shown, with its unit.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>What the number is, for readers who hear it; left out where a table header says so already.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>What explains it; <c>null</c> for a number that has no explanation.</summary>
    [Parameter]
    public ExplainAddress? Address { get; set; }

    /// <summary>Called with the address when a person asks.</summary>
    [Parameter]
    public EventCallback<ExplainAddress> OnExplain { get; set; }

    /// <summary>The exact value, shown when pointed at.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>Further classes.</summary>
    [Parameter]
    public string? Class { get; set; }

    [CascadingParameter]
    private CommentMarks? Marks { get; set; }

    private int Comments => Address is { } address ? Marks?.Of(address) ?? 0 : 0;

    private Task Explain() =>
        Address is { } address ? OnExplain.InvokeAsync(address) : Task.CompletedTask;
}
