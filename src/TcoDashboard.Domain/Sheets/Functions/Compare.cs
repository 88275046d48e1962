using System.Collections.Immutable;
using System.Numerics;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>1 where a comparison holds, else 0; no value where a side has none.</summary>
/// <param name="Kind">How the sides are compared.</param>
public sealed record Compare(ComparisonKind Kind) : ElementFunction
{
    /// <inheritdoc/>
    public override string Name =>
        Kind switch
        {
            ComparisonKind.Less => "less",
            ComparisonKind.LessOrEqual => "less_or_equal",
            ComparisonKind.Greater => "greater",
            ComparisonKind.GreaterOrEqual => "greater_or_equal",
            _ => "equal",
        };

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments)
    {
        var left = arguments[0];
        var right = arguments[1];
        if (double.IsNaN(left) || double.IsNaN(right))
        {
            return double.NaN;
        }
        var holds = Kind switch
        {
            ComparisonKind.Less => left < right,
            ComparisonKind.LessOrEqual => left <= right,
            ComparisonKind.Greater => left > right,
            ComparisonKind.GreaterOrEqual => left >= right,
            // Why: exact by definition of the kind; the modeller compares counts and period numbers with it.
            _ => left.Equals(right),
        };
        return holds ? 1 : 0;
    }

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        var sign = Kind switch
        {
            ComparisonKind.Less => "<",
            ComparisonKind.LessOrEqual => "<=",
            ComparisonKind.Greater => ">",
            ComparisonKind.GreaterOrEqual => ">=",
            _ => "=",
        };
        return FormulaText.Truth(
            $"{place.Argument(0).In(Binding.Sum)}{sign}{place.Argument(1).In(Binding.Sum)}"
        );
    }

    /// <inheritdoc/>
    public override void Slopes(
        ReadOnlySpan<double> arguments,
        double value,
        Span<double> slopes
    ) => slopes.Clear();

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(UnitRules.Alike(Worded("compare"), arguments), Unit.One);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments)
    {
        var sign = Kind switch
        {
            ComparisonKind.Less => "<",
            ComparisonKind.LessOrEqual => "≤",
            ComparisonKind.Greater => ">",
            ComparisonKind.GreaterOrEqual => "≥",
            _ => "=",
        };
        return new(
            $"{arguments[0].In(Binding.Sum)} {sign} {arguments[1].In(Binding.Sum)}",
            Binding.Comparison
        );
    }

    /// <inheritdoc/>
    public override void Batch(in Lanes lanes)
    {
        switch (Kind)
        {
            case ComparisonKind.Less:
                VectorMap.Binary<LessKernel>(lanes);
                break;
            case ComparisonKind.LessOrEqual:
                VectorMap.Binary<LessOrEqualKernel>(lanes);
                break;
            case ComparisonKind.Greater:
                VectorMap.Binary<GreaterKernel>(lanes);
                break;
            case ComparisonKind.GreaterOrEqual:
                VectorMap.Binary<GreaterOrEqualKernel>(lanes);
                break;
            default:
                VectorMap.Binary<EqualKernel>(lanes);
                break;
        }
    }

    private static Vector<double> Truth(
        Vector<long> holds,
        Vector<double> left,
        Vector<double> right
    ) =>
        Vector.ConditionalSelect(
            Vector.Equals(left, left) & Vector.Equals(right, right),
            Vector.ConditionalSelect(holds, Vector<double>.One, Vector<double>.Zero),
            Vector.Create(double.NaN)
        );

    private readonly struct LessKernel : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) =>
            Truth(Vector.LessThan(left, right), left, right);
    }

    private readonly struct LessOrEqualKernel : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) =>
            Truth(Vector.LessThanOrEqual(left, right), left, right);
    }

    private readonly struct GreaterKernel : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) =>
            Truth(Vector.GreaterThan(left, right), left, right);
    }

    private readonly struct GreaterOrEqualKernel : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) =>
            Truth(Vector.GreaterThanOrEqual(left, right), left, right);
    }

    private readonly struct EqualKernel : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) =>
            Truth(Vector.Equals(left, right), left, right);
    }
}
