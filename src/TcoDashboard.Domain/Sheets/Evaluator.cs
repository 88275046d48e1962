using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

/// <summary>The plain reading: every step computed once, in order, with the functions' own value kernels. The oracle for the tape.</summary>
internal static class Evaluator
{
    /// <summary>Values of every node: one number, or one a period.</summary>
    internal static double[][] Run(Sheet sheet, IReadOnlyDictionary<string, double> inputOverrides)
    {
        var nodes = sheet.Graph.Nodes;
        var periods = sheet.Timeline.Periods;
        var values = new double[nodes.Length][];
        for (var i = 0; i < nodes.Length; i++)
        {
            values[i] = nodes[i] switch
            {
                { InputCell: { } cell } => inputOverrides.TryGetValue(cell.Id, out var moved)
                    ? [moved]
                    : [.. cell.InputValues],
                { Function: ElementFunction element } => Element(
                    element,
                    nodes[i],
                    values,
                    periods
                ),
                { Function: ScanFunction scan } => Scan(scan, nodes[i], values, periods),
                { Function: FoldFunction fold } => [Fold(fold, nodes[i], values, periods)],
                var constant => [constant.Value],
            };
        }
        return values;
    }

    private static double[] Element(
        ElementFunction function,
        GraphNode node,
        double[][] values,
        int periods
    )
    {
        Span<double> arguments = stackalloc double[node.Arguments.Length];
        var result = new double[node.Shape == Shape.Row ? periods : 1];
        for (var period = 0; period < result.Length; period++)
        {
            Gather(node, values, period, arguments);
            result[period] = function.Value(arguments);
        }
        return result;
    }

    private static double[] Scan(
        ScanFunction function,
        GraphNode node,
        double[][] values,
        int periods
    )
    {
        Span<double> arguments = stackalloc double[node.Arguments.Length];
        var state = new double[function.StateSize(periods)];
        var result = new double[periods];
        for (var period = 0; period < periods; period++)
        {
            Gather(node, values, period, arguments);
            result[period] = function.Advance(period, arguments, state);
        }
        return result;
    }

    private static double Fold(
        FoldFunction function,
        GraphNode node,
        double[][] values,
        int periods
    )
    {
        Span<double> arguments = stackalloc double[node.Arguments.Length];
        var state = new double[function.StateSize(periods)];
        for (var period = 0; period < periods; period++)
        {
            Gather(node, values, period, arguments);
            function.Advance(period, arguments, state);
        }
        return function.Finish(state);
    }

    private static void Gather(
        GraphNode node,
        double[][] values,
        int period,
        Span<double> arguments
    )
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var source = values[node.Arguments[i]];
            arguments[i] = source[source.Length == 1 ? 0 : period];
        }
    }
}
