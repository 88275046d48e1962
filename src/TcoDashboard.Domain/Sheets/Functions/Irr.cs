using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// Internal rate of return per period: the one rate at which a row's present value is zero, or the one that is not negative. A row that no
/// rate or several rates between the limits make worth nothing has none. A period counts as a year.
/// </summary>
public sealed record Irr : FoldFunction
{
    /// <summary>Lowest rate searched, just above a total loss per period.</summary>
    public const double LowestRate = RateOfReturn.LowestRate;

    /// <summary>Highest rate searched: 1,000 % per period.</summary>
    public const double HighestRate = RateOfReturn.HighestRate;

    /// <inheritdoc/>
    public override string Name => "irr";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override int StateSize(int periods) => periods;

    /// <inheritdoc/>
    public override void Advance(int period, ReadOnlySpan<double> arguments, Span<double> state) =>
        state[period] = arguments[0];

    /// <inheritdoc/>
    public override double Finish(ReadOnlySpan<double> state) => RateOfReturn.Of(state, 1);

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var times = place.Working(Worded("period number"), column => column.PeriodNumber);
        return new RateSearchRows(place, times.Range(0, place.Periods - 1), 0, place.Periods).Rate(
            1,
            RateMeaning.Root
        );
    }

    /// <inheritdoc/>
    public override void Back(RowSlopes row)
    {
        // dr/df(t) = −v^t ÷ (d PV/dr), because the present value stays zero when a flow and the rate move together.
        var factor = 1 / (1 + row.Result(0));
        double slope = 0;
        var discount = 1.0;
        for (var period = 0; period < row.Periods; period++)
        {
            slope -= period * row.Argument(0, period) * discount * factor;
            discount *= factor;
        }
        discount = 1;
        for (var period = 0; period < row.Periods; period++)
        {
            row.Add(0, period, -row.Slope(0) * discount / slope);
            discount *= factor;
        }
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) => new(arguments, Unit.One);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded($"the internal rate of return of {arguments[0].In(Binding.Product)}"),
            Binding.Words
        );

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        RateOfReturn.Why(arguments[0].Name, arguments[0].Values.AsSpan(), [], 1, RateMeaning.Root);

    /// <inheritdoc/>
    public override void AdvanceBatch(in Lanes lanes) =>
        VectorMap.Copy(lanes.Argument(0), lanes.State(lanes.Period));
}
