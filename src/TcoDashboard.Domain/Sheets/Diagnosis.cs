using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

/// <summary>Finds where a sheet stops being computable and says why.</summary>
internal static class Diagnosis
{
    /// <summary>One problem for each cell whose own formula fails on arguments that have values.</summary>
    internal static ImmutableArray<Problem> Of(SheetValues values)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var cell in values.Sheet.Cells)
        {
            if (cell.Formula is null)
            {
                continue;
            }
            var period = FirstGap(values.Raw(cell));
            if (period >= 0 && Culprit(values, cell.Formula, period) is { } call)
            {
                problems.Add(Describe(values, cell, call, period));
            }
        }
        return problems.ToImmutable();
    }

    private static int FirstGap(double[] values) =>
        Array.FindIndex(values, value => !double.IsFinite(value));

    /// <summary>The innermost call without a value whose arguments all have one; none when another cell is the cause.</summary>
    private static CallExpr? Culprit(SheetValues values, Expr expr, int period)
    {
        if (expr is not CallExpr call || IsComputable(values, call, period))
        {
            return null;
        }
        var wholeRows = call.Function is not ElementFunction;
        var allArgumentsComputable = true;
        foreach (var argument in call.Arguments)
        {
            var gap = wholeRows ? FirstGap(values.Raw(argument)) : period;
            if (gap < 0 || IsComputable(values, argument, gap))
            {
                continue;
            }
            allArgumentsComputable = false;
            if (Culprit(values, argument, gap) is { } inner)
            {
                return inner;
            }
        }
        return allArgumentsComputable ? call : null;
    }

    private static bool IsComputable(SheetValues values, Expr expr, int period) =>
        double.IsFinite(ValueAt(values.Raw(expr), period));

    private static double ValueAt(double[] values, int period) =>
        values[values.Length == 1 ? 0 : period];

    private static Problem Describe(SheetValues values, SheetCell cell, CallExpr call, int period)
    {
        var whole = call.Function is FoldFunction;
        var operands = call
            .Arguments.Select(argument =>
            {
                var raw = values.Raw(argument);
                var name = Prose.Words(argument);
                var text =
                    argument is ConstantExpr ? name
                    : whole && raw.Length > 1 ? name
                    : $"{name} ({Figures.Text(ValueAt(raw, period), argument.Unit)})";
                return new Operand(text, name, [.. raw]);
            })
            .ToImmutableArray();
        var failure = call.Function.Fail(operands);
        var when =
            cell.Shape == Shape.Row && values.Raw(cell).Length > 1
                ? Worded($" in {values.Sheet.Timeline.LabelOf(period)}")
                : "";
        return Problem.Error(
            cell.Id,
            failure.Code,
            Worded($"{cell.Label} cannot be computed{when}: {failure.Cause}."),
            failure.Remedy
        );
    }
}
