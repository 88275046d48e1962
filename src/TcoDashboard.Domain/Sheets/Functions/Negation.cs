using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>1 where the condition does not hold, else 0.</summary>
public sealed record Negation : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "not";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) =>
        double.IsNaN(arguments[0]) ? double.NaN
        : arguments[0] == 0 ? 1
        : 0;

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Truth($"NOT({place.Argument(0).Test})");

    /// <inheritdoc/>
    public override void Slopes(
        ReadOnlySpan<double> arguments,
        double value,
        Span<double> slopes
    ) => slopes.Clear();

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new([UnitRules.Plain(arguments[0], Worded("The condition"))], Unit.One);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(Worded($"not {arguments[0].In(Binding.Power)}"), Binding.Sign);
}
