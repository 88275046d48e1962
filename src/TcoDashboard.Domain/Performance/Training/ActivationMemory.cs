namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// Bytes of activations that one layer keeps for one micro-batch of a transformer with ungated feed-forward part of four times its width
/// (Korthikanti et al. 2022, arXiv:2205.05198, equations 1 to 4 and table 2).
/// </summary>
public static class ActivationMemory
{
    /// <summary>Nothing recomputed, attention not fused: <c>s·b·d·(10 + 24/t + 5·h·s/(d·t))</c>, all of it over t with sequence parallelism.</summary>
    public static double Unfused(
        double sequenceTokens,
        double microBatch,
        double hidden,
        double heads,
        int tensor,
        bool isSequenceParallel
    )
    {
        var scores = 5 * heads * sequenceTokens / hidden;
        var perValue = isSequenceParallel
            ? (34 + scores) / tensor
            : 10 + (24.0 / tensor) + (scores / tensor);
        return sequenceTokens * microBatch * hidden * perValue;
    }

    /// <summary>Attention core recomputed or fused: <c>34·s·b·d/t</c> with sequence parallelism, else <c>s·b·d·(10 + 24/t)</c>.</summary>
    public static double Selective(
        double sequenceTokens,
        double microBatch,
        double hidden,
        int tensor,
        bool isSequenceParallel
    ) =>
        sequenceTokens
        * microBatch
        * hidden
        * (isSequenceParallel ? 34.0 / tensor : 10 + (24.0 / tensor));

    /// <summary>Only the input of the layer: <c>2·s·b·d</c>.</summary>
    public static double Full(double sequenceTokens, double microBatch, double hidden) =>
        2 * sequenceTokens * microBatch * hidden;
}
