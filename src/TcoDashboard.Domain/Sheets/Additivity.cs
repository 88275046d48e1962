using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

/// <summary>Which calls of a sheet are sums of parts, and through which arguments, from the linearity their functions declare.</summary>
internal sealed class Additivity
{
    private readonly Dictionary<CallExpr, ImmutableArray<int>> _through = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly HashSet<object> _sums = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Expr> _factors = new(ReferenceEqualityComparer.Instance);

    internal Additivity(IEnumerable<SheetCell> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Formula is { } formula)
            {
                Visit(formula);
                if (IsSum(formula))
                {
                    _sums.Add(cell);
                }
            }
        }
    }

    /// <summary>
    /// The arguments whose parts are the parts of the call; none when the call is one indivisible part. Totals, lags and present values pass
    /// their row through. A product or quotient passes a side through when that side alone is a sum or when the rest are constants: total cost
    /// ÷ tokens has the parts of the total cost, but price × count belongs to neither. A plain number with a constant in it, such as 1 + margin, is a
    /// factor and not a sum of parts.
    /// </summary>
    internal ImmutableArray<int> Of(CallExpr call) => _through[call];

    private void Visit(Expr expr)
    {
        if (expr is not CallExpr call || _through.ContainsKey(call))
        {
            return;
        }
        foreach (var argument in call.Arguments)
        {
            Visit(argument);
        }
        var through = Decide(call);
        _through.Add(call, through);
        var parts = through.Where(index => !IsZero(call.Arguments[index])).ToList();
        if (parts.Count > 1 || parts.Exists(index => IsSum(call.Arguments[index])))
        {
            _sums.Add(call);
        }
    }

    private ImmutableArray<int> Decide(CallExpr call)
    {
        var ways = call.Function.LinearIn;
        if (call.Function is not ElementFunction)
        {
            return ways.IsEmpty ? [] : ways[0];
        }
        if (ways.Length == 1 && ways[0].Count(index => !IsZero(call.Arguments[index])) > 1)
        {
            return IsFactor(call, ways[0]) ? [] : ways[0];
        }
        var sums = ways.Where(way => way.Any(index => IsSum(call.Arguments[index]))).ToList();
        return sums.Count switch
        {
            0 => ways.FirstOrDefault(way => OthersAreConstant(call, way), []),
            1 => sums[0],
            _ => [],
        };
    }

    private bool IsFactor(CallExpr call, ImmutableArray<int> together)
    {
        var isFactor =
            call.Unit.Dimensions == default
            && together.Any(index =>
                call.Arguments[index] is ConstantExpr { Value: not 0 }
                || _factors.Contains(call.Arguments[index])
            );
        if (isFactor)
        {
            _factors.Add(call);
        }
        return isFactor;
    }

    private bool IsSum(Expr expr) => _sums.Contains(expr is CellExpr cell ? cell.Cell : expr);

    private static bool OthersAreConstant(CallExpr call, ImmutableArray<int> way) =>
        Enumerable
            .Range(0, call.Arguments.Length)
            .All(index => way.Contains(index) || call.Arguments[index] is ConstantExpr);

    private static bool IsZero(Expr expr) => expr is ConstantExpr { Value: 0 };
}
