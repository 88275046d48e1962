namespace TcoDashboard.Domain.Catalog;

/// <summary>How a model attends to its context, which decides the size of its cache.</summary>
public enum AttentionKind
{
    /// <summary>Multi-head, multi-query or grouped-query: keys and values per key-value head.</summary>
    Grouped,

    /// <summary>Multi-head latent attention: one compressed latent per token and layer.</summary>
    Latent,
}
