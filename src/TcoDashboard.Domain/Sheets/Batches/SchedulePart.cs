namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>Tasks that run once for a block, or once for each period.</summary>
/// <param name="EveryPeriod">Whether this is a walk over the periods.</param>
/// <param name="Tasks">The tasks in order.</param>
internal sealed record SchedulePart(bool EveryPeriod, IReadOnlyList<BatchTask> Tasks);
