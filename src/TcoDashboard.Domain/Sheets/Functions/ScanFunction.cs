using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>A function that walks the periods in order and gives one value a period, remembering a little: a running total, a lag.</summary>
public abstract record ScanFunction : SheetFunction
{
    /// <summary>How many numbers it remembers from period to period; they are zero before period 0.</summary>
    /// <param name="periods">Number of periods of the timeline.</param>
    public abstract int StateSize(int periods);

    /// <summary>
    /// Whether the first number it remembers is its result, as in a running total. A batch then only updates what is remembered and users read it there.
    /// </summary>
    public virtual bool ResultIsState => false;

    /// <summary>The value of one period.</summary>
    /// <param name="period">Zero-based period.</param>
    /// <param name="arguments">One value an argument, of this period.</param>
    /// <param name="state">What it remembers.</param>
    public abstract double Advance(int period, ReadOnlySpan<double> arguments, Span<double> state);

    /// <summary>
    /// Carries the slope of a metric from the result back to the arguments, for the gradient. At a kink the mean of both sides.
    /// </summary>
    /// <param name="row">Values and slopes.</param>
    public abstract void Back(RowSlopes row);

    /// <inheritdoc/>
    public override Shape ShapeOf(ImmutableArray<Expr> arguments) => Shape.Row;

    /// <summary>The same step for a block of samples; the result need not be written when <see cref="ResultIsState"/>. The default asks <see cref="Advance"/> sample by sample.</summary>
    /// <param name="lanes">Arguments, result and what is remembered.</param>
    public virtual void AdvanceBatch(in Lanes lanes)
    {
        Span<double> arguments = stackalloc double[lanes.Arity];
        Span<double> state = stackalloc double[lanes.StateSize];
        var result = lanes.Result;
        for (var sample = 0; sample < result.Length; sample++)
        {
            lanes.Gather(sample, arguments);
            lanes.GatherState(sample, state);
            var value = Advance(lanes.Period, arguments, state);
            lanes.ScatterState(sample, state);
            result[sample] = value;
        }
    }
}
