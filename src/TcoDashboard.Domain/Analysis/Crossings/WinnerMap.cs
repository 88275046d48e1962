using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Crossings;

/// <summary>
/// Who wins, and by how much, over the values of two levers. An option that does less than is asked wins nowhere beside one that does all of it
/// there (see <see cref="Shortfall"/>).
/// </summary>
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
    // What tells whether an option does all that is asked.
    private static readonly string[] s_asked = [MetricIds.DemandServed, MetricIds.DaysToTrain];

    /// <summary>Indices of the options that fall short of what is asked somewhere on the map, and did not compete there.</summary>
    public ImmutableArray<int> FallShort { get; init; } = [];

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
        var computed = options
            .Select(option =>
            {
                cancellation.ThrowIfCancellationRequested();
                return Compute(result, option, metricId, levers, columns);
            })
            .ToArray();
        return new(
            across.Lever,
            along.Lever,
            across.Values,
            along.Values,
            [.. Enumerable.Range(0, samples).Select(sample => Decide(computed, sample, better))]
        )
        {
            FallShort =
            [
                .. computed.Where(one => one.IsShort.Contains(true)).Select(one => one.Option),
            ],
        };
    }

    private static Computed Compute(
        Result result,
        int option,
        string metricId,
        Lever[] levers,
        double[][] columns
    )
    {
        var it = result.Options[option];
        var samples = columns[0].Length;
        string[] asked = [.. s_asked.Where(id => it.Metric(id)?.StudyCell is not null)];
        var values = new double[samples * (1 + asked.Length)];
        new LeverTape(
            result,
            option,
            levers,
            [
                TargetFunction.CellOf(result, option, metricId),
                .. asked.Select(id => it.Metric(id)!.StudyCell!),
            ]
        ).Evaluate(columns, 0, samples, values);
        double? At(string id, int sample) =>
            Array.IndexOf(asked, id) is >= 0 and var place
                ? values[((1 + place) * samples) + sample]
                : it.Metric(id)?.Value;
        return new(
            option,
            values,
            [
                .. Enumerable
                    .Range(0, samples)
                    .Select(sample =>
                        Shortfall.At(
                            it,
                            At(MetricIds.DemandServed, sample),
                            At(MetricIds.DaysToTrain, sample)
                        )
                            is not null
                    ),
            ]
        );
    }

    private static WinnerCell Decide(Computed[] options, int sample, BetterWhen better)
    {
        var ranked = options
            .Select(one => (one.Option, Value: one.Values[sample], IsShort: one.IsShort[sample]))
            .Where(entry => double.IsFinite(entry.Value))
            .OrderBy(entry => entry.IsShort)
            .ThenBy(entry => better == BetterWhen.Lower ? entry.Value : -entry.Value)
            .ToArray();
        return ranked.Length == 0
            ? new(null, null, null)
            : new(
                ranked[0].Option,
                ranked[0].Value,
                ranked.Length > 1 && ranked[1].IsShort == ranked[0].IsShort
                    ? Math.Abs(ranked[1].Value - ranked[0].Value)
                    : null
            );
    }

    // The metric of an option at each place first, then what tells whether it does all that is asked there.
    private sealed record Computed(int Option, double[] Values, bool[] IsShort);
}
