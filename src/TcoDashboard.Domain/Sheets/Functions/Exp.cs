using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>e to the power of a plain number.</summary>
public sealed record Exp : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "exp";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) => Math.Exp(arguments[0]);

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Call("EXP", place.Argument(0));

    /// <inheritdoc/>
    public override void Slopes(
        ReadOnlySpan<double> arguments,
        double value,
        Span<double> slopes
    ) => slopes[0] = value;

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new([UnitRules.Plain(arguments[0], Worded("The exponent"))], Unit.One);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(Worded($"e to the power of {arguments[0].In(Binding.Atom)}"), Binding.Power);
}
