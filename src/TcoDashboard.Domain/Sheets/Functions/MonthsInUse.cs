using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// How much of each month a life covers that begins at a start: 1 inside, 0 outside, a part where it begins or ends inside the month. Adds up
/// to the life when the timeline is long enough.
/// </summary>
public sealed record MonthsInUse : ScanFunction
{
    /// <inheritdoc/>
    public override string Name => "months_in_use";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <inheritdoc/>
    public override int StateSize(int periods) => 0;

    /// <inheritdoc/>
    public override double Advance(int period, ReadOnlySpan<double> arguments, Span<double> state)
    {
        var (life, start) = (arguments[0], arguments[1]);
        if (life <= 0)
        {
            return double.NaN;
        }
        var covered = Math.Min(period + 1, start + life) - Math.Max(period, start);
        return Math.Min(Math.Max(covered, 0), 1);
    }

    /// <inheritdoc/>
    public override void AdvanceBatch(in Lanes lanes)
    {
        var life = new AnyLanes(lanes.Argument(0));
        var start = new AnyLanes(lanes.Argument(1));
        var now = Vector.Create((double)lanes.Period);
        var then = now + Vector<double>.One;
        var undefined = Vector.Create(double.NaN);
        var result = lanes.Result;
        ref var target = ref MemoryMarshal.GetReference(result);
        for (var lane = 0; lane < result.Length; lane = unchecked(lane + Vector<double>.Count))
        {
            var (months, first) = (life.At(lane), start.At(lane));
            // Why the unknown stands second: the bare instruction hands on its second operand when one is NaN.
            var end = Vector.MinNative(then, first + months);
            var covered = Vector.MaxNative(Vector<double>.Zero, end - Vector.MaxNative(now, first));
            Vector
                .ConditionalSelect(
                    Vector.LessThanOrEqual(months, Vector<double>.Zero),
                    undefined,
                    Vector.MinNative(Vector<double>.One, covered)
                )
                .StoreUnsafe(ref target, (nuint)lane);
        }
    }

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        var (now, life, start) = (place.PeriodNumber, place.Argument(0), place.Argument(1));
        var covered =
            FormulaText.Call("MIN", now + 1, start + life) - FormulaText.Call("MAX", now, start);
        return FormulaText.Call(
            "IF",
            FormulaText.Reference($"{life.In(Binding.Sum)}>0"),
            FormulaText.Call("MIN", FormulaText.Call("MAX", covered, 0), 1),
            FormulaText.None
        );
    }

    /// <inheritdoc/>
    public override void Back(RowSlopes row)
    {
        for (var period = 0; period < row.Periods; period++)
        {
            // The part covered is what has begun by the end of the month less what has ended, each between 0 and 1.
            var start = row.Argument(1, period) - period;
            var ends = Kink.InUnit(start + row.Argument(0, period));
            row.Add(0, period, row.Slope(period) * ends);
            row.Add(1, period, row.Slope(period) * (ends - Kink.InUnit(start)));
        }
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments)
    {
        var life = UnitRules.PlainOr(Unit.Month, arguments[0], Worded("A life"));
        return new(
            [life, UnitRules.PlainOr(Unit.Month, arguments[1], Worded("A start"))],
            life.Unit
        );
    }

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded(
                $"the part of the month inside {arguments[0].In(Binding.Product)} from month {arguments[1].In(Binding.Product)} (the first is 0)"
            ),
            Binding.Words
        );

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-107",
            Worded($"a life must be longer than 0 months, not {arguments[0].Text}"),
            Worded($"Give “{arguments[0].Name}” at least one month.")
        );
}
