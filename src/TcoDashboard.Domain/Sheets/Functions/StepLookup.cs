using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>The value of a step table: that of the last step at or below the key. Below the first step there is none.</summary>
/// <param name="Table">The steps.</param>
public sealed record StepLookup(StepTable Table) : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "step_lookup";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) => Table.ValueAt(arguments[0]);

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        var (keys, values) = place.Table(Table);
        return FormulaText.Call("LOOKUP", place.Argument(0), keys, values);
    }

    /// <inheritdoc/>
    public override void Slopes(
        ReadOnlySpan<double> arguments,
        double value,
        Span<double> slopes
    ) => slopes.Clear();

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(
            [UnitRules.To(Table.KeyUnit, arguments[0], Worded($"The key of {Table.Label}"))],
            Table.ValueUnit
        );

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(Worded($"{Table.Label} at {arguments[0].In(Binding.Sum)}"), Binding.Words);

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-108",
            Worded(
                $"{arguments[0].Text} lies below the first step of {Table.Label}, {Figures.Text(Table.Steps[0].From, Table.KeyUnit)}"
            ),
            Worded("Add a lower step to the table or raise the key.")
        );
}
