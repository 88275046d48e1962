using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

/// <summary>Formulas in words: each function says its own call, cells go by their labels.</summary>
internal static class Prose
{
    /// <summary>The formula with labels: "IT power × PUE".</summary>
    internal static string Words(Expr expr) =>
        Say(expr, cell => new Phrase(cell.Cell.Label, Binding.Atom)).Text;

    /// <summary>The formula with each cell said in the caller's way.</summary>
    internal static Phrase Say(Expr expr, Func<CellExpr, Phrase> cell) =>
        expr switch
        {
            CellExpr reference => cell(reference),
            ConstantExpr constant => Number(constant),
            CallExpr call => call.Function.Say(
                ImmutableArray.CreateRange(call.Arguments, argument => Say(argument, cell))
            ),
            _ => throw new InvalidOperationException("An expression is one of three things."),
        };

    internal static Phrase Number(ConstantExpr constant) =>
        new(
            Figures.Text(constant.Value, constant.Unit),
            constant.Value < 0 ? Binding.Sign : Binding.Atom
        );
}
