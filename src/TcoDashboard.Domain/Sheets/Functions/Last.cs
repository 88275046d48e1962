using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>The value of the last period.</summary>
public sealed record Last : FoldFunction
{
    /// <inheritdoc/>
    public override string Name => "last";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override int StateSize(int periods) => 1;

    /// <inheritdoc/>
    public override void Advance(int period, ReadOnlySpan<double> arguments, Span<double> state) =>
        state[0] = arguments[0];

    /// <inheritdoc/>
    public override int? ArgumentPeriod(int? period, int periods) => periods - 1;

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        place.Argument(0, place.Periods - 1);

    /// <inheritdoc/>
    public override void Back(RowSlopes row) => row.Add(0, row.Periods - 1, row.Slope(0));

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(arguments, arguments[0].Unit);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(Worded($"{arguments[0].In(Binding.Product)} in the last month"), Binding.Words);

    /// <inheritdoc/>
    public override ImmutableArray<ImmutableArray<int>> LinearIn =>
        [
            [0],
        ];

    /// <inheritdoc/>
    public override void AdvanceBatch(in Lanes lanes) =>
        VectorMap.Copy(lanes.Argument(0), lanes.State(0));
}
