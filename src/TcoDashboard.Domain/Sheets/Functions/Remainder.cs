using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>What is left after whole multiples, with the sign of the divisor as spreadsheets do.</summary>
public sealed record Remainder : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "mod";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) =>
        arguments[1] == 0
            ? double.NaN
            : arguments[0] - arguments[1] * Math.Floor(arguments[0] / arguments[1]);

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Call("MOD", place.Argument(0), place.Argument(1));

    /// <inheritdoc/>
    public override void Slopes(ReadOnlySpan<double> arguments, double value, Span<double> slopes)
    {
        slopes[0] = 1;
        slopes[1] = -Math.Floor(arguments[0] / arguments[1]);
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments)
    {
        var alike = UnitRules.Alike(Worded("take the remainder of"), arguments);
        return new(alike, alike[0].Unit);
    }

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded(
                $"the remainder of {arguments[0].In(Binding.Product)} ÷ {arguments[1].In(Binding.Sign)}"
            ),
            Binding.Words
        );

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-101",
            Worded($"it divides {arguments[0].Text} by {arguments[1].Text}"),
            Worded($"Give “{arguments[1].Name}” a value other than zero.")
        );
}
