using TcoDashboard.Domain.Ranges;

namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>What is believed of a lever, and who says so.</summary>
/// <param name="Distribution">The belief.</param>
/// <param name="Origin">Who says so.</param>
/// <param name="Basis">One sentence for the reader.</param>
/// <param name="Source">The citation, when there is one.</param>
public sealed record LeverRange(
    Distribution Distribution,
    RangeOrigin Origin,
    string Basis,
    Source? Source = null
);
