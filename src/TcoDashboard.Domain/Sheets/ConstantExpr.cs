using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets;

/// <summary>A number written in the model itself.</summary>
public sealed class ConstantExpr : Expr
{
    internal ConstantExpr(double value, Unit unit)
        : base(unit, Shape.Scalar)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                "A constant is a finite number."
            );
        }
        Value = value;
    }

    /// <summary>The number, in the unit of the expression.</summary>
    public double Value { get; }

    /// <summary>Whether this is a bare zero, which takes the unit of its neighbour.</summary>
    internal bool IsBareZero => Value == 0 && Unit.Dimensions == default;
}
