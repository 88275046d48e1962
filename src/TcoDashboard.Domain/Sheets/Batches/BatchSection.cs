namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>Steps that run once for a block of samples, or once for each period in turn.</summary>
/// <param name="EveryPeriod">Whether this is a walk over the periods.</param>
/// <param name="Steps">The steps in order.</param>
internal sealed record BatchSection(bool EveryPeriod, BatchStep[] Steps);
