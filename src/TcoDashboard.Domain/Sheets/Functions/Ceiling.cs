using System.Collections.Immutable;
using System.Numerics;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>Rounded up to a whole number of its unit.</summary>
public sealed record Ceiling : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "ceiling";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) => Math.Ceiling(arguments[0]);

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        -FormulaText.Call("INT", -place.Argument(0));

    /// <inheritdoc/>
    public override void Slopes(
        ReadOnlySpan<double> arguments,
        double value,
        Span<double> slopes
    ) => slopes.Clear();

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        UnitRules.WholeUnit(arguments[0]);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(Worded($"{arguments[0].In(Binding.Product)} rounded up"), Binding.Words);

    /// <inheritdoc/>
    public override void Batch(in Lanes lanes) => VectorMap.Unary<Kernel>(lanes);

    private readonly struct Kernel : IUnaryKernel
    {
        public static Vector<double> Of(Vector<double> value) => Vector.Ceiling(value);
    }
}
