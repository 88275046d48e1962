using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>A part of the inputs that opens and closes.</summary>
public sealed partial class EditorSection
{
    /// <summary>Its short name, under which the page remembers it.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>Its heading.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What it holds, in a few words, beside the heading.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Which sections are open.</summary>
    [Parameter, EditorRequired]
    public OpenSections Sections { get; set; } = null!;

    /// <summary>Open whatever is remembered: while a filter looks for fields.</summary>
    [Parameter]
    public bool IsForced { get; set; }

    /// <summary>The fields.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    private bool IsOpen => IsForced || Sections.IsOpen(Name);
}
