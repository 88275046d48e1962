using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Pages.Compare;

/// <summary>The menu of a column.</summary>
public sealed partial class CompareColumnMenu
{
    /// <summary>The columns.</summary>
    [Parameter, EditorRequired]
    public CompareOutline Set { get; set; } = CompareOutline.Empty;

    /// <summary>How they are looked at.</summary>
    [Parameter, EditorRequired]
    public CompareState State { get; set; } = new();

    /// <summary>Index of the column.</summary>
    [Parameter, EditorRequired]
    public int Column { get; set; }
}
