using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// The level payment of a loan or lease, spreadsheet convention and signs:
/// −(present·(1 + r)^n + future)·r ÷ [((1 + r)^n − 1)·(1 + r·type)], and −(present + future) ÷ n when the rate is zero.
/// </summary>
/// <param name="Timing">Whether payments fall at the end (arrears) or the start (advance) of each period.</param>
public sealed record Pmt(Timing Timing) : ElementFunction
{
    // Why: below it the closed form loses more digits than the series leaves out.
    private const double FlatRate = 1e-9;

    /// <inheritdoc/>
    public override string Name => Timing == Timing.Begin ? "pmt_begin" : "pmt_end";

    /// <inheritdoc/>
    public override int Arity => 4;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments)
    {
        var (rate, count) = (arguments[0], arguments[1]);
        var (present, future) = (arguments[2], arguments[3]);
        if (count <= 0 || rate <= -1)
        {
            return double.NaN;
        }
        if (rate == 0)
        {
            return -(present + future) / count;
        }
        var growth = Precise.Growth(rate, count);
        var advance = Timing == Timing.Begin ? 1 + rate : 1;
        return -(present * (1 + growth) + future) * rate / (growth * advance);
    }

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Call(
            "PMT",
            place.Argument(0),
            place.Argument(1),
            place.Argument(2),
            place.Argument(3),
            Timing == Timing.Begin ? 1 : 0
        );

    /// <inheritdoc/>
    public override void Slopes(ReadOnlySpan<double> arguments, double value, Span<double> slopes)
    {
        var (rate, count) = (arguments[0], arguments[1]);
        var (present, future) = (arguments[2], arguments[3]);
        var isBegin = Timing == Timing.Begin;
        if (Math.Abs(rate) < FlatRate)
        {
            // The limit of the formula at a rate of zero, from its series in the rate.
            slopes[2] = slopes[3] = -1 / count;
            slopes[1] = (present + future) / (count * count);
            slopes[0] =
                -(present * (count + 1) - future * (count - 1)) / (2 * count)
                + (isBegin ? (present + future) / count : 0);
            return;
        }
        var growth = Precise.Growth(rate, count);
        var below = growth * (isBegin ? 1 + rate : 1);
        var grown = present * (1 + growth) + future;
        slopes[2] = -(1 + growth) * rate / below;
        slopes[3] = -rate / below;
        var byCount = (1 + growth) * Math.Log(1 + rate);
        slopes[1] = -present * byCount * rate / below - value * byCount / growth;
        var byRate = count * (1 + growth) / (1 + rate);
        slopes[0] =
            -(present * byRate * rate + grown) / below
            - value * (byRate / growth + (isBegin ? 1 / (1 + rate) : 0));
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments)
    {
        var alike = UnitRules.Alike(Worded("pay back"), arguments[2..]);
        return new(
            [
                UnitRules.PlainOr(Unit.PerMonth, arguments[0], Worded("A rate per period")),
                UnitRules.PlainOr(Unit.Month, arguments[1], Worded("The number of payments")),
                .. alike,
            ],
            alike[0].Unit
        );
    }

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments)
    {
        var when = Timing == Timing.Begin ? Worded("start") : Worded("end");
        return new(
            Worded(
                $"the level payment at the {when} of each of {arguments[1].In(Binding.Product)} periods for {arguments[2].In(Binding.Product)} now and {arguments[3].In(Binding.Product)} at the end, at {arguments[0].In(Binding.Product)} a period"
            ),
            Binding.Words
        );
    }

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-106",
            Worded(
                $"a level payment needs more than 0 periods and a rate above −100 %, not {arguments[1].Text} and {arguments[0].Text}"
            ),
            Worded($"Give “{arguments[1].Name}” at least one period.")
        );

    /// <inheritdoc/>
    public override ImmutableArray<ImmutableArray<int>> LinearIn =>
        [
            [2, 3],
        ];
}
