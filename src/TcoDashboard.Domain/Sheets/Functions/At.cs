using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>The value of one fixed period.</summary>
/// <param name="Period">Zero-based period; a period past the end of the timeline reads zero.</param>
public sealed record At(int Period) : FoldFunction
{
    /// <inheritdoc/>
    public override string Name => "at";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override int StateSize(int periods) => 1;

    /// <inheritdoc/>
    public override void Advance(int period, ReadOnlySpan<double> arguments, Span<double> state)
    {
        if (period == Period)
        {
            state[0] = arguments[0];
        }
    }

    /// <inheritdoc/>
    public override int? ArgumentPeriod(int? period, int periods) => Period;

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        Period < place.Periods ? place.Argument(0, Period) : 0;

    /// <inheritdoc/>
    public override void Back(RowSlopes row)
    {
        if (Period < row.Periods)
        {
            row.Add(0, Period, row.Slope(0));
        }
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(arguments, arguments[0].Unit);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Period == 0
                ? Worded($"{arguments[0].In(Binding.Product)} in the first month")
                : Worded($"{arguments[0].In(Binding.Product)} in month {Period + 1}"),
            Binding.Words
        );

    /// <inheritdoc/>
    public override ImmutableArray<ImmutableArray<int>> LinearIn =>
        [
            [0],
        ];

    /// <inheritdoc/>
    public override void AdvanceBatch(in Lanes lanes)
    {
        if (lanes.Period == Period)
        {
            VectorMap.Copy(lanes.Argument(0), lanes.State(0));
        }
    }
}
