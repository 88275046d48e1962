using System.Collections.Immutable;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// A balance that carries over from period to period, never below zero and never above a ceiling: min(max(balance before + flow, 0), ceiling).
/// Credits that expire are such a balance: their ceiling is what was added lately.
/// </summary>
public sealed record BoundedBalance : ScanFunction
{
    /// <inheritdoc/>
    public override string Name => "bounded_balance";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <inheritdoc/>
    public override int StateSize(int periods) => 1;

    /// <inheritdoc/>
    public override double Advance(
        int period,
        ReadOnlySpan<double> arguments,
        Span<double> state
    ) => state[0] = Math.Min(Math.Max(state[0] + arguments[0], 0), arguments[1]);

    /// <inheritdoc/>
    public override int? ArgumentPeriod(int? period, int periods) => null;

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments)
    {
        var alike = UnitRules.Alike("keep within bounds", arguments);
        return new(alike, alike[0].Unit);
    }

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            $"the balance of {arguments[0].In(Binding.Product)} carried over, at most {arguments[1].In(Binding.Product)}",
            Binding.Words
        );
}
