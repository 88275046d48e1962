using System.Collections.Immutable;
using System.Numerics;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>Net present value of a row at a rate per period: Σ flow(t) ÷ (1 + rate)^t, with t counted from 1 (end) or 0 (begin).</summary>
/// <param name="Timing">When inside its period a flow falls.</param>
public sealed record Npv(Timing Timing) : FoldFunction
{
    /// <inheritdoc/>
    public override string Name => Timing == Timing.Begin ? "npv_begin" : "npv_end";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <summary>State: the present value so far, the discount factor of the next flow, and that of one period.</summary>
    /// <param name="periods">Number of periods.</param>
    public override int StateSize(int periods) => 3;

    /// <inheritdoc/>
    public override void Advance(int period, ReadOnlySpan<double> arguments, Span<double> state)
    {
        if (period == 0)
        {
            (state[1], state[2]) = Factors(arguments[0]);
        }
        state[0] += arguments[1] * state[1];
        state[1] *= state[2];
    }

    /// <inheritdoc/>
    public override void AdvanceBatch(in Lanes lanes)
    {
        var rates = lanes.Argument(0);
        // Why: a rate that all samples share needs its factors once, not once a sample.
        var next = lanes.State(1)[..rates.Length];
        var each = lanes.State(2)[..rates.Length];
        if (lanes.Period == 0)
        {
            for (var sample = 0; sample < rates.Length; sample++)
            {
                (next[sample], each[sample]) = Factors(rates[sample]);
            }
        }
        VectorMap.AddProduct(lanes.Argument(1), next, lanes.State(0));
        if (next.Length == 1)
        {
            next[0] *= each[0];
        }
        else
        {
            VectorMap.Binary<Times>(next, each, next);
        }
    }

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        var rate = place.Argument(0);
        var atEnd = FormulaText.Call("NPV", rate, place.Range(1));
        return Timing == Timing.Begin ? atEnd * (1 + rate) : atEnd;
    }

    /// <inheritdoc/>
    public override void Back(RowSlopes row)
    {
        var (factor, each) = Factors(row.Argument(0, 0));
        double byRate = 0;
        var count = Timing == Timing.Begin ? 0 : 1;
        for (var period = 0; period < row.Periods; period++)
        {
            row.Add(1, period, row.Slope(0) * factor);
            byRate -= (period + count) * row.Argument(1, period) * factor * each;
            factor *= each;
        }
        row.Add(0, 0, row.Slope(0) * byRate);
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments)
    {
        if (arguments[0].Shape == Shape.Row)
        {
            throw new ArgumentException(
                $"A discount rate is one value for all months; “{Prose.Words(arguments[0])}” has one a month.",
                nameof(arguments)
            );
        }
        return new(
            [
                UnitRules.PlainOr(Unit.PerMonth, arguments[0], Worded("A rate per period")),
                arguments[1],
            ],
            arguments[1].Unit
        );
    }

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments)
    {
        var when = Timing == Timing.Begin ? Worded("start") : Worded("end");
        return new(
            Worded(
                $"the present value of {arguments[1].In(Binding.Product)} at {arguments[0].Text}, flows at the {when} of each month"
            ),
            Binding.Words
        );
    }

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-103",
            Worded($"{arguments[0].Text} is not above −100 % a period"),
            Worded($"Give “{arguments[0].Name}” a rate above −100 %.")
        );

    /// <inheritdoc/>
    public override ImmutableArray<ImmutableArray<int>> LinearIn =>
        [
            [1],
        ];

    private (double First, double Each) Factors(double rate)
    {
        var each = rate > -1 ? 1 / (1 + rate) : double.NaN;
        return (Timing == Timing.Begin && !double.IsNaN(each) ? 1 : each, each);
    }

    private readonly struct Times : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) => left * right;
    }
}
