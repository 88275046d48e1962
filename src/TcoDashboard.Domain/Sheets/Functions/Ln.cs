using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>Natural logarithm of a positive plain number.</summary>
public sealed record Ln : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "ln";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) =>
        arguments[0] <= 0 ? double.NaN : Math.Log(arguments[0]);

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Call("LN", place.Argument(0));

    /// <inheritdoc/>
    public override void Slopes(
        ReadOnlySpan<double> arguments,
        double value,
        Span<double> slopes
    ) => slopes[0] = 1 / arguments[0];

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new([UnitRules.Plain(arguments[0], Worded("The argument of a logarithm"))], Unit.One);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(Worded($"the natural logarithm of {arguments[0].In(Binding.Sum)}"), Binding.Words);

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-102",
            Worded($"the logarithm of {arguments[0].Text} does not exist"),
            Worded($"Use a positive “{arguments[0].Name}”.")
        );
}
