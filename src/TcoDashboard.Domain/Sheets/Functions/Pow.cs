using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>A plain number to a power.</summary>
public sealed record Pow : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "pow";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) =>
        Math.Pow(arguments[0], arguments[1]);

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Call("POWER", place.Argument(0), place.Argument(1));

    /// <inheritdoc/>
    public override void Slopes(ReadOnlySpan<double> arguments, double value, Span<double> slopes)
    {
        var (x, exponent) = (arguments[0], arguments[1]);
        slopes[0] = exponent == 0 ? 0 : exponent * Math.Pow(x, exponent - 1);
        slopes[1] = x > 0 ? value * Math.Log(x) : 0;
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(
            [
                UnitRules.Plain(arguments[0], Worded("The base of a power")),
                UnitRules.Plain(arguments[1], Worded("The exponent of a power")),
            ],
            Unit.One
        );

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded(
                $"{arguments[0].In(Binding.Atom)} to the power of {arguments[1].In(Binding.Atom)}"
            ),
            Binding.Power
        );

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-102",
            Worded($"{arguments[0].Text} cannot be raised to the power of {arguments[1].Text}"),
            Worded($"Use a positive “{arguments[0].Name}”.")
        );
}
