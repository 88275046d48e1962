using TcoDashboard.Domain.Ranges;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What the document believes of one uncertain input.</summary>
/// <param name="Input">The input, see <see cref="InputAddress"/>.</param>
/// <param name="Distribution">The belief.</param>
/// <param name="Basis">Whether its numbers are values or factors of the value used.</param>
/// <param name="Source">Where it comes from, one sentence.</param>
public sealed record RangeSpec(
    string Input,
    Distribution Distribution,
    RangeBasis Basis,
    string Source
);
