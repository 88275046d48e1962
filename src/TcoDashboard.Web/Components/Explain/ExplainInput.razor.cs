using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>Explains an input of a fleet.</summary>
public sealed partial class ExplainInput
{
    /// <summary>The input.</summary>
    [Parameter, EditorRequired]
    public ExplainContent.Input Content { get; set; } = null!;

    /// <summary>The catalog with the scenario's overrides.</summary>
    [Parameter, EditorRequired]
    public CatalogRevision Catalog { get; set; } = null!;
}
