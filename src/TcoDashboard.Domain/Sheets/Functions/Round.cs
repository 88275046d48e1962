using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>Rounded to a number of decimals of its unit, halves away from zero as spreadsheets do.</summary>
/// <param name="Decimals">Decimals kept, 0 to 15.</param>
public sealed record Round(int Decimals) : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "round";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) =>
        Math.Round(arguments[0], Decimals, MidpointRounding.AwayFromZero);

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Call("ROUND", place.Argument(0), Decimals);

    /// <inheritdoc/>
    public override void Slopes(
        ReadOnlySpan<double> arguments,
        double value,
        Span<double> slopes
    ) => slopes.Clear();

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        UnitRules.WholeUnit(arguments[0]);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Decimals == 0
                ? Worded($"{arguments[0].In(Binding.Product)} rounded to a whole number")
                : Worded($"{arguments[0].In(Binding.Product)} rounded to {Decimals} decimals"),
            Binding.Words
        );
}
