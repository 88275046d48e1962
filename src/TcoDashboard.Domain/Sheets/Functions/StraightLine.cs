using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// Straight-line depreciation: (cost − salvage) ÷ life in every month of the life, from a start. A month that the life covers in part
/// carries that part, so the charges add up to cost − salvage when the timeline is long enough.
/// </summary>
public sealed record StraightLine : ScanFunction
{
    /// <inheritdoc/>
    public override string Name => "straight_line";

    /// <inheritdoc/>
    public override int Arity => 4;

    /// <inheritdoc/>
    public override int StateSize(int periods) => 0;

    /// <inheritdoc/>
    public override double Advance(int period, ReadOnlySpan<double> arguments, Span<double> state)
    {
        var (cost, salvage) = (arguments[0], arguments[1]);
        var (life, start) = (arguments[2], arguments[3]);
        if (life <= 0)
        {
            return double.NaN;
        }
        var covered = Math.Min(period + 1, start + life) - Math.Max(period, start);
        return (cost - salvage) / life * Math.Clamp(covered, 0, 1);
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments)
    {
        var alike = UnitRules.Alike("depreciate", arguments[..2]);
        return new(
            [
                .. alike,
                UnitRules.PlainOr(Unit.Month, arguments[2], "A life"),
                UnitRules.PlainOr(Unit.Month, arguments[3], "A start"),
            ],
            alike[0].Unit
        );
    }

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            $"{arguments[0].In(Binding.Product)} less {arguments[1].In(Binding.Product)}, spread evenly over {arguments[2].In(Binding.Product)} months from month {arguments[3].In(Binding.Product)} (counted from 0)",
            Binding.Words
        );

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-107",
            $"a life must be longer than 0 months, not {arguments[2].Text}",
            $"Give “{arguments[2].Name}” at least one month."
        );

    /// <inheritdoc/>
    public override ImmutableArray<ImmutableArray<int>> LinearIn =>
        [
            [0, 1],
        ];
}
