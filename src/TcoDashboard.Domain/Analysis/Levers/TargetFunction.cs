using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>A target as a function of the levers, all others standing still.</summary>
internal sealed class TargetFunction
{
    private readonly IReadOnlyList<Lever> _levers;
    private readonly LeverTape _own;
    private readonly LeverTape? _other;

    /// <summary>Compiles the target.</summary>
    /// <exception cref="ArgumentException">An option has no such metric.</exception>
    public TargetFunction(Result result, IReadOnlyList<Lever> levers, Target target)
    {
        _levers = levers;
        _own = new(result, target.Option, levers, [CellOf(result, target.Option, target.MetricId)]);
        _other = target.Against is { } against
            ? new(result, against, levers, [CellOf(result, against, target.MetricId)])
            : null;
    }

    /// <summary>The cell that holds a metric.</summary>
    /// <exception cref="ArgumentException">The option has no such metric, or it is not computed by the sheet.</exception>
    public static string CellOf(Result result, int option, string metricId) =>
        option >= 0
        && option < result.Options.Length
        && result.Options[option].Metric(metricId)?.StudyCell is { } cell
            ? cell
            : throw new ArgumentException(
                $"Option {option + 1} has no figure “{metricId}” that its sheet computes.",
                nameof(metricId)
            );

    /// <summary>Samples computed together at no extra cost.</summary>
    public int BlockSize => _own.BlockSize;

    /// <summary>The target where levers stand as given.</summary>
    /// <param name="columns">One column a lever.</param>
    /// <param name="samples">Number of samples.</param>
    public double[] At(double[][] columns, int samples)
    {
        var values = new double[samples];
        _own.Evaluate(columns, 0, samples, values);
        if (_other is not null)
        {
            var others = new double[samples];
            _other.Evaluate(columns, 0, samples, others);
            for (var sample = 0; sample < samples; sample++)
            {
                values[sample] -= others[sample];
            }
        }

        return values;
    }

    /// <summary>The target along one lever.</summary>
    /// <param name="lever">Index of the lever.</param>
    /// <param name="places">Values of it.</param>
    public double[] Along(int lever, double[] places)
    {
        var columns = Resting(places.Length);
        columns[lever] = places;
        return At(columns, places.Length);
    }

    /// <summary>Columns in which every lever keeps its value.</summary>
    public double[][] Resting(int samples) =>
        [
            .. _levers.Select(lever =>
            {
                var column = new double[samples];
                Array.Fill(column, lever.Value);
                return column;
            }),
        ];
}
