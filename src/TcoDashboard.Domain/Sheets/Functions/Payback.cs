using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// Months until what was paid is back, with interpolation inside the month: the first month whose closing position is not negative. Its
/// arguments are the position after the payments at the start of each month and the position at its end.
/// </summary>
public sealed record Payback : FoldFunction
{
    /// <inheritdoc/>
    public override string Name => "payback";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <summary>State: the answer, and 1 once it is found.</summary>
    /// <param name="periods">Number of periods.</param>
    public override int StateSize(int periods) => 2;

    /// <inheritdoc/>
    public override void Advance(int period, ReadOnlySpan<double> arguments, Span<double> state)
    {
        var (before, after) = (arguments[0], arguments[1]);
        if (!double.IsFinite(before) || !double.IsFinite(after))
        {
            (state[0], state[1]) = (double.NaN, 1);
        }
        else if (state[1] == 0 && after >= 0)
        {
            var part = before < 0 ? -before / (after - before) : 0;
            (state[0], state[1]) = (period + part, 1);
        }
    }

    /// <inheritdoc/>
    public override double Finish(ReadOnlySpan<double> state) =>
        state[1] == 0 ? double.NaN : state[0];

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var paid = place.Working(
            Worded("1 from the month in which it is paid back"),
            column =>
            {
                var now = $"{column.Argument(1).In(Binding.Sum)}>=0";
                return column.Period == 0
                    ? FormulaText.Truth(now)
                    : FormulaText.Reference(
                        $"IF(OR({column.Own(column.Period - 1).Text}=1,{now}),1,0)"
                    );
            }
        );
        var part = place.Working(
            Worded("part of that month"),
            column =>
            {
                var (before, after) = (column.Argument(0), column.Argument(1));
                var first =
                    column.Period == 0
                        ? $"{paid.At(0).Text}=1"
                        : $"AND({paid.At(column.Period).Text}=1,{paid.At(column.Period - 1).Text}=0)";
                var share = FormulaText.Call(
                    "IF",
                    FormulaText.Reference($"{before.In(Binding.Sum)}<0"),
                    -before / (after - before),
                    0
                );
                return FormulaText.Call("IF", FormulaText.Reference(first), share, 0);
            }
        );
        var months = FormulaText.Call("SUM", paid.Range(0, place.Periods - 1));
        var whole = place.Periods - months;
        return FormulaText.Call(
            "IF",
            FormulaText.Reference($"{months.Text}=0"),
            FormulaText.None,
            whole + FormulaText.Call("SUM", part.Range(0, place.Periods - 1))
        );
    }

    /// <inheritdoc/>
    public override void Back(RowSlopes row)
    {
        for (var period = 0; period < row.Periods; period++)
        {
            var (before, after) = (row.Argument(0, period), row.Argument(1, period));
            if (after >= 0)
            {
                var size = (after - before) * (after - before);
                row.Add(0, period, before < 0 ? -row.Slope(0) * after / size : 0);
                row.Add(1, period, before < 0 ? row.Slope(0) * before / size : 0);
                return;
            }
        }
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments) =>
        new(UnitRules.Alike(Worded("find the payback of"), arguments), Unit.Month);

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded($"the months until {arguments[1].In(Binding.Product)} is no longer negative"),
            Binding.Words
        );

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-111",
            Worded(
                $"{arguments[1].Name} is still negative in the last month, so nothing is paid back"
            ),
            Worded("Lengthen the horizon, or say what a token is worth.")
        );
}
