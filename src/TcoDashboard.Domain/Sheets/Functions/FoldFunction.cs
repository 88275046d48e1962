using System.Collections.Immutable;

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

    /// <inheritdoc/>
    public override Shape ShapeOf(ImmutableArray<Expr> arguments) => Shape.Scalar;

    /// <inheritdoc/>
    public override int? ArgumentPeriod(int? period, int periods) => null;
}
