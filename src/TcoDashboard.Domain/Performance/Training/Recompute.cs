namespace TcoDashboard.Domain.Performance.Training;

/// <summary>How much of the forward pass is computed again during the backward pass to save memory.</summary>
public enum Recompute
{
    /// <summary>Nothing: all activations are kept.</summary>
    None,

    /// <summary>The attention core only (scores, softmax, weighted sum); fused attention kernels do this anyway.</summary>
    Selective,

    /// <summary>Every layer from its input.</summary>
    Full,
}
