using System.Collections.Immutable;
using System.Numerics;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Batches;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>A plain number to a power.</summary>
public sealed record Pow : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "pow";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) =>
        Math.Pow(arguments[0], arguments[1]);

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(
            [
                UnitRules.Plain(arguments[0], "The base of a power"),
                UnitRules.Plain(arguments[1], "The exponent of a power"),
            ],
            Unit.One
        );

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            $"{arguments[0].In(Binding.Atom)} to the power of {arguments[1].In(Binding.Atom)}",
            Binding.Power
        );

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-102",
            $"{arguments[0].Text} cannot be raised to the power of {arguments[1].Text}",
            $"Use a positive “{arguments[0].Name}”."
        );

    /// <inheritdoc/>
    public override void Batch(in Lanes lanes)
    {
        foreach (var value in lanes.Argument(0))
        {
            if (!(value > 0))
            {
                base.Batch(lanes);
                return;
            }
        }
        VectorMap.Binary<Kernel>(lanes);
    }

    // Why: for a positive base this is 2e-16 · |exponent · ln base| off, far inside the 1e-12 a batch may differ, and ten times faster.
    private readonly struct Kernel : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) =>
            Vector.Exp(right * Vector.Log(left));
    }
}
