using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Sensitivity;

namespace TcoDashboard.Reports.Studies;

/// <summary>
/// Why a figure as things stand may lie outside its own P10 to P90: the inputs that weigh most stand at an end of their ranges, such as a volume price
/// below list or a cost that is left at zero, and can move one way only.
/// </summary>
public static class OutsideRange
{
    private const int MostNamed = 3;

    /// <summary>One sentence on an option; empty when its figure lies inside.</summary>
    /// <param name="canvas">Names and presenter.</param>
    /// <param name="spread">The draws of the figure.</param>
    /// <param name="levers">All levers of the result.</param>
    public static string Words(
        StudyCanvas canvas,
        MetricSpread spread,
        ImmutableArray<Lever> levers
    )
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(spread);
        if (spread.Metric.Value is not { } now || (now >= spread.P10 && now <= spread.P90))
        {
            return "";
        }

        var isLow = now < spread.P10;
        var pushed = Pushing(canvas, spread, levers, isLow);
        var start = Worded(
            $"As things stand the {StudyCanvas.InSentence(spread.Metric.Label)} of {canvas.Name(spread.Option)} is {canvas.Card(spread.Metric, now)}, {(isLow ? Worded("below the P10") : Worded("above the P90"))} of {canvas.Card(spread.Metric, isLow ? spread.P10 : spread.P90)} (median of the draws {canvas.Card(spread.Metric, spread.P50)})"
        );
        var others = (pushed.Length - MostNamed) switch
        {
            1 => Worded("and 1 more input stand"),
            > 1 and var more => Worded($"and {more} more inputs stand"),
            _ => pushed.Length == 1 ? Worded("stands") : Worded("stand"),
        };
        return pushed.Length == 0
            ? Worded($"{start}: the middles of the ranges lie on one side of the values used.")
            : Worded(
                $"{start}: {StudyCanvas.List([.. pushed.Take(MostNamed).Select(lever => $"“{StudyCanvas.Name(lever)}”")])} {others} at an end of {(pushed.Length == 1 ? Worded("its range") : Worded("their ranges"))}, so the draws can only go {(isLow ? Worded("up") : Worded("down"))}."
            );
    }

    // Inputs whose value lies at or beyond an end of P10 to P90 and whose range moves the figure towards the draws, the strongest first.
    private static Lever[] Pushing(
        StudyCanvas canvas,
        MetricSpread spread,
        ImmutableArray<Lever> levers,
        bool isLow
    ) =>
        [
            .. Tornado
                .Of(canvas.Result, levers, new(spread.Metric.Id, spread.Option, null))
                .Bars.Where(bar => bar.Lever.Value <= bar.Low || bar.Lever.Value >= bar.High)
                .Select(bar =>
                    (
                        bar.Lever,
                        // The far end of its range: the near one is where it stands.
                        Push: ((bar.Lever.Value <= bar.Low ? bar.AtHigh : bar.AtLow) ?? 0)
                            - spread.Metric.Value!.Value
                    )
                )
                .Where(one => isLow ? one.Push > 0 : one.Push < 0)
                .OrderByDescending(one => Math.Abs(one.Push))
                .Select(one => one.Lever),
        ];
}
