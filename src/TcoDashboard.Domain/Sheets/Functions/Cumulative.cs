using System.Collections.Immutable;
using System.Numerics;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>Running total: the sum from the first period up to this one.</summary>
public sealed record Cumulative : ScanFunction
{
    /// <inheritdoc/>
    public override string Name => "cumulative";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override int StateSize(int periods) => 1;

    /// <inheritdoc/>
    public override bool ResultIsState => true;

    /// <inheritdoc/>
    public override double Advance(
        int period,
        ReadOnlySpan<double> arguments,
        Span<double> state
    ) => state[0] += arguments[0];

    /// <inheritdoc/>
    public override int? ArgumentPeriod(int? period, int periods) => null;

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        place.Period == 0 ? place.Argument(0) : place.Own(place.Period - 1) + place.Argument(0);

    /// <inheritdoc/>
    public override void Back(RowSlopes row)
    {
        double later = 0;
        for (var period = row.Periods - 1; period >= 0; period--)
        {
            later += row.Slope(period);
            row.Add(0, period, later);
        }
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(arguments, arguments[0].Unit);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(Worded($"the running total of {arguments[0].In(Binding.Product)}"), Binding.Words);

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
