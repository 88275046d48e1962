using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Spreadsheets;

namespace TcoDashboard.Domain.Sheets.Functions;

/// <summary>
/// Depreciation between two ages by declining balance, changing to straight line where that charges more; the spreadsheet function VDB.
/// Periods may begin or end inside a period of the life, which then carries its part.
/// </summary>
/// <param name="Switches">Whether it changes to straight line.</param>
public sealed record VariableDecliningBalance(bool Switches) : ElementFunction
{
    private const double LongestLife = 1e6;

    /// <inheritdoc/>
    public override string Name => Switches ? "vdb" : "vdb_no_switch";

    /// <inheritdoc/>
    public override int Arity => 6;

    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<double> arguments)
    {
        var (cost, salvage, life) = (arguments[0], arguments[1], arguments[2]);
        var (start, end, factor) = (arguments[3], arguments[4], arguments[5]);
        if (!(life > 0 && life <= LongestLife && start >= 0 && end >= start && factor > 0))
        {
            return double.NaN;
        }
        var book = cost;
        var total = 0.0;
        end = Math.Min(end, life);
        for (var period = 0; period < end; period++)
        {
            // Why: the last period of a life in part charges at the rate that ends with the life, for its part.
            var declining = Math.Min(book * Math.Min(factor / life, 1), book - salvage);
            var level = (book - salvage) / (life - period);
            var charge = Math.Max(Switches ? Math.Max(declining, level) : declining, 0);
            total += charge * Math.Max(Math.Min(end, period + 1) - Math.Max(start, period), 0);
            book -= charge;
        }
        return total;
    }

    /// <inheritdoc/>
    public override FormulaText Spreadsheet(SpreadsheetPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return FormulaText.Call(
            "VDB",
            place.Argument(0),
            place.Argument(1),
            place.Argument(2),
            place.Argument(3),
            place.Argument(4),
            place.Argument(5),
            FormulaText.Reference(Switches ? "FALSE" : "TRUE")
        );
    }

    /// <inheritdoc/>
    public override void Slopes(ReadOnlySpan<double> arguments, double value, Span<double> slopes)
    {
        // Forward mode over the walk: what each argument does to the book value and to the total.
        var (cost, salvage, life) = (arguments[0], arguments[1], arguments[2]);
        var (start, end, factor) = (arguments[3], arguments[4], arguments[5]);
        var share = Math.Min(factor / life, 1);
        var isToTheEnd = end >= life;
        end = Math.Min(end, life);
        var book = cost;
        Span<double> byBook = stackalloc double[6];
        byBook[0] = 1;
        Span<double> byCharge = stackalloc double[6];
        for (var period = 0; period <= end && period < life; period++)
        {
            var left = life - period;
            var (declining, level) = (book * share, (book - salvage) / left);
            byCharge.Clear();
            var charge = Math.Max(Math.Min(declining, book - salvage), 0);
            if (Switches && level >= charge)
            {
                charge = Math.Max(level, 0);
                Scale(byBook, 1 / left, byCharge);
                byCharge[1] -= 1 / left;
                byCharge[2] -= level / left;
            }
            else if (declining <= book - salvage)
            {
                Scale(byBook, share, byCharge);
                byCharge[2] -= share < 1 ? book * share / life : 0;
                byCharge[5] += share < 1 ? book / life : 0;
            }
            else if (charge > 0)
            {
                Scale(byBook, 1, byCharge);
                byCharge[1] -= 1;
            }
            var inside = Math.Max(Math.Min(end, period + 1) - Math.Max(start, period), 0);
            for (var i = 0; i < slopes.Length; i++)
            {
                slopes[i] += byCharge[i] * inside;
                byBook[i] -= byCharge[i];
            }
            slopes[3] -= charge * Kink.InUnit(start - period) * Kink.Step(end - start);
            slopes[isToTheEnd ? 2 : 4] +=
                charge * Kink.InUnit(end - period) * Kink.Step(end - start);
            book -= charge;
        }
    }

    /// <inheritdoc/>
    public override UnitRuling Rule(ImmutableArray<Expr> arguments)
    {
        var money = UnitRules.Alike(Worded("write off"), arguments[..2]);
        return new(
            [
                .. money,
                UnitRules.PlainOr(Unit.Year, arguments[2], Worded("A life")),
                UnitRules.PlainOr(Unit.Year, arguments[3], Worded("An age")),
                UnitRules.PlainOr(Unit.Year, arguments[4], Worded("An age")),
                UnitRules.Plain(arguments[5], Worded("The factor of a declining balance")),
            ],
            money[0].Unit
        );
    }

    /// <inheritdoc/>
    public override Phrase Say(ImmutableArray<Phrase> arguments) =>
        new(
            Worded(
                $"the declining-balance depreciation of {arguments[0].In(Binding.Product)} down to {arguments[1].In(Binding.Product)} over {arguments[2].In(Binding.Product)}, from age {arguments[3].In(Binding.Product)} to {arguments[4].In(Binding.Product)}, {arguments[5].In(Binding.Product)} times the straight-line rate{(Switches ? Worded(", then straight line") : "")}"
            ),
            Binding.Words
        );

    /// <inheritdoc/>
    public override Failure Fail(ImmutableArray<Operand> arguments) =>
        new(
            "F-107",
            Worded(
                $"a life must be longer than 0, the ages in order and the factor positive, not {arguments[2].Text}, {arguments[3].Text} to {arguments[4].Text} and {arguments[5].Text}"
            ),
            Worded($"Give “{arguments[2].Name}” at least one period.")
        );

    private static void Scale(ReadOnlySpan<double> from, double by, Span<double> to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = from[i] * by;
        }
    }
}
