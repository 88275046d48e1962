using System.Collections.Immutable;
using System.Numerics;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>Difference of two values.</summary>
public sealed record Subtract : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "subtract";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) => arguments[0] - arguments[1];

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        place.Argument(0) - place.Argument(1);

    /// <inheritdoc/>
    public override void Slopes(ReadOnlySpan<double> arguments, double value, Span<double> slopes)
    {
        slopes[0] = 1;
        slopes[1] = -1;
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments)
    {
        var alike = UnitRules.Alike(Worded("subtract"), arguments);
        return new(alike, alike[0].Unit);
    }

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        Phrase.Difference(arguments[0], arguments[1]);

    /// <inheritdoc/>
    public override ImmutableArray<ImmutableArray<int>> LinearIn =>
        [
            [0, 1],
        ];

    /// <inheritdoc/>
    public override void Batch(in Lanes lanes) => VectorMap.Binary<Kernel>(lanes);

    internal readonly struct Kernel : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) => left - right;
    }
}
