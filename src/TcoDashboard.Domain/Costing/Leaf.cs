using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Costing;

/// <summary>A number that enters the cost sheet from outside, with its name and origin.</summary>
/// <param name="Label">Name in sentence case.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Value">The value.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record Leaf(string Label, Unit Unit, double Value, Provenance Provenance)
{
    /// <summary>The amount as it was quoted when that was in another currency; <see cref="Value"/> is in US dollars all the same.</summary>
    public Quote? Quote { get; init; }
}
