using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>One value where a condition holds (is not zero), another where it does not.</summary>
public sealed record Choice : ElementFunction
{
    /// <inheritdoc/>
    public override string Name => "if";

    /// <inheritdoc/>
    public override int Arity => 3;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments) =>
        double.IsNaN(arguments[0]) ? double.NaN
        : arguments[0] != 0 ? arguments[1]
        : arguments[2];

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        FormulaText.Call(
            "IF",
            FormulaText.Reference(place.Argument(0).Test),
            place.Argument(1),
            place.Argument(2)
        );

    /// <inheritdoc/>
    public override void Slopes(
        ReadOnlySpan<double> arguments,
        double value,
        Span<double> slopes
    ) => slopes[arguments[0] != 0 ? 1 : 2] = 1;

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments)
    {
        var condition = UnitRules.Plain(arguments[0], Worded("The condition"));
        var alike = UnitRules.Alike(Worded("choose between"), arguments[1..]);
        return new([condition, .. alike], alike[0].Unit);
    }

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded(
                $"{arguments[1].In(Binding.Either)} if {arguments[0].In(Binding.Either)}, otherwise {arguments[2].In(Binding.Either)}"
            ),
            Binding.Words
        );

    /// <inheritdoc/>
    public override ImmutableArray<ImmutableArray<int>> LinearIn =>
        [
            [1, 2],
        ];

    /// <inheritdoc/>
    public override void Batch(in Lanes lanes)
    {
        if (lanes.Argument(0) is [var shared] && !double.IsNaN(shared))
        {
            VectorMap.Copy(lanes.Argument(shared != 0 ? 1 : 2), lanes.Result);
            return;
        }
        var condition = new AnyLanes(lanes.Argument(0));
        var then = new AnyLanes(lanes.Argument(1));
        var otherwise = new AnyLanes(lanes.Argument(2));
        var result = lanes.Result;
        ref var to = ref MemoryMarshal.GetReference(result);
        for (var lane = 0; lane < result.Length; lane = unchecked(lane + Vector<double>.Count))
        {
            var test = condition.At(lane);
            var chosen = Vector.ConditionalSelect(
                Vector.Equals(test, Vector<double>.Zero),
                otherwise.At(lane),
                then.At(lane)
            );
            Vector
                .ConditionalSelect(Vector.Equals(test, test), chosen, test)
                .StoreUnsafe(ref to, (nuint)lane);
        }
    }
}
