using Microsoft.AspNetCore.Components;

namespace TcoDashboard.Web.Components.Editor.Studies;

/// <summary>A part of the uncertainty tab.</summary>
public abstract class StudyPart : ComputedPart
{
    /// <summary>What is studied.</summary>
    [Parameter, EditorRequired]
    public StudyView Study { get; set; } = null!;
}
