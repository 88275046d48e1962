using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// The monthly rate that compounds to an effective annual rate: (1 + r)^(1/12) − 1. Meant for discounting; a loan quoted as a nominal annual
/// rate divides by 12 instead.
/// </summary>
public sealed record MonthlyRate : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "monthly_rate";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) =>
        arguments[0] <= -1 ? double.NaN : Precise.Growth(arguments[0], 1.0 / 12);

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Call("POWER", 1 + place.Argument(0), FormulaText.Number(1) / 12) - 1;

    /// <inheritdoc/>
    public override void Slopes(
        ReadOnlySpan<double> arguments,
        double value,
        Span<double> slopes
    ) => slopes[0] = (1 + value) / (1 + arguments[0]) / 12;

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new([UnitRules.PlainOr(Unit.PerYear, arguments[0], Worded("An annual rate"))], Unit.One);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(Worded($"the monthly equivalent of {arguments[0].In(Binding.Product)}"), Binding.Words);

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-103",
            Worded($"{arguments[0].Text} is not above −100 % a year"),
            Worded($"Give “{arguments[0].Name}” a rate above −100 % a year.")
        );
}
