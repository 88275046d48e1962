using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Crossings;

/// <summary>Who wins, and by how much, over the values of two levers.</summary>
/// <param name="Across">The lever along the columns.</param>
/// <param name="Along">The lever along the rows.</param>
/// <param name="AcrossValues">Its values, rising.</param>
/// <param name="AlongValues">Its values, rising.</param>
/// <param name="Cells">Row after row: the best option and its margin.</param>
public sealed record WinnerMap(
    Lever Across,
    Lever Along,
    ImmutableArray<double> AcrossValues,
    ImmutableArray<double> AlongValues,
    ImmutableArray<WinnerCell> Cells
)
{
    /// <summary>Computes the map.</summary>
    /// <param name="result">The result; only feasible options take part.</param>
    /// <param name="across">Lever along the columns with its values.</param>
    /// <param name="along">Lever along the rows with its values.</param>
    /// <param name="metricId">The metric that decides; it must say whether less or more is better.</param>
    /// <param name="cancellation">Stops between options.</param>
    /// <exception cref="ArgumentException">No option has the metric, or it has no better side.</exception>
    public static WinnerMap Of(
        Result result,
        (Lever Lever, ImmutableArray<double> Values) across,
        (Lever Lever, ImmutableArray<double> Values) along,
        string metricId,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        var options = Enumerable
            .Range(0, result.Options.Length)
            .Where(option => result.Options[option].Metric(metricId)?.StudyCell is not null)
            .ToArray();
        if (options.Length == 0)
        {
            throw new ArgumentException($"No option has a figure “{metricId}”.", nameof(metricId));
        }

        var better = result.Options[options[0]].Metric(metricId)!.Better;
        if (better == BetterWhen.Neither)
        {
            throw new ArgumentException(
                $"“{metricId}” has no better side, so nobody wins by it.",
                nameof(metricId)
            );
        }

        Lever[] levers = [across.Lever, along.Lever];
        var samples = across.Values.Length * along.Values.Length;
        double[][] columns =
        [
            [.. along.Values.SelectMany(_ => across.Values)],
            [.. along.Values.SelectMany(value => across.Values.Select(_ => value))],
        ];
        var values = new List<double[]>();
        foreach (var option in options)
        {
            cancellation.ThrowIfCancellationRequested();
            var own = new double[samples];
            new LeverTape(
                result,
                option,
                levers,
                [TargetFunction.CellOf(result, option, metricId)]
            ).Evaluate(columns, 0, samples, own);
            values.Add(own);
        }

        return new(
            across.Lever,
            along.Lever,
            across.Values,
            along.Values,
            [
                .. Enumerable
                    .Range(0, samples)
                    .Select(sample => Decide(options, values, sample, better)),
            ]
        );
    }

    private static WinnerCell Decide(
        int[] options,
        List<double[]> values,
        int sample,
        BetterWhen better
    )
    {
        var ranked = options
            .Select((option, place) => (Option: option, Value: values[place][sample]))
            .Where(entry => double.IsFinite(entry.Value))
            .OrderBy(entry => better == BetterWhen.Lower ? entry.Value : -entry.Value)
            .ToArray();
        return ranked.Length == 0
            ? new(null, null, null)
            : new(
                ranked[0].Option,
                ranked[0].Value,
                ranked.Length > 1 ? Math.Abs(ranked[1].Value - ranked[0].Value) : null
            );
    }
}
