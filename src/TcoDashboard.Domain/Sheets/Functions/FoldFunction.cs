using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>A function that walks the periods in order and gives one value at the end: a sum, a present value.</summary>
public abstract record FoldFunction : SheetFunction
{
    /// <summary>How many numbers it remembers from period to period; they are zero before period 0.</summary>
    /// <param name="periods">Number of periods of the timeline.</param>
    public abstract int StateSize(int periods);

    /// <summary>Takes in one period.</summary>
    /// <param name="period">Zero-based period.</param>
    /// <param name="arguments">One value an argument, of this period.</param>
    /// <param name="state">What it remembers.</param>
    public abstract void Advance(int period, ReadOnlySpan<double> arguments, Span<double> state);

    /// <summary>The value after the last period.</summary>
    /// <param name="state">What it remembers.</param>
    public virtual double Finish(ReadOnlySpan<double> state) => state[0];

    /// <summary>
    /// Carries the slope of a metric from the result back to the arguments, for the gradient. At a kink the mean of both sides.
    /// </summary>
    /// <param name="row">Values and slopes.</param>
    public abstract void Back(RowSlopes row);

    /// <inheritdoc/>
    public override Shape ShapeOf(ImmutableArray<Expr> arguments) => Shape.Scalar;

    /// <inheritdoc/>
    public override int? ArgumentPeriod(int? period, int periods) => null;

    /// <summary>The same step for a block of samples. The default asks <see cref="Advance"/> sample by sample.</summary>
    /// <param name="lanes">Arguments and what is remembered.</param>
    public virtual void AdvanceBatch(in Lanes lanes)
    {
        Span<double> arguments = stackalloc double[lanes.Arity];
        Span<double> state = stackalloc double[lanes.StateSize];
        for (var sample = 0; sample < lanes.Count; sample++)
        {
            lanes.Gather(sample, arguments);
            lanes.GatherState(sample, state);
            Advance(lanes.Period, arguments, state);
            lanes.ScatterState(sample, state);
        }
    }

    /// <summary>The same end for a block of samples. The default asks <see cref="Finish"/> sample by sample.</summary>
    /// <param name="lanes">Result and what is remembered.</param>
    public virtual void FinishBatch(in Lanes lanes)
    {
        Span<double> state = stackalloc double[lanes.StateSize];
        var result = lanes.Result;
        for (var sample = 0; sample < result.Length; sample++)
        {
            lanes.GatherState(sample, state);
            result[sample] = Finish(state);
        }
    }
}
