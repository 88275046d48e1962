using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets.Batches;

/// <summary>Turns the steps a batch needs into distinct values: folds what no varied input reaches, shares common subexpressions, drops the rest.</summary>
internal sealed class ValueNumbering
{
    private readonly ImmutableArray<GraphNode> _nodes;
    private readonly SheetValues _base;
    private readonly Dictionary<SheetCell, int> _varied = new(ReferenceEqualityComparer.Instance);
    private readonly bool[] _reached;
    private readonly BatchValue?[] _byNode;
    private readonly Dictionary<CallKey, BatchValue> _calls = [];
    private readonly Dictionary<double, BatchValue> _scalars = [];
    private readonly List<BatchValue> _values = [];

    internal ValueNumbering(Sheet sheet, IReadOnlyList<SheetCell> variedInputs)
    {
        _nodes = sheet.Graph.Nodes;
        _base = sheet.Evaluate();
        for (var i = 0; i < variedInputs.Count; i++)
        {
            _varied.Add(variedInputs[i], i);
        }
        _byNode = new BatchValue?[_nodes.Length];
        _reached = new bool[_nodes.Length];
        for (var i = 0; i < _nodes.Length; i++)
        {
            _reached[i] = _nodes[i].InputCell is { } cell
                ? _varied.ContainsKey(cell)
                : _nodes[i].Arguments.Any(argument => _reached[argument]);
        }
    }

    /// <summary>All values in an order of computation.</summary>
    internal IReadOnlyList<BatchValue> Values => _values;

    /// <summary>The value of a node, made on first use, so that what no output needs is never made.</summary>
    internal BatchValue Of(int node)
    {
        if (_byNode[node] is { } known)
        {
            return known;
        }
        var made =
            !_reached[node] ? Constant(_base.Raw(node))
            : _nodes[node].InputCell is { } cell
                ? Record(id => new BatchValue
                {
                    Id = id,
                    Shape = Shape.Scalar,
                    VariedInput = _varied[cell],
                })
            : Call(_nodes[node].Function!, [.. _nodes[node].Arguments.Select(Of)]);
        _byNode[node] = made;
        return made;
    }

    private BatchValue Call(SheetFunction function, BatchValue[] arguments)
    {
        if (function is Functions.Convert conversion)
        {
            return Call(new Multiply(), [arguments[0], Constant([conversion.Factor])]);
        }
        if (Shortcut(function, arguments) is { } same)
        {
            return same;
        }
        var key = new CallKey(function, [.. arguments.Select(argument => argument.Id)]);
        if (_calls.TryGetValue(key, out var known))
        {
            return known;
        }
        var level = arguments.Max(argument => argument.Level);
        var isFold = function is FoldFunction;
        var isRow = function is ScanFunction || arguments.Any(a => a.Shape == Shape.Row);
        var made = Record(id => new BatchValue
        {
            Id = id,
            Shape = isRow && !isFold ? Shape.Row : Shape.Scalar,
            Function = function,
            Arguments = arguments,
            Level = isFold ? level + 1 : level,
        });
        _calls.Add(key, made);
        return made;
    }

    // Why: only rewrites that give the same number to the last bit: times one, plus or minus zero, and a choice already made.
    private static BatchValue? Shortcut(SheetFunction function, BatchValue[] arguments) =>
        function switch
        {
            Multiply when Is(arguments[1], 1) => arguments[0],
            Multiply when Is(arguments[0], 1) => arguments[1],
            Add or Subtract when Is(arguments[1], 0) => arguments[0],
            Add when Is(arguments[0], 0) => arguments[1],
            Choice when arguments[0].Constant is [var condition] && !double.IsNaN(condition) =>
                condition != 0 ? arguments[1] : arguments[2],
            _ => null,
        };

    private static bool Is(BatchValue value, double number) =>
        value.Constant is [var constant] && constant == number;

    private BatchValue Constant(double[] values)
    {
        var isFlat = Array.TrueForAll(values, value => value.Equals(values[0]));
        if (isFlat && _scalars.TryGetValue(values[0], out var known))
        {
            return known;
        }
        var made = Record(id => new BatchValue
        {
            Id = id,
            Shape = isFlat ? Shape.Scalar : Shape.Row,
            Constant = isFlat ? [values[0]] : values,
        });
        if (isFlat)
        {
            _scalars.Add(values[0], made);
        }
        return made;
    }

    private BatchValue Record(Func<int, BatchValue> make)
    {
        var made = make(_values.Count);
        _values.Add(made);
        return made;
    }

    private readonly record struct CallKey(SheetFunction Function, ImmutableArray<int> Arguments)
    {
        public bool Equals(CallKey other) =>
            Function.Equals(other.Function) && Arguments.SequenceEqual(other.Arguments);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(Function);
            foreach (var argument in Arguments)
            {
                hash.Add(argument);
            }
            return hash.ToHashCode();
        }
    }
}
