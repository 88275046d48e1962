using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>The value some periods earlier; zero before the first period.</summary>
/// <param name="Periods">How many periods earlier, 0 or more.</param>
public sealed record Lag(int Periods) : ScanFunction
{
    /// <inheritdoc/>
    public override string Name => "lag";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <inheritdoc/>
    public override int StateSize(int periods) => Math.Min(Periods, periods);

    /// <inheritdoc/>
    public override double Advance(int period, ReadOnlySpan<double> arguments, Span<double> state)
    {
        if (Periods == 0)
        {
            return arguments[0];
        }
        var slot = period % Periods;
        var earlier = state[slot];
        state[slot] = arguments[0];
        return earlier;
    }

    /// <inheritdoc/>
    public override int? ArgumentPeriod(int? period, int periods) => period - Periods;

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        place.Period < Periods ? 0
        : Periods == 0 ? place.Argument(0)
        : place.Argument(0, place.Period - Periods);

    /// <inheritdoc/>
    public override void Back(RowSlopes row)
    {
        for (var period = Periods; period < row.Periods; period++)
        {
            row.Add(0, period - Periods, row.Slope(period));
        }
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(arguments, arguments[0].Unit);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Periods == 1
                ? Worded($"{arguments[0].In(Binding.Product)} of one month earlier")
                : Worded($"{arguments[0].In(Binding.Product)} of {Periods} months earlier"),
            Binding.Words
        );

    /// <inheritdoc/>
    public override ImmutableArray<ImmutableArray<int>> LinearIn =>
        [
            [0],
        ];

    /// <inheritdoc/>
    public override void AdvanceBatch(in Lanes lanes)
    {
        if (Periods == 0)
        {
            VectorMap.Copy(lanes.Argument(0), lanes.Result);
            return;
        }
        var slot = lanes.State(lanes.Period % Periods);
        // Why: the result may lie where the argument lies, so the two change places vector by vector.
        var argument = new AnyLanes(lanes.Argument(0));
        var result = lanes.Result;
        ref var from = ref MemoryMarshal.GetReference(slot);
        ref var to = ref MemoryMarshal.GetReference(result);
        for (var lane = 0; lane < slot.Length; lane = unchecked(lane + Vector<double>.Count))
        {
            var now = argument.At(lane);
            Vector.LoadUnsafe(ref from, (nuint)lane).StoreUnsafe(ref to, (nuint)lane);
            now.StoreUnsafe(ref from, (nuint)lane);
        }
    }
}
