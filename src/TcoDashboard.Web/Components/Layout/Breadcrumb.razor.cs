using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Layout;

/// <summary>The pages above this one, then this one.</summary>
public sealed partial class Breadcrumb
{
    /// <summary>The place in the layout where it is drawn.</summary>
    public const string Section = "breadcrumb";

    /// <summary>The pages above, outermost first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Crumb> Crumbs { get; set; } = [];

    /// <summary>The name of this page.</summary>
    [Parameter, EditorRequired]
    public string Here { get; set; } = "";
}
