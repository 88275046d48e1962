using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

/// <summary>Formulas in words: each function says its own call, cells go by their labels.</summary>
internal static class Prose
{
    /// <summary>The formula with labels: "IT power × PUE".</summary>
    internal static string Words(Expr expr) =>
        Say(expr, null, 0, (cell, _) => new Phrase(cell.Cell.Label, Binding.Atom)).Text;

    /// <summary>The formula with each cell said in the caller's way, told the period it is read in (<c>null</c>: all of them).</summary>
    internal static Phrase Say(
        Expr expr,
        int? period,
        int periods,
        Func<CellExpr, int?, Phrase> cell
    )
    {
        if (expr is CellExpr reference)
        {
            return cell(reference, period);
        }
        if (expr is ConstantExpr constant)
        {
            return constant.Value == 0
                ? new Phrase("0", Binding.Atom)
                : Number(constant.Value, constant.Unit);
        }
        var call = (CallExpr)expr;
        if (WithoutNeutral(call) is { } rest)
        {
            return Say(rest, period, periods, cell);
        }
        var inner = call.Function.ArgumentPeriod(period, periods);
        return call.Function.Say(
            ImmutableArray.CreateRange(call.Arguments, a => Say(a, inner, periods, cell))
        );
    }

    // Why: "× 1 year" and "− 0" change units or nothing; said aloud they only raise questions.
    private static Expr? WithoutNeutral(CallExpr call) =>
        (call.Function, call.Arguments) switch
        {
            (Multiply or Divide, [var left, ConstantExpr { Value: 1 }]) => left,
            (Multiply, [ConstantExpr { Value: 1 }, var right]) => right,
            (Add or Subtract, [var left, ConstantExpr { Value: 0 }]) => left,
            (Add, [ConstantExpr { Value: 0 }, var right]) => right,
            _ => null,
        };

    /// <summary>A number with its unit as part of a formula.</summary>
    internal static Phrase Number(double value, Unit unit) =>
        new(
            Figures.Text(value, unit),
            value < 0 && double.IsFinite(value) ? Binding.Sign : Binding.Atom
        );
}
