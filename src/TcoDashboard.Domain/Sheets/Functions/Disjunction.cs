using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>1 where at least one condition holds, else 0.</summary>
public sealed record Disjunction : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "or";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) =>
        double.IsNaN(arguments[0] + arguments[1]) ? double.NaN
        : arguments[0] != 0 || arguments[1] != 0 ? 1
        : 0;

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Truth($"OR({place.Argument(0).Test},{place.Argument(1).Test})");

    /// <inheritdoc/>
    public override void Slopes(
        ReadOnlySpan<double> arguments,
        double value,
        Span<double> slopes
    ) => slopes.Clear();

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(
            [
                UnitRules.Plain(arguments[0], Worded("A condition")),
                UnitRules.Plain(arguments[1], Worded("A condition")),
            ],
            Unit.One
        );

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded($"{arguments[0].In(Binding.Either)} or {arguments[1].In(Binding.Either)}"),
            Binding.Either
        );
}
