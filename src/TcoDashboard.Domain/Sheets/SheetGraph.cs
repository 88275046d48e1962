using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

/// <summary>The expressions of a sheet as a flat list in an order of computation: arguments come before their users.</summary>
internal sealed class SheetGraph
{
    private readonly List<GraphNode> _nodes = [];
    private readonly Dictionary<Expr, int> _byExpr = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SheetCell, int> _byCell = new(ReferenceEqualityComparer.Instance);

    internal SheetGraph(IEnumerable<SheetCell> cells)
    {
        foreach (var cell in cells)
        {
            _byCell.Add(
                cell,
                cell.Formula is null ? Add(GraphNode.Input(cell)) : Visit(cell.Formula)
            );
        }
        Nodes = [.. _nodes];
    }

    internal ImmutableArray<GraphNode> Nodes { get; }

    /// <summary>The node that holds a cell's value. A row with a scalar formula is held by a scalar node.</summary>
    internal int NodeOf(SheetCell cell) => _byCell[cell];

    internal int NodeOf(Expr expr) =>
        expr is CellExpr reference ? _byCell[reference.Cell] : _byExpr[expr];

    private int Visit(Expr expr)
    {
        if (expr is CellExpr reference)
        {
            return _byCell[reference.Cell];
        }
        if (_byExpr.TryGetValue(expr, out var known))
        {
            return known;
        }
        var index = expr switch
        {
            ConstantExpr constant => Add(GraphNode.Constant(constant.Value)),
            CallExpr call => Add(
                GraphNode.Call(call.Function, [.. call.Arguments.Select(Visit)], _nodes)
            ),
            _ => throw new InvalidOperationException("An expression is one of three things."),
        };
        _byExpr.Add(expr, index);
        return index;
    }

    private int Add(GraphNode node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }
}
