using System.Collections.Immutable;
using System.Numerics;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Batches;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>A level that starts at 1 in the first period and grows by a rate every period: (1 + rate)^t, by multiplication.</summary>
public sealed record Growth : ScanFunction
{
    /// <inheritdoc/>
    public override string Name => "growth";

    /// <inheritdoc/>
    public override int Arity => 1;

    /// <summary>State: the level of this period.</summary>
    /// <param name="periods">Number of periods.</param>
    public override int StateSize(int periods) => 1;

    /// <inheritdoc/>
    public override bool ResultIsState => true;

    /// <inheritdoc/>
    public override double Advance(
        int period,
        ReadOnlySpan<double> arguments,
        Span<double> state
    ) => state[0] = period == 0 ? 1 : state[0] * (1 + arguments[0]);

    /// <inheritdoc/>
    public override void AdvanceBatch(in Lanes lanes)
    {
        var level = lanes.State(0);
        if (lanes.Period == 0)
        {
            level.Fill(1);
        }
        else
        {
            VectorMap.Binary<Kernel>(level, lanes.Argument(0), level);
        }
    }

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place) =>
        place.Period == 0 ? 1 : place.Own(place.Period - 1) * (1 + place.Argument(0));

    /// <inheritdoc/>
    public override void Back(RowSlopes row)
    {
        double later = 0;
        for (var period = row.Periods - 1; period > 0; period--)
        {
            later += row.Slope(period);
            row.Add(0, period, later * row.Result(period - 1));
            later *= 1 + row.Argument(0, period);
        }
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(
            [UnitRules.PlainOr(Unit.PerMonth, arguments[0], Worded("A rate per period"))],
            Unit.One
        );

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(Worded($"growth since the first month at {arguments[0].Text}"), Binding.Words);

    private readonly struct Kernel : IBinaryKernel
    {
        public static Vector<double> Of(Vector<double> left, Vector<double> right) =>
            left * (Vector<double>.One + right);
    }
}
