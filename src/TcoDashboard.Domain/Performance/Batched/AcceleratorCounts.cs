namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>Accelerators in one system and, of these, in one scale-up domain.</summary>
internal readonly record struct AcceleratorCounts(int InSystem, int InDomain);
