using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// What 1 paid at the end of each period has grown to at the end: ((1 + r)^n − 1) ÷ r, and n when the rate is zero. Every annuity formula is
/// made of it; (1 + r)^n is 1 + r × this.
/// </summary>
public sealed record AnnuityFactor : ElementFunction
{
    // Why: below it the closed form of the slope loses more digits than the series leaves out.
    private const double FlatRate = 1e-7;

    /// <inheritdoc/>
    public override string Name => "annuity_factor";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments)
    {
        var (rate, periods) = (arguments[0], arguments[1]);
        return !(rate > -1) ? double.NaN
            : rate == 0 ? periods
            : Precise.Growth(rate, periods) / rate;
    }

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return -FormulaText.Call("FV", place.Argument(0), place.Argument(1), 1);
    }

    /// <inheritdoc/>
    public override void Slopes(ReadOnlySpan<double> arguments, double value, Span<double> slopes)
    {
        var (rate, periods) = (arguments[0], arguments[1]);
        if (Math.Abs(rate) < FlatRate)
        {
            // The limit at a rate of zero, from the series n + n(n − 1)/2·r.
            slopes[0] = periods * (periods - 1) / 2;
            slopes[1] = 1;
            return;
        }
        var level = 1 + rate * value;
        slopes[0] = (periods * level / (1 + rate) - value) / rate;
        slopes[1] = level * Math.Log(1 + rate) / rate;
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(
            [
                UnitRules.PlainOr(Unit.PerMonth, arguments[0], Worded("A rate per period")),
                UnitRules.PlainOr(Unit.Month, arguments[1], Worded("A number of payments")),
            ],
            Unit.One
        );

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded(
                $"the final value of 1 at the end of each of {arguments[1].In(Binding.Product)} periods at {arguments[0].In(Binding.Product)} a period"
            ),
            Binding.Words
        );

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-103",
            Worded($"{arguments[0].Text} is not above −100 % a period"),
            Worded($"Give “{arguments[0].Name}” a rate above −100 %.")
        );
}
