using System.Collections.Immutable;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>A function that walks the periods in order and gives one value a period, remembering a little: a running total, a lag.</summary>
public abstract record ScanFunction : SheetFunction
{
    /// <summary>How many numbers it remembers from period to period; they are zero before period 0.</summary>
    /// <param name="periods">Number of periods of the timeline.</param>
    public abstract int StateSize(int periods);

    /// <summary>The value of one period.</summary>
    /// <param name="period">Zero-based period.</param>
    /// <param name="arguments">One value an argument, of this period.</param>
    /// <param name="state">What it remembers.</param>
    public abstract double Advance(int period, ReadOnlySpan<double> arguments, Span<double> state);

    /// <inheritdoc/>
    public override Shape ShapeOf(ImmutableArray<Expr> arguments) => Shape.Row;
}
