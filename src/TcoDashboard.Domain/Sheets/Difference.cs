using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets;

/// <summary>
/// The gap between two sheets in one cell, and the parts it comes from. The parts' gaps, added in their order, give this gap: what rounding
/// leaves over is put into the largest part. Only where large parts cancel can a rounding (1e-15 of the largest part) be left.
/// Each level is made when it is asked for.
/// </summary>
public sealed class Difference
{
    private readonly Lazy<ImmutableArray<Difference>> _contributions;

    internal Difference(DifferenceTerm first, DifferenceTerm second, double? absolute)
    {
        Id = first.CellId ?? second.CellId;
        Label = first.IsMissing ? second.Label : first.Label;
        Unit = first.Unit;
        First = SheetValues.Known(first.Value);
        Second = SheetValues.Known(second.Value);
        Absolute = absolute;
        _contributions = new(() => Contribution.Of(first, second, absolute));
    }

    /// <summary>Id of the cell, or <c>null</c> for a part of a formula that has no cell of its own.</summary>
    public string? Id { get; }

    /// <summary>Name of the cell, or the part of the formula in words.</summary>
    public string Label { get; }

    /// <summary>Unit of all values here: that of the cell the comparison started from.</summary>
    public Unit Unit { get; }

    /// <summary>What the part adds in the first sheet, the baseline; zero where it is missing, <c>null</c> where it cannot be computed.</summary>
    public double? First { get; }

    /// <summary>What the part adds in the second sheet; zero where it is missing, <c>null</c> where it cannot be computed.</summary>
    public double? Second { get; }

    /// <summary>Second minus first, with the rounding of the level above in it; <c>null</c> where a side cannot be computed.</summary>
    public double? Absolute { get; }

    /// <summary>The gap as a share of the size of the first value; <c>null</c> where that is zero or cannot be computed.</summary>
    public double? Relative =>
        First is { } first && first != 0 && Absolute is { } gap
            ? SheetValues.Known(gap / Math.Abs(first))
            : null;

    /// <summary>
    /// The parts of the gap when the cell is a sum of parts (also through scaling, totals and present values); empty when it is not. A part
    /// that only one sheet has counts as zero in the other.
    /// </summary>
    public ImmutableArray<Difference> Contributions => _contributions.Value;
}
