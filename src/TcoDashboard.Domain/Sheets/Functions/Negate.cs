using System.Collections.Immutable;
using System.Numerics;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>The value with the other sign.</summary>
public sealed record Negate : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "negate";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) => -arguments[0];

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) => -place.Argument(0);

    /// <inheritdoc/>
    public override void Slopes(
        ReadOnlySpan<double> arguments,
        double value,
        Span<double> slopes
    ) => slopes[0] = -1;

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(arguments, arguments[0].Unit);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new($"−{arguments[0].In(Binding.Power)}", Binding.Sign);

    /// <inheritdoc/>
    public override ImmutableArray<ImmutableArray<int>> LinearIn =>
        [
            [0],
        ];

    /// <inheritdoc/>
    public override void Batch(in Lanes lanes) => VectorMap.Unary<Kernel>(lanes);

    private readonly struct Kernel : IUnaryKernel
    {
        public static Vector<double> Of(Vector<double> value) => -value;
    }
}
