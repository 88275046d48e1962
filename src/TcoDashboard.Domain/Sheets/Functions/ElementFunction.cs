using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Batches;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>A function of values of one period: scalar in, scalar out; a row among the arguments makes a row.</summary>
public abstract record ElementFunction : SheetFunction
{
    /// <summary>The value for one period. Not computable is NaN, which every function carries on.</summary>
    /// <param name="arguments">One value an argument.</param>
    public abstract double Value(ReadOnlySpan<double> arguments);

    /// <summary>
    /// The partial derivatives at one point, for the gradient of a metric. At a kink (two equal arguments of a minimum) the mean of both
    /// sides; steps (rounding, comparisons) are flat.
    /// </summary>
    /// <param name="arguments">One value an argument.</param>
    /// <param name="value">The value of the call there.</param>
    /// <param name="slopes">Receives one derivative an argument; zero when called.</param>
    public abstract void Slopes(ReadOnlySpan<double> arguments, double value, Span<double> slopes);

    /// <inheritdoc/>
    public override Shape ShapeOf(ImmutableArray<Expr> arguments) =>
        arguments.Any(argument => argument.Shape == Shape.Row) ? Shape.Row : Shape.Scalar;

    /// <summary>The same values for a block of samples. The default asks <see cref="Value"/> sample by sample.</summary>
    /// <param name="lanes">Arguments and result.</param>
    public virtual void Batch(in Lanes lanes)
    {
        Span<double> arguments = stackalloc double[lanes.Arity];
        var result = lanes.Result;
        for (var sample = 0; sample < result.Length; sample++)
        {
            lanes.Gather(sample, arguments);
            result[sample] = Value(arguments);
        }
    }
}
