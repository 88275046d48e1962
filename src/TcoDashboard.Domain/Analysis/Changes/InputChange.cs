using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>One input that differs between two results, with its part in the change of a metric.</summary>
/// <param name="CellId">The input of the sheet.</param>
/// <param name="Label">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Before">Its value before.</param>
/// <param name="After">Its value after.</param>
/// <param name="Effect">What it adds to the metric, in the metric's unit; the effects of all inputs add up.</param>
/// <param name="Alone">What it would add if nothing else changed, in the metric's unit.</param>
/// <param name="Provenance">Where the later value comes from.</param>
public sealed record InputChange(
    string CellId,
    string Label,
    Unit Unit,
    double Before,
    double After,
    double Effect,
    double Alone,
    Provenance Provenance
)
{
    /// <summary>What it adds because other inputs change as well: the effect less what it would add alone.</summary>
    public double Interaction => Effect - Alone;
}
