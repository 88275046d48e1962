using System.Collections.Immutable;
using TcoDashboard.Domain.Numerics;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>Cumulative probability of the standard normal distribution.</summary>
public sealed record NormalCdf : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "normal_cdf";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) =>
        StandardNormal.Below(arguments[0]);

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Call("NORMSDIST", place.Argument(0));

    /// <inheritdoc/>
    public override void Slopes(
        ReadOnlySpan<double> arguments,
        double value,
        Span<double> slopes
    ) => slopes[0] = StandardNormal.Density(arguments[0]);

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new([UnitRules.Plain(arguments[0], Worded("A normal deviate"))], Unit.One);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded($"the normal probability of staying below {arguments[0].In(Binding.Product)}"),
            Binding.Words
        );
}
