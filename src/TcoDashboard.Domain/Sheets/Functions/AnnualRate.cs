using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Spreadsheets;

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
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Call("POWER", 1 + place.Argument(0), 12) - 1;

    /// <inheritdoc/>
    public override void Slopes(
        ReadOnlySpan<double> arguments,
        double value,
        Span<double> slopes
    ) => slopes[0] = 12 * (1 + value) / (1 + arguments[0]);

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new([UnitRules.Plain(arguments[0], Worded("A monthly rate"))], Unit.One);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(Worded($"{arguments[0].Text}, compounded to a year"), Binding.Words);
}
