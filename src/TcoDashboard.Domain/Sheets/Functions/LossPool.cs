using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// Tax losses carried forward: a loss adds to the pool, a profit uses it up to a share of the profit. The US limit is 80 % of taxable income
/// (26 USC 172(a)(2)); without a limit the share is 1.
/// </summary>
public sealed record LossPool : ScanFunction
{
    /// <inheritdoc/>
    public override string Name => "loss_pool";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <inheritdoc/>
    public override int StateSize(int periods) => 1;

    /// <inheritdoc/>
    public override double Advance(int period, ReadOnlySpan<double> arguments, Span<double> state)
    {
        var (income, limit) = (arguments[0], arguments[1]);
        var used = Math.Min(state[0], limit * Math.Max(income, 0));
        return state[0] = state[0] - used + Math.Max(-income, 0);
    }

    /// <inheritdoc/>
    public override int? ArgumentPeriod(int? period, int periods) => null;

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var income = place.Argument(0);
        var loss = FormulaText.Call("MAX", -income, 0);
        if (place.Period == 0)
        {
            return loss;
        }
        var before = place.Own(place.Period - 1);
        var most = place.Argument(1) * FormulaText.Call("MAX", income, 0);
        return before - FormulaText.Call("MIN", before, most) + loss;
    }

    /// <inheritdoc/>
    public override void Back(RowSlopes row)
    {
        double later = 0;
        for (var period = row.Periods - 1; period >= 0; period--)
        {
            var (income, limit) = (row.Argument(0, period), row.Argument(1, period));
            var before = period == 0 ? 0 : row.Result(period - 1);
            var slope = later + row.Slope(period);
            var most = limit * Math.Max(income, 0);
            var isLimited = Kink.Step(before - most);
            row.Add(
                0,
                period,
                -slope * (isLimited * limit * Kink.Step(income) + Kink.Step(-income))
            );
            row.Add(1, period, -slope * isLimited * Math.Max(income, 0));
            later = slope * isLimited;
        }
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(
            [
                arguments[0],
                UnitRules.Plain(arguments[1], Worded("The share of a profit a loss may offset")),
            ],
            arguments[0].Unit
        );

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded(
                $"the losses of {arguments[0].In(Binding.Product)} not yet used, each profit using them up to {arguments[1].In(Binding.Product)} of it"
            ),
            Binding.Words
        );
}
