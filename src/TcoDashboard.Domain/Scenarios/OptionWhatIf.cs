using System.Collections.Immutable;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Moves the inputs of an option one at a time, each within what it may be.</summary>
public static class OptionWhatIf
{
    /// <summary>
    /// Moves every scalar input to the ends of its stated range, or by 10 % where it has none, but never past the limits of its definition;
    /// a share that has no definition stays within 0 and 1.
    /// </summary>
    /// <param name="option">An option with numbers; without them the answer is empty.</param>
    /// <param name="metricId">A scalar cell of its sheet.</param>
    /// <returns>One effect an input, largest swing first.</returns>
    public static ImmutableArray<WhatIfEffect> OneAtATime(OptionResult option, string metricId)
    {
        ArgumentNullException.ThrowIfNull(option);
        if (option.Sheet is not { } sheet)
        {
            return [];
        }

        var definitions = option
            .Fleets.SelectMany(fleet => fleet.Inputs.Where(input => input.Quote is null))
            .DistinctBy(input => input.CellId)
            .ToDictionary(input => input.CellId, input => input.Definition, StringComparer.Ordinal);
        return WhatIf.OneAtATime(
            sheet,
            metricId,
            [
                .. sheet
                    .Cells.Where(cell => cell is { IsInput: true, Shape: Shape.Scalar })
                    .Select(cell => Within(cell, definitions.GetValueOrDefault(cell.Id))),
            ]
        );
    }

    private static (string InputId, double Low, double High) Within(
        SheetCell cell,
        InputDefinition? definition
    )
    {
        var (id, low, high) = WhatIf.RangeOf(cell);
        var value = cell.InputValues[0];
        var (least, most) =
            definition is not null ? (definition.Minimum, definition.Maximum)
            : ReferenceEquals(cell.Unit, Unit.Fraction) && value is >= 0 and <= 1 ? (0, 1)
            : (double.NegativeInfinity, double.PositiveInfinity);
        return (id, Math.Clamp(low, least, most), Math.Clamp(high, least, most));
    }
}
