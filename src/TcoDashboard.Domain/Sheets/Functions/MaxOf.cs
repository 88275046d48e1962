using System.Collections.Immutable;
using System.Numerics;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>The largest value of a row.</summary>
public sealed record MaxOf : FoldFunction
{
    /// <inheritdoc/>
    public override string Name => "max_of";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override int StateSize(int periods) => 1;

    /// <inheritdoc/>
    public override void Advance(int period, ReadOnlySpan<double> arguments, Span<double> state) =>
        state[0] = period == 0 ? arguments[0] : Math.Max(state[0], arguments[0]);

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Call("MAX", place.Range(0));

    /// <inheritdoc/>
    public override void Back(RowSlopes row) => Kink.ShareAmongExtremes(row);

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(arguments, arguments[0].Unit);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded($"the largest monthly value of {arguments[0].In(Binding.Product)}"),
            Binding.Words
        );

    /// <inheritdoc/>
    public override void AdvanceBatch(in Lanes lanes)
    {
        var soFar = lanes.Period == 0 ? lanes.Argument(0) : lanes.State(0);
        VectorMap.Binary<Kernel>(soFar, lanes.Argument(0), lanes.State(0));
    }

    private readonly struct Kernel : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) =>
            Extremes.Most(left, right);
    }
}
