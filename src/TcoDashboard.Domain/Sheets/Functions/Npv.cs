using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>Net present value of a row at a rate per period: Σ flow(t) ÷ (1 + rate)^t, with t counted from 1 (end) or 0 (begin).</summary>
/// <param name="Timing">When inside its period a flow falls.</param>
public sealed record Npv(Timing Timing) : FoldFunction
{
    /// <inheritdoc/>
    public override string Name => Timing == Timing.Begin ? "npv_begin" : "npv_end";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <summary>State: the present value so far, and the discount factor of the next flow.</summary>
    /// <param name="periods">Number of periods.</param>
    public override int StateSize(int periods) => 2;

    /// <inheritdoc/>
    public override void Advance(int period, ReadOnlySpan<double> arguments, Span<double> state)
    {
        var rate = arguments[0];
        if (rate <= -1)
        {
            state[0] = double.NaN;
            return;
        }
        var factor = 1 / (1 + rate);
        if (period == 0)
        {
            state[1] = Timing == Timing.Begin ? 1 : factor;
        }
        state[0] += arguments[1] * state[1];
        state[1] *= factor;
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments)
    {
        if (arguments[0].Shape == Shape.Row)
        {
            throw new ArgumentException(
                $"A discount rate is one value for all months; “{Prose.Words(arguments[0])}” has one a month.",
                nameof(arguments)
            );
        }
        return new(
            [UnitRules.PlainOr(Unit.PerMonth, arguments[0], "A rate per period"), arguments[1]],
            arguments[1].Unit
        );
    }

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments)
    {
        var when = Timing == Timing.Begin ? "start" : "end";
        return new(
            $"the present value of {arguments[1].In(Binding.Product)} at {arguments[0].Text}, each month's flow at its {when}",
            Binding.Words
        );
    }

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-103",
            $"{arguments[0].Text} is not above −100 % a period",
            $"Give “{arguments[0].Name}” a rate above −100 %."
        );

    /// <inheritdoc/>
    public override ImmutableArray<ImmutableArray<int>> LinearIn =>
        [
            [1],
        ];
}
