using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets.Derivatives;

namespace TcoDashboard.Domain.Analysis.Sensitivity;

/// <summary>
/// A tornado drawn along the slopes of the present place: one pass backwards over each sheet instead of two evaluations an input. Exact where the
/// target is a straight line in an input; whole counts of systems stand still. Made to be shown until <see cref="Tornado"/> is there.
/// </summary>
public static class TornadoPreview
{
    /// <summary>The preview.</summary>
    /// <exception cref="ArgumentException">An option has no such metric.</exception>
    public static Tornado Of(Result result, ImmutableArray<Lever> levers, Target target)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(target);
        var own = Slopes(result, target.Option, target.MetricId);
        var other = target.Against is { } against ? Slopes(result, against, target.MetricId) : null;
        var start = own.Value - (other is null ? 0 : other.Value);
        double SlopeOf(Lever lever) =>
            lever.Cells.Sum(cell =>
                cell.Option == target.Option ? own.Slopes.GetValueOrDefault(cell.CellId)
                : cell.Option == target.Against ? -other!.Slopes.GetValueOrDefault(cell.CellId)
                : 0
            );
        TornadoBar BarOf(Lever lever)
        {
            var slope = SlopeOf(lever);
            double? At(double place) =>
                start is { } from ? Tornado.Known(from + (slope * (place - lever.Value))) : null;
            var (low, high) = (lever.Range.P10, lever.Range.P90);
            return new(lever, low, high, At(low), At(high));
        }

        return new(
            target,
            start,
            [
                .. levers
                    .Where(lever => lever.IsUncertain)
                    .Select(BarOf)
                    .OrderByDescending(bar => bar.Swing ?? -1)
                    .ThenBy(bar => bar.Lever.Key, StringComparer.Ordinal),
            ]
        );
    }

    private static Known Slopes(Result result, int option, string metricId)
    {
        var gradient = Gradient.Of(
            result.Options[option].Values!,
            TargetFunction.CellOf(result, option, metricId)
        );
        return new(
            gradient.Value,
            gradient.Inputs.ToDictionary(
                input => input.InputId,
                input => input.Slope ?? 0,
                StringComparer.Ordinal
            )
        );
    }

    private sealed record Known(double? Value, Dictionary<string, double> Slopes);
}
