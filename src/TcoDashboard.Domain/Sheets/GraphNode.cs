using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

/// <summary>One step of a sheet's computation: an input cell, a constant or a call on earlier steps.</summary>
internal sealed record GraphNode(
    Shape Shape,
    SheetCell? InputCell,
    double Value,
    SheetFunction? Function,
    ImmutableArray<int> Arguments
)
{
    internal static GraphNode Input(SheetCell cell) => new(cell.Shape, cell, 0, null, []);

    internal static GraphNode Constant(double value) => new(Shape.Scalar, null, value, null, []);

    // Why: a row cell with a scalar formula is computed once, so its users see a scalar; the shape is settled here and not by the expression.
    internal static GraphNode Call(
        SheetFunction function,
        ImmutableArray<int> arguments,
        List<GraphNode> nodes
    )
    {
        var shape = function switch
        {
            FoldFunction => Shape.Scalar,
            ScanFunction => Shape.Row,
            _ => arguments.Any(a => nodes[a].Shape == Shape.Row) ? Shape.Row : Shape.Scalar,
        };
        return new(shape, null, 0, function, arguments);
    }
}
