using System.Collections.Immutable;
using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets.Derivatives;

/// <summary>Walks the computation from a metric back to the inputs and adds up slopes on the way.</summary>
internal static class BackwardPass
{
    /// <summary>Slope of the metric for each node, one number or one a period; <c>null</c> where the metric does not depend on it.</summary>
    internal static double[]?[] Run(SheetValues values, SheetCell metric)
    {
        var nodes = values.Sheet.Graph.Nodes;
        var slopes = new double[]?[nodes.Length];
        var last = values.Sheet.Graph.NodeOf(metric);
        slopes[last] = [1];
        for (var i = last; i >= 0; i--)
        {
            if (slopes[i] is { } own && nodes[i].Function is { } function)
            {
                Step(values, nodes, i, function, own, slopes);
            }
        }
        return slopes;
    }

    private static void Step(
        SheetValues values,
        ImmutableArray<GraphNode> nodes,
        int index,
        SheetFunction function,
        double[] own,
        double[]?[] slopes
    )
    {
        var node = nodes[index];
        var arguments = new double[node.Arguments.Length][];
        var targets = new double[]?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = node.Arguments[i];
            arguments[i] = values.Raw(argument);
            if (nodes[argument] is { InputCell: null, Function: null })
            {
                continue;
            }
            targets[i] = slopes[argument] ??= new double[arguments[i].Length];
        }
        switch (function)
        {
            case ElementFunction element:
                Element(element, arguments, targets, values.Raw(index), own);
                break;
            case ScanFunction scan:
                scan.Back(
                    new(values.Sheet.Timeline.Periods, arguments, targets, values.Raw(index), own)
                );
                break;
            case FoldFunction fold:
                fold.Back(
                    new(values.Sheet.Timeline.Periods, arguments, targets, values.Raw(index), own)
                );
                break;
        }
    }

    private static void Element(
        ElementFunction function,
        double[][] arguments,
        double[]?[] targets,
        double[] results,
        double[] own
    )
    {
        Span<double> now = stackalloc double[arguments.Length];
        Span<double> partial = stackalloc double[arguments.Length];
        for (var period = 0; period < results.Length; period++)
        {
            var slope = own[period];
            if (slope == 0)
            {
                continue;
            }
            for (var i = 0; i < now.Length; i++)
            {
                now[i] = arguments[i][arguments[i].Length == 1 ? 0 : period];
            }
            partial.Clear();
            function.Slopes(now, results[period], partial);
            for (var i = 0; i < now.Length; i++)
            {
                // Why: a slope of zero stays zero even where the other factor is infinite at a corner.
                if (targets[i] is { } target && partial[i] != 0)
                {
                    target[target.Length == 1 ? 0 : period] += slope * partial[i];
                }
            }
        }
    }
}
