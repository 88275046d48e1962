using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// Internal rate of return per period of a row and one more flow, a period after its last: flows at the starts of months need the end of the
/// last month too. None when no rate or several make them worth nothing, as in <see cref="Irr"/>; the limits are rates a year of twelve periods.
/// </summary>
/// <param name="Meaning">What the rate is asked for.</param>
public sealed record IrrToEnd(RateMeaning Meaning) : FoldFunction
{
    private const int PeriodsPerYear = 12;

    /// <inheritdoc/>
    public override string Name => Meaning == RateMeaning.Return ? "return_to_end" : "irr_to_end";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <summary>State: the flows of the row and the flow at the end.</summary>
    /// <param name="periods">Number of periods.</param>
    public override int StateSize(int periods) => periods + 1;

    /// <inheritdoc/>
    public override void Advance(int period, ReadOnlySpan<double> arguments, Span<double> state)
    {
        state[period] = arguments[0];
        state[^1] = arguments[1];
    }

    /// <inheritdoc/>
    public override void AdvanceBatch(in Lanes lanes)
    {
        VectorMap.Copy(lanes.Argument(0), lanes.State(lanes.Period));
        if (lanes.Period == 0)
        {
            VectorMap.Copy(lanes.Argument(1), lanes.State(lanes.StateSize - 1));
        }
    }

    /// <inheritdoc/>
    public override double Finish(ReadOnlySpan<double> state) =>
        RateOfReturn.IsMeaningless(state, Meaning)
            ? double.NaN
            : RateOfReturn.Of(state, PeriodsPerYear);

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var times = place.Working(Worded("month number"), column => column.PeriodNumber);
        return new RateSearchRows(
            place,
            times.Range(0, place.Periods - 1),
            place.Argument(1),
            place.Periods
        ).Rate(PeriodsPerYear, Meaning);
    }

    /// <inheritdoc/>
    public override void Back(RowSlopes row)
    {
        var factor = 1 / (1 + row.Result(0));
        var byRate = 0.0;
        var discount = 1.0;
        for (var period = 0; period < row.Periods; period++)
        {
            byRate -= period * row.Argument(0, period) * discount * factor;
            discount *= factor;
        }
        byRate -= row.Periods * row.Argument(1, 0) * discount * factor;
        row.Add(1, 0, -row.Slope(0) * discount / byRate);
        discount = 1;
        for (var period = 0; period < row.Periods; period++)
        {
            row.Add(0, period, -row.Slope(0) * discount / byRate);
            discount *= factor;
        }
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments)
    {
        UnitRules.RequireScalar(arguments[1], Worded("The flow at the end"));
        return new(UnitRules.Alike(Worded("find a rate of return of"), arguments), Unit.One);
    }

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded(
                $"the internal rate of return of {arguments[0].In(Binding.Product)} and {arguments[1].In(Binding.Product)} at the end"
            ),
            Binding.Words
        );

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        RateOfReturn.Why(
            arguments[0].Name,
            [.. arguments[0].Values, .. arguments[1].Values],
            [],
            PeriodsPerYear,
            Meaning
        );
}
