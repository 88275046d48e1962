using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Analysis.Changes;

/// <summary>An input that moves from one sheet's value to another's, by itself or for each unit of the size of its system.</summary>
/// <param name="Before">The input in the earlier sheet.</param>
/// <param name="After">The input in the later sheet.</param>
/// <param name="Label">Its name.</param>
/// <param name="Unit">Unit of <paramref name="From"/> and <paramref name="To"/>.</param>
/// <param name="From">Its earlier value, over the size of the system where it has one.</param>
/// <param name="To">Its later value, over the size of the system where it has one.</param>
internal sealed record InputPlayer(
    SheetCell Before,
    SheetCell After,
    string Label,
    Unit Unit,
    double From,
    double To
)
{
    /// <summary>Place of the size of its system among the players, and the earlier and later size; <c>null</c> for an input by itself.</summary>
    public (int Place, double From, double To)? Size { get; init; }

    /// <summary>Place of the input that it moves with and is told by; <c>null</c> for an input of its own.</summary>
    public int? MovesWith { get; init; }

    private double Raw(bool isLater) => (isLater ? After : Before).InputValues[0];

    /// <summary>The value of the input in its own unit.</summary>
    /// <param name="isLater">Whether it has moved.</param>
    /// <param name="isSizeLater">Whether the size of its system has moved.</param>
    public double Value(bool isLater, bool isSizeLater) =>
        // Why: of one and the same system the value is exact, not a quotient multiplied back.
        Size is not { } size
        || isLater == isSizeLater
            ? Raw(isLater)
            : Raw(isLater) / (isLater ? size.To : size.From) * (isSizeLater ? size.To : size.From);
}
