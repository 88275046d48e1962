namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>Accelerators in one system and, of these, in one scale-up domain.</summary>
internal readonly record struct AcceleratorCounts(int InSystem, int InDomain)
{
    /// <summary>How many systems a copy may span; one unless stated.</summary>
    public CopySpans Spans { get; init; } = CopySpans.One;
}
