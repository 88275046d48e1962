namespace TcoDashboard.Web.Components.Editor.Evidence;

/// <summary>How much the source of an input is worth.</summary>
public enum EvidenceStrength
{
    /// <summary>Filed, measured, or published by who sells it.</summary>
    Strong,

    /// <summary>Press, analysts, textbooks, and what this scenario sets itself.</summary>
    Middling,

    /// <summary>An estimate, a default without a source, or the model's own prediction.</summary>
    Weak,
}
