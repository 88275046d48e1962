using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Crossings;

/// <summary>A metric of every option along one lever, all others standing still.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="MetricId">The metric.</param>
/// <param name="Places">Values of the lever, rising.</param>
/// <param name="Lines">One line an option that has the metric.</param>
public sealed record LeverSweep(
    Lever Lever,
    string MetricId,
    ImmutableArray<double> Places,
    ImmutableArray<SweepLine> Lines
)
{
    /// <summary>Computes the lines.</summary>
    /// <param name="result">The result; options without the metric are left out.</param>
    /// <param name="lever">The lever.</param>
    /// <param name="places">Values of it, rising.</param>
    /// <param name="metricId">The metric, see <see cref="MetricIds"/>.</param>
    /// <param name="cancellation">Stops between options.</param>
    public static LeverSweep Of(
        Result result,
        Lever lever,
        ImmutableArray<double> places,
        string metricId,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ImmutableArray<Lever> one = [lever];
        var lines = ImmutableArray.CreateBuilder<SweepLine>();
        for (var option = 0; option < result.Options.Length; option++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (result.Options[option].Metric(metricId)?.StudyCell is null)
            {
                continue;
            }

            var function = new TargetFunction(result, one, new(metricId, option));
            lines.Add(
                new(
                    option,
                    [
                        .. function
                            .Along(0, [.. places])
                            .Select(value => double.IsFinite(value) ? value : (double?)null),
                    ]
                )
            );
        }

        return new(lever, metricId, places, lines.ToImmutable());
    }
}
