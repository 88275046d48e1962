namespace TcoDashboard.Domain.Performance;

/// <summary>How one copy of a model is spread over devices.</summary>
/// <param name="Devices">Devices of one copy.</param>
/// <param name="Tensor">Tensor-parallel degree.</param>
/// <param name="Pipeline">Pipeline-parallel degree.</param>
/// <param name="Expert">Expert-parallel degree; 1 for dense models.</param>
/// <param name="AttentionData">Data-parallel degree of the attention part; 1 when attention is tensor parallel.</param>
public sealed record ParallelPlan(
    int Devices,
    int Tensor,
    int Pipeline,
    int Expert,
    int AttentionData
)
{
    /// <summary>Attention groups that share one prompt (context parallel), each with a part of its tokens; 1 when each group takes its own.</summary>
    public int Context { get; init; } = 1;

    /// <summary>A short form such as <c>TP8</c> or <c>TP8 EP8</c>.</summary>
    public override string ToString() =>
        string.Join(
            ' ',
            new[]
            {
                ("TP", Tensor),
                ("PP", Pipeline),
                ("EP", Expert),
                ("DP", AttentionData),
                ("CP", Context),
            }
                .Where(part => part.Item2 > 1)
                .Select(part => FormattableString.Invariant($"{part.Item1}{part.Item2}"))
                .DefaultIfEmpty("TP1")
        );
}
