using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>An input below a number, with what it weighs there and where it comes from.</summary>
/// <param name="InputId">Cell of the input.</param>
/// <param name="Label">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">Its value.</param>
/// <param name="Share">How far the number moves, as a share of itself, when the input alone moves over its sourced range, or by 10 % where it has none.</param>
/// <param name="Provenance">Where the input comes from.</param>
public sealed record WeighedSource(
    string InputId,
    string Label,
    Unit Unit,
    double Value,
    double Share,
    Provenance Provenance
)
{
    // Why: less than a hundredth of a percent is not what a number rests on.
    private const double Least = 1e-4;

    /// <summary>All inputs that move a cell, heaviest first; empty for an input, a row and a number that is zero.</summary>
    /// <param name="option">The option; it has a sheet.</param>
    /// <param name="cellId">The cell.</param>
    public static ImmutableArray<WeighedSource> Below(OptionResult option, string cellId)
    {
        ArgumentNullException.ThrowIfNull(option);
        if (
            option is not { Sheet: { } sheet, Values: { } values }
            || sheet.TryGetCell(cellId) is not { IsInput: false, Shape: Shape.Scalar }
            || values.Scalar(cellId) is not { } value
            || value == 0
        )
        {
            return [];
        }

        return
        [
            .. OptionWhatIf
                .OneAtATime(option, cellId)
                .Where(effect => effect.Swing is { } swing && swing > Least * Math.Abs(value))
                .Select(effect => (Effect: effect, sheet.Cell(effect.InputId).Provenance))
                .Where(row => row.Provenance is not null)
                .Select(row => new WeighedSource(
                    row.Effect.InputId,
                    row.Effect.Label,
                    row.Effect.Unit,
                    row.Effect.Value,
                    row.Effect.Swing!.Value / Math.Abs(value),
                    row.Provenance!
                )),
        ];
    }
}
