namespace TcoDashboard.Domain.Sheets;

/// <summary>A reference to a named cell: an input or a cell with its own formula.</summary>
public sealed class CellExpr : Expr
{
    internal CellExpr(SheetCell cell)
        : base(cell.Unit, cell.Shape) => Cell = cell;

    /// <summary>The cell referred to.</summary>
    public SheetCell Cell { get; }
}
