using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// Internal rate of return per period: the one rate at which a row's present value is zero. A row whose flows change sign never or more
/// than once has none, because then no rate or several would do.
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
    public override double Finish(ReadOnlySpan<double> state) => RateOfReturn.Of(state);

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        var signs = place.Working(
            "sign of the flow, or of the last one before it",
            column =>
            {
                var sign = FormulaText.Call("SIGN", column.Argument(0));
                return column.Period == 0
                    ? sign
                    : FormulaText.Call(
                        "IF",
                        FormulaText.Reference($"{column.Argument(0).In(Binding.Sum)}=0"),
                        column.Own(column.Period - 1),
                        sign
                    );
            }
        );
        if (place.Periods < 2)
        {
            return FormulaText.None;
        }
        var (earlier, later) = (
            signs.Range(0, place.Periods - 2).Text,
            signs.Range(1, place.Periods - 1).Text
        );
        return FormulaText.Call(
            "IF",
            FormulaText.Reference($"SUMPRODUCT(({earlier}<>0)*({earlier}<>{later}))=1"),
            FormulaText.Call("IRR", place.Range(0), 0.01),
            FormulaText.None
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
        new($"the internal rate of return of {arguments[0].In(Binding.Product)}", Binding.Words);

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        RateOfReturn.Why(arguments[0].Name, RateOfReturn.SignChanges(arguments[0].Values.AsSpan()));

    /// <inheritdoc/>
    public override void AdvanceBatch(in Lanes lanes) =>
        VectorMap.Copy(lanes.Argument(0), lanes.State(lanes.Period));
}
