using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Derivatives;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// A balance that carries over from period to period, never below zero and never above a ceiling: min(max(balance before + flow, 0), ceiling).
/// Credits that expire are such a balance: their ceiling is what was added lately.
/// </summary>
public sealed record BoundedBalance : ScanFunction
{
    /// <inheritdoc/>
    public override string Name => "bounded_balance";

    /// <inheritdoc/>
    public override int Arity => 2;

    /// <inheritdoc/>
    public override int StateSize(int periods) => 1;

    /// <inheritdoc/>
    public override double Advance(
        int period,
        ReadOnlySpan<double> arguments,
        Span<double> state
    ) => state[0] = Math.Min(Math.Max(state[0] + arguments[0], 0), arguments[1]);

    /// <inheritdoc/>
    public override int? ArgumentPeriod(int? period, int periods) => null;

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var sum =
            place.Period == 0 ? place.Argument(0) : place.Own(place.Period - 1) + place.Argument(0);
        return FormulaText.Call("MIN", FormulaText.Call("MAX", sum, 0), place.Argument(1));
    }

    /// <inheritdoc/>
    public override void Back(RowSlopes row)
    {
        double later = 0;
        for (var period = row.Periods - 1; period >= 0; period--)
        {
            var slope = later + row.Slope(period);
            var sum = (period == 0 ? 0 : row.Result(period - 1)) + row.Argument(0, period);
            var ceiling = row.Argument(1, period);
            var held = Kink.Step(Math.Max(sum, 0) - ceiling);
            row.Add(1, period, slope * held);
            later = slope * (1 - held) * Kink.Step(sum);
            row.Add(0, period, later);
        }
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments)
    {
        var alike = UnitRules.Alike(Worded("keep within bounds"), arguments);
        return new(alike, alike[0].Unit);
    }

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded(
                $"the balance of {arguments[0].In(Binding.Product)} carried over, at most {arguments[1].In(Binding.Product)}"
            ),
            Binding.Words
        );
}
