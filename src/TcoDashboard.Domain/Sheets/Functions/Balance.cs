using System.Collections.Immutable;
using System.Numerics;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>A balance that bears interest: what it was × (1 + rate) + what is added in the period. Zero before the first period.</summary>
public sealed record Balance : ScanFunction
{
    /// <inheritdoc/>
    public override string Name => "balance";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <inheritdoc/>
    public override int StateSize(int periods) => 1;

    /// <inheritdoc/>
    public override bool ResultIsState => true;

    /// <inheritdoc/>
    public override double Advance(
        int period,
        ReadOnlySpan<double> arguments,
        Span<double> state
    ) => state[0] = state[0] * (1 + arguments[0]) + arguments[1];

    /// <inheritdoc/>
    public override void AdvanceBatch(in Lanes lanes)
    {
        var balance = lanes.State(0);
        VectorMap.Binary<Grown>(balance, lanes.Argument(0), balance);
        VectorMap.Binary<Plus>(balance, lanes.Argument(1), balance);
    }

    /// <inheritdoc/>
    public override int? ArgumentPeriod(int? period, int periods) => null;

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Period == 0
            ? place.Argument(1)
            : place.Own(place.Period - 1) * (1 + place.Argument(0)) + place.Argument(1);
    }

    /// <inheritdoc/>
    public override void Back(RowSlopes row)
    {
        double later = 0;
        for (var period = row.Periods - 1; period >= 0; period--)
        {
            later += row.Slope(period);
            row.Add(1, period, later);
            row.Add(0, period, period == 0 ? 0 : later * row.Result(period - 1));
            later *= 1 + row.Argument(0, period);
        }
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(
            [
                UnitRules.PlainOr(Unit.PerMonth, arguments[0], Worded("A rate per period")),
                arguments[1],
            ],
            arguments[1].Unit
        );

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded(
                $"the balance of {arguments[1].In(Binding.Product)}, each month’s balance growing by {arguments[0].In(Binding.Product)} a period"
            ),
            Binding.Words
        );

    /// <inheritdoc/>
    public override ImmutableArray<ImmutableArray<int>> LinearIn =>
        [
            [1],
        ];

    private readonly struct Grown : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) =>
            left * (Vector<double>.One + right);
    }

    private readonly struct Plus : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) => left + right;
    }
}
