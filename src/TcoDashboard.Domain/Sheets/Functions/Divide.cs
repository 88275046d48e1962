using System.Collections.Immutable;
using System.Numerics;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>Quotient of two values. Division by zero has no value.</summary>
public sealed record Divide : ElementFunction
{
    // Why: a divisor without a name of its own is told by its whole formula, which nobody reads in a sentence.
    private const int LongestName = 120;

    /// <inheritdoc/>
    public override string Name => "divide";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) =>
        arguments[1] == 0 ? double.NaN : arguments[0] / arguments[1];

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        place.Argument(0) / place.Argument(1);

    /// <inheritdoc/>
    public override void Slopes(ReadOnlySpan<double> arguments, double value, Span<double> slopes)
    {
        slopes[0] = 1 / arguments[1];
        slopes[1] = -value / arguments[1];
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(arguments, arguments[0].Unit / arguments[1].Unit);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            $"{arguments[0].In(Binding.Product)} ÷ {arguments[1].In(Binding.Sign)}",
            Binding.Product
        );

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        arguments[1].Name.Length > LongestName
            ? new(
                "F-101",
                Worded("what it divides by comes to zero"),
                Worded("Its formula shows what that is made of.")
            )
            : new(
                "F-101",
                Worded($"it divides {arguments[0].Text} by {arguments[1].Text}"),
                Worded($"Give “{arguments[1].Name}” a value other than zero.")
            );

    /// <inheritdoc/>
    public override ImmutableArray<ImmutableArray<int>> LinearIn =>
        [
            [0],
        ];

    /// <inheritdoc/>
    public override void Batch(in Lanes lanes) => VectorMap.Binary<Kernel>(lanes);

    internal readonly struct Kernel : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) =>
            Vector.ConditionalSelect(
                Vector.Equals(right, Vector<double>.Zero),
                Vector.Create(double.NaN),
                left / right
            );
    }
}
