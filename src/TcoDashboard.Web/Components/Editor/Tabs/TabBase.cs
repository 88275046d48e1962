using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Editor.Tabs;

/// <summary>A tab of the editor. It is made when it is opened, so what must outlast a look at another tab belongs in the address or the document.</summary>
public abstract class TabBase : ComponentBase
{
    /// <summary>The open scenario, its result, and what is looked at.</summary>
    [Parameter, EditorRequired]
    public EditorView View { get; set; } = null!;
}
