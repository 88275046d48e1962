using System.Collections.Immutable;
using System.Numerics;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>Sum over all periods.</summary>
public sealed record Sum : FoldFunction
{
    /// <inheritdoc/>
    public override string Name => "sum";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override int StateSize(int periods) => 1;

    /// <inheritdoc/>
    public override void Advance(int period, ReadOnlySpan<double> arguments, Span<double> state) =>
        state[0] += arguments[0];

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Call("SUM", place.Range(0));

    /// <inheritdoc/>
    public override void Back(RowSlopes row)
    {
        for (var period = 0; period < row.Periods; period++)
        {
            row.Add(0, period, row.Slope(0));
        }
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(arguments, arguments[0].Unit);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded($"the sum over all months of {arguments[0].In(Binding.Product)}"),
            Binding.Words
        );

    /// <inheritdoc/>
    public override ImmutableArray<ImmutableArray<int>> LinearIn =>
        [
            [0],
        ];

    /// <inheritdoc/>
    public override void AdvanceBatch(in Lanes lanes) =>
        VectorMap.Binary<Plus>(lanes.State(0), lanes.Argument(0), lanes.State(0));

    private readonly struct Plus : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) => left + right;
    }
}
