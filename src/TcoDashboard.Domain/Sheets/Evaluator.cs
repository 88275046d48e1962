using TcoDashboard.Domain.Sheets.Functions;

namespace TcoDashboard.Domain.Sheets;

/// <summary>The plain reading: every step computed once, in order, with the functions' own value kernels. The oracle for the tape.</summary>
internal static class Evaluator
{
    /// <summary>Values of every node: one number, or one a period.</summary>
    internal static double[][] Run(Sheet sheet, IReadOnlyDictionary<string, double> inputOverrides)
    {
        var nodes = sheet.Graph.Nodes;
        var values = new double[nodes.Length][];
        for (var i = 0; i < nodes.Length; i++)
        {
            values[i] = nodes[i] switch
            {
                { InputCell: { } cell } => inputOverrides.TryGetValue(cell.Id, out var moved)
                    ? [moved]
                    : [.. cell.InputValues],
                { Function: { } function } => Apply(
                    function,
                    [.. nodes[i].Arguments.Select(argument => values[argument])],
                    sheet.Timeline.Periods
                ),
                var constant => [constant.Value],
            };
        }
        return values;
    }

    /// <summary>A function on arguments that each hold one value or one a period.</summary>
    internal static double[] Apply(SheetFunction function, double[][] arguments, int periods) =>
        function switch
        {
            ElementFunction element => Element(element, arguments, periods),
            ScanFunction scan => Scan(scan, arguments, periods),
            FoldFunction fold => [Fold(fold, arguments, periods)],
            _ => throw new InvalidOperationException("A function is one of three kinds."),
        };

    private static double[] Element(ElementFunction function, double[][] arguments, int periods)
    {
        Span<double> now = stackalloc double[arguments.Length];
        var isRow = Array.Exists(arguments, argument => argument.Length > 1);
        var result = new double[isRow ? periods : 1];
        for (var period = 0; period < result.Length; period++)
        {
            Gather(arguments, period, now);
            result[period] = function.Value(now);
        }
        return result;
    }

    private static double[] Scan(ScanFunction function, double[][] arguments, int periods)
    {
        Span<double> now = stackalloc double[arguments.Length];
        var state = new double[function.StateSize(periods)];
        var result = new double[periods];
        for (var period = 0; period < periods; period++)
        {
            Gather(arguments, period, now);
            result[period] = function.Advance(period, now, state);
        }
        return result;
    }

    private static double Fold(FoldFunction function, double[][] arguments, int periods)
    {
        Span<double> now = stackalloc double[arguments.Length];
        var state = new double[function.StateSize(periods)];
        for (var period = 0; period < periods; period++)
        {
            Gather(arguments, period, now);
            function.Advance(period, now, state);
        }
        return function.Finish(state);
    }

    private static void Gather(double[][] arguments, int period, Span<double> now)
    {
        for (var i = 0; i < now.Length; i++)
        {
            var source = arguments[i];
            now[i] = source[source.Length == 1 ? 0 : period];
        }
    }
}
