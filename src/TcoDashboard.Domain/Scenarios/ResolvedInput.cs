using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>An input with the value it takes for one fleet.</summary>
/// <param name="Definition">What it means.</param>
/// <param name="Used">The value used and where it comes from.</param>
/// <param name="SourcedDefault">The value a reset would bring back; <c>null</c> when there is none.</param>
/// <param name="SetAt">Where the user set it, or <see cref="InputLevel.Default"/>.</param>
/// <param name="CellId">The cell of the sheet that carries it.</param>
public sealed record ResolvedInput(
    InputDefinition Definition,
    InputValue Used,
    InputValue? SourcedDefault,
    InputLevel SetAt,
    string CellId
)
{
    /// <summary>The amount as it was quoted when that was in another currency; <see cref="Used"/> is in US dollars all the same.</summary>
    public Quote? Quote { get; init; }
}
