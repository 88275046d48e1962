using System.Buffers;
using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Uncertainty;

/// <summary>One option with the metrics watched on it and the room for their draws.</summary>
internal sealed class Watch
{
    private readonly int _option;
    private readonly LeverTape _tape;
    private readonly ImmutableArray<Metric> _metrics;
    private readonly double[][] _values;

    private Watch(
        Result result,
        int option,
        ImmutableArray<Metric> metrics,
        ImmutableArray<Lever> levers,
        int draws
    )
    {
        _option = option;
        _metrics = metrics;
        _tape = new(result, option, levers, [.. metrics.Select(metric => metric.StudyCell!)]);
        _values = [.. metrics.Select(_ => new double[draws])];
    }

    /// <summary>One watch a feasible option.</summary>
    public static ImmutableArray<Watch> All(
        Result result,
        ImmutableArray<Lever> levers,
        UncertaintySpec spec
    )
    {
        var watches = ImmutableArray.CreateBuilder<Watch>();
        for (var option = 0; option < result.Options.Length; option++)
        {
            ImmutableArray<Metric> metrics =
            [
                .. spec
                    .Metrics.Select(id => result.Options[option].Metric(id))
                    .OfType<Metric>()
                    .Where(metric => metric.StudyCell is not null),
            ];
            if (!metrics.IsEmpty)
            {
                watches.Add(new(result, option, metrics, levers, spec.Draws));
            }
        }

        return watches.ToImmutable();
    }

    /// <summary>Computes a block of draws into its own place; blocks may run on any thread in any order.</summary>
    public void Compute(double[][] columns, int first, int count)
    {
        var size = _metrics.Length * count;
        var outputs = ArrayPool<double>.Shared.Rent(size);
        _tape.Evaluate(columns, first, count, outputs.AsSpan(0, size));
        for (var metric = 0; metric < _metrics.Length; metric++)
        {
            outputs.AsSpan(metric * count, count).CopyTo(_values[metric].AsSpan(first, count));
        }

        ArrayPool<double>.Shared.Return(outputs);
    }

    /// <summary>The first draws of every metric.</summary>
    public IEnumerable<MetricDraws> Metrics(int draws) =>
        _metrics.Select(
            (metric, index) =>
                new MetricDraws(
                    _option,
                    metric,
                    draws == _values[index].Length ? _values[index] : _values[index][..draws]
                )
        );
}
