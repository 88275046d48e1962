namespace TcoDashboard.Domain.Costing;

/// <summary>The kind of load an input matters for.</summary>
public enum LoadUse
{
    /// <summary>Every kind.</summary>
    Any,

    /// <summary>Loads that answer requests.</summary>
    Inference,

    /// <summary>Loads that train a model.</summary>
    Training,
}
