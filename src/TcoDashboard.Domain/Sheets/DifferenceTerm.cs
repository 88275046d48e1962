using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

/// <summary>What one cell, or one part of a formula, adds to a result of one sheet: expressions seen through linear readings.</summary>
internal sealed class DifferenceTerm
{
    private readonly SheetValues? _values;
    private readonly ImmutableArray<Part> _parts;

    private DifferenceTerm(
        SheetValues? values,
        string key,
        string? cellId,
        string label,
        Unit unit,
        ImmutableArray<Part> parts
    )
    {
        _values = values;
        _parts = parts;
        Key = key;
        CellId = cellId;
        Label = label;
        Unit = unit;
        Value = values is null ? 0 : parts.Sum(part => part.Reading(values.Raw(part.Expr)));
    }

    /// <summary>Same key in two sheets, same part.</summary>
    internal string Key { get; }

    internal string? CellId { get; }

    internal string Label { get; }

    internal Unit Unit { get; }

    internal double Value { get; }

    internal bool IsMissing => _values is null;

    internal static DifferenceTerm Missing(string key, Unit unit) =>
        new(null, key, null, key, unit, []);

    /// <summary>A cell in a unit: a scalar, or a row in one period.</summary>
    internal static DifferenceTerm Root(SheetValues values, SheetCell cell, Unit unit, int period)
    {
        var factor = cell.Unit.Equals(unit) ? 1 : cell.Unit.FactorTo(unit);
        return Of(
            values,
            unit,
            [new Part(new CellExpr(cell), raw => raw[raw.Length == 1 ? 0 : period] * factor)]
        );
    }

    /// <summary>The parts this one is a sum of, one term a cell; empty when it is no sum.</summary>
    internal ImmutableArray<DifferenceTerm> Expand()
    {
        if (_values is null)
        {
            return [];
        }
        var parts = _parts.SelectMany(Open).ToList();
        while (parts.Count == 1 && parts[0].Expr is CellExpr { Cell.Formula: not null })
        {
            // Why: a total of one row has the row's parts; a level with a single entry tells nothing.
            parts = Open(parts[0]);
        }
        var terms = parts
            .GroupBy(part => KeyOf(part.Expr), StringComparer.Ordinal)
            .Select(group => Of(_values, Unit, [.. group]))
            .ToImmutableArray();
        if (terms.Length > 1)
        {
            return terms;
        }
        // Why: one cell read in two ways, such as this month less the last, is opened in turn; one indivisible part has nothing inside.
        return parts.Count > 1 && parts[0].Expr is CellExpr { Cell.Formula: not null }
            ? terms[0].Expand()
            : [];
    }

    private static DifferenceTerm Of(SheetValues values, Unit unit, ImmutableArray<Part> parts)
    {
        var expr = parts[0].Expr;
        return new(
            values,
            KeyOf(expr),
            (expr as CellExpr)?.Cell.Id,
            Prose.Words(expr),
            unit,
            parts
        );
    }

    private static string KeyOf(Expr expr) =>
        expr is CellExpr reference ? reference.Cell.Id : $"= {Prose.Words(expr)}";

    private List<Part> Open(Part part) =>
        Leaves(
            part.Expr is CellExpr { Cell.Formula: { } formula }
                ? part with
                {
                    Expr = formula,
                }
                : part
        );

    /// <summary>The summands of an expression: cells and indivisible calls, each seen through the linear functions around it.</summary>
    private List<Part> Leaves(Part part)
    {
        if (part.Expr is not CallExpr call)
        {
            return IsZero(part.Expr) ? [] : [part];
        }
        var together = _values!.Sheet.Additivity.Of(call);
        return together.IsEmpty
            ? [part]
            :
            [
                .. together.SelectMany(index =>
                    Leaves(Through(call, together, index, part.Reading))
                ),
            ];
    }

    private static bool IsZero(Expr expr) => expr is ConstantExpr { Value: 0 };

    private Part Through(
        CallExpr call,
        ImmutableArray<int> together,
        int index,
        Func<double[], double> outer
    ) =>
        new(
            call.Arguments[index],
            raw =>
            {
                var arguments = new double[call.Arguments.Length][];
                for (var i = 0; i < arguments.Length; i++)
                {
                    arguments[i] =
                        i == index ? raw
                        : together.Contains(i) ? [0]
                        : _values!.Raw(call.Arguments[i]);
                }
                return outer(
                    Evaluator.Apply(call.Function, arguments, _values!.Sheet.Timeline.Periods)
                );
            }
        );

    private readonly record struct Part(Expr Expr, Func<double[], double> Reading);
}
