using System.Collections.Immutable;
using System.Numerics;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>The smaller of two values.</summary>
public sealed record Min : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "min";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) =>
        Math.Min(arguments[0], arguments[1]);

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Call("MIN", place.Argument(0), place.Argument(1));

    /// <inheritdoc/>
    public override void Slopes(ReadOnlySpan<double> arguments, double value, Span<double> slopes)
    {
        slopes[0] = Kink.Step(arguments[1] - arguments[0]);
        slopes[1] = 1 - slopes[0];
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments)
    {
        var alike = UnitRules.Alike(Worded("take the smaller of"), arguments);
        return new(alike, alike[0].Unit);
    }

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        Phrase.Among(Worded("smaller"), Worded("smallest"), arguments[0], arguments[1]);

    /// <inheritdoc/>
    public override void Batch(in Lanes lanes) => VectorMap.Binary<Kernel>(lanes);

    internal readonly struct Kernel : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) =>
            Extremes.Least(left, right);
    }
}
