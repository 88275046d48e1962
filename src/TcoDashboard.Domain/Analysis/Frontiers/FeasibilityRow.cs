using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Frontiers;

namespace TcoDashboard.Domain.Analysis.Frontiers;

/// <summary>The feasibility map of one system.</summary>
/// <param name="System">The system.</param>
/// <param name="Cells">One cell for each pair, contexts in the outer order.</param>
public sealed record FeasibilityRow(AcceleratorSystem System, ImmutableArray<CapacityCell> Cells);
