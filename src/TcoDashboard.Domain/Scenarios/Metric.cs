using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>One figure of a result that is shown and compared.</summary>
/// <param name="Id">Stable id, see <see cref="MetricIds"/>.</param>
/// <param name="Label">Short name in sentence case.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Value">The value; <c>null</c> when it cannot be computed.</param>
/// <param name="Better">Whether less or more is better, or neither.</param>
/// <param name="CellId">The cell that explains it; <c>null</c> when the operating point explains it.</param>
public sealed record Metric(
    string Id,
    string Label,
    Unit Unit,
    double? Value,
    BetterWhen Better,
    string? CellId
)
{
    /// <summary>Value at the pessimistic end of the performance band (P10 to P90), if the band moves it.</summary>
    public double? Low { get; init; }

    /// <summary>Value at the optimistic end of the performance band.</summary>
    public double? High { get; init; }

    /// <summary>The cell that studies move where the operating point explains the figure; <c>null</c> where <see cref="CellId"/> does both.</summary>
    internal string? MovingCell { get; init; }

    /// <summary>The cell of the sheet that studies draw, turn and solve; <c>null</c> when none computes the figure.</summary>
    public string? StudyCell => CellId ?? MovingCell;

    /// <summary>How a throughput or latency was obtained, of the least sure fleet; <c>null</c> for other figures.</summary>
    public EvidenceTier? Tier { get; init; }
}
