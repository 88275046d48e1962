using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>The same quantity in another scale: the explicit factor between kW and MW.</summary>
/// <param name="From">Unit of the argument.</param>
/// <param name="To">Unit of the result; same dimensions.</param>
public sealed record Convert(Unit From, Unit To) : ElementFunction
{
    /// <summary>What the value is multiplied by.</summary>
    public double Factor { get; } = From.FactorTo(To);

    /// <inheritdoc/>
    public override string Name => "convert";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) => arguments[0] * Factor;

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) => place.Argument(0) * Factor;

    /// <inheritdoc/>
    public override void Slopes(
        ReadOnlySpan<double> arguments,
        double value,
        Span<double> slopes
    ) => slopes[0] = Factor;

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) => new(arguments, To);

    /// <summary>Silent: the units beside the numbers say it.</summary>
    /// <param name="arguments">The argument in words.</param>
    public override Phrase Say(ImmutableArray<Phrase> arguments) => arguments[0];

    /// <inheritdoc/>
    public override ImmutableArray<ImmutableArray<int>> LinearIn =>
        [
            [0],
        ];
}
