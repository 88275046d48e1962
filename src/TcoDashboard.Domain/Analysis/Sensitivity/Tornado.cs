using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Sensitivity;

/// <summary>The effect of every uncertain lever on a target, one at a time.</summary>
/// <param name="Target">What is watched.</param>
/// <param name="Base">The target as things stand; <c>null</c> when it cannot be computed.</param>
/// <param name="Bars">One bar an uncertain lever, the widest first; bars that cannot be computed come last.</param>
public sealed record Tornado(Target Target, double? Base, ImmutableArray<TornadoBar> Bars)
{
    /// <summary>Moves each uncertain lever to its P10 and its P90.</summary>
    /// <exception cref="ArgumentException">An option has no such metric.</exception>
    public static Tornado Of(Result result, ImmutableArray<Lever> levers, Target target)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(target);
        ImmutableArray<Lever> varied = [.. levers.Where(lever => lever.IsUncertain)];
        var function = new TargetFunction(result, varied, target);
        var samples = 1 + 2 * varied.Length;
        var columns = function.Resting(samples);
        for (var index = 0; index < varied.Length; index++)
        {
            columns[index][1 + 2 * index] = varied[index].Range.P10;
            columns[index][2 + 2 * index] = varied[index].Range.P90;
        }

        var values = function.At(columns, samples);
        return new(
            target,
            Known(values[0]),
            [
                .. varied
                    .Select(
                        (lever, index) =>
                            new TornadoBar(
                                lever,
                                lever.Range.P10,
                                lever.Range.P90,
                                Known(values[1 + 2 * index]),
                                Known(values[2 + 2 * index])
                            )
                    )
                    .OrderByDescending(bar => bar.Swing ?? -1)
                    .ThenBy(bar => bar.Lever.Key, StringComparer.Ordinal),
            ]
        );
    }

    internal static double? Known(double value) => double.IsFinite(value) ? value : null;
}
