using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

/// <summary>
/// A formula under construction: operators build it, nothing computes. It is one of three things, and every reading of a sheet is a walk over
/// them: a <see cref="ConstantExpr"/>, a <see cref="CellExpr"/> that refers to a named cell, or a <see cref="CallExpr"/> of a function.
/// </summary>
/// <remarks>
/// A plain number on either side of an operator is a dimensionless constant. A literal zero takes the unit of the other side, because zero
/// is zero in every unit: <c>Fx.Max(cost, 0)</c> needs no unit.
/// </remarks>
public abstract class Expr
{
    private protected Expr(Unit unit, Shape shape)
    {
        Unit = unit;
        Shape = shape;
    }

    /// <summary>The unit the value is held in.</summary>
    public Unit Unit { get; }

    /// <summary>One value, or one a period.</summary>
    public Shape Shape { get; }

    /// <summary>A dimensionless constant.</summary>
    public static implicit operator Expr(double value) => FromDouble(value);

    /// <summary>A dimensionless constant.</summary>
    public static Expr FromDouble(double value) => new ConstantExpr(value, Unit.One);

    /// <summary>Sum of two values of equal dimensions, in the unit of the left one.</summary>
    public static Expr operator +(Expr left, Expr right) => CallExpr.Of(new Add(), left, right);

    /// <summary>Difference of two values of equal dimensions, in the unit of the left one.</summary>
    public static Expr operator -(Expr left, Expr right) =>
        CallExpr.Of(new Subtract(), left, right);

    /// <summary>Product; the units multiply.</summary>
    public static Expr operator *(Expr left, Expr right) =>
        CallExpr.Of(new Multiply(), left, right);

    /// <summary>Quotient; the units divide. Division by zero cannot be computed.</summary>
    public static Expr operator /(Expr left, Expr right) => CallExpr.Of(new Divide(), left, right);

    /// <summary>The value with the other sign.</summary>
    public static Expr operator -(Expr value) => CallExpr.Of(new Negate(), value);

    /// <summary>The formula in words.</summary>
    public override string ToString() => Prose.Words(this);
}
