using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>The effective annual rate of a monthly rate: (1 + m)^12 − 1.</summary>
public sealed record AnnualRate : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "annual_rate";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) =>
        arguments[0] <= -1 ? double.NaN : Precise.Growth(arguments[0], 12);

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new([UnitRules.Plain(arguments[0], "A monthly rate")], Unit.One);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new($"{arguments[0].Text}, compounded to a year", Binding.Words);
}
