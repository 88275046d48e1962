using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Crossings;

/// <summary>Values of inputs at which two options tie, or a metric reaches a target.</summary>
public static class BreakEven
{
    /// <summary>Where one lever makes two options equal in a metric.</summary>
    /// <exception cref="ArgumentException">An option has no such metric, or the lever is none of the levers.</exception>
    public static CrossingSearch Tie(
        Result result,
        ImmutableArray<Lever> levers,
        string leverKey,
        string metricId,
        int option,
        int against
    ) => Reach(result, levers, leverKey, new(metricId, option, against), 0);

    /// <summary>Where one lever brings a target to a wanted value.</summary>
    /// <exception cref="ArgumentException">An option has no such metric, the lever is none of the levers, or the wanted value is not finite.</exception>
    public static CrossingSearch Reach(
        Result result,
        ImmutableArray<Lever> levers,
        string leverKey,
        Target target,
        double wanted
    )
    {
        if (!double.IsFinite(wanted))
        {
            throw new ArgumentException("The wanted value is not finite.", nameof(wanted));
        }

        var lever =
            levers.FirstOrDefault(candidate => candidate.Key == leverKey)
            ?? throw new ArgumentException($"No lever “{leverKey}”.", nameof(leverKey));
        ImmutableArray<Lever> one = [lever];
        return CrossingSearch.Of(new(result, one, target), one, 0, wanted);
    }

    /// <summary>What flips the choice between two options: for every lever the place nearest to today's value where they tie.</summary>
    /// <param name="result">The result.</param>
    /// <param name="levers">The levers to try.</param>
    /// <param name="metricId">The metric that decides.</param>
    /// <param name="option">Index of an option.</param>
    /// <param name="against">Index of the other.</param>
    /// <param name="cancellation">Stops between levers.</param>
    /// <returns>The levers that can flip it within their limits; the smallest relative move first.</returns>
    public static ImmutableArray<CrossingSearch> Flips(
        Result result,
        ImmutableArray<Lever> levers,
        string metricId,
        int option,
        int against,
        CancellationToken cancellation = default
    )
    {
        levers = [.. levers.Where(CanMoveAlone)];
        var function = new TargetFunction(result, levers, new(metricId, option, against));
        var flips = new List<CrossingSearch>();
        for (var index = 0; index < levers.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var search = CrossingSearch.Of(function, levers, index, 0, isQuick: true);
            if (search.Nearest is not null)
            {
                flips.Add(search);
            }
        }

        return
        [
            .. flips
                .OrderBy(flip => Distance(flip))
                .ThenBy(flip => flip.Lever.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Whether somebody can move it, and for one option alone where it is one option's. The correction of a prediction is the prediction
    /// itself under another name, which both options on the same system share; a figure worked out of the document, such as prompt over
    /// answer, follows from inputs that all options share.
    /// </summary>
    internal static bool CanMoveAlone(Lever lever) =>
        lever.Definition?.Key != Costing.InputKeys.ThroughputFactor
        && !(
            lever.Definition is null
            && lever.Provenance is { Origin: Sheets.Origin.Scenario, Path: null or "" }
        );

    private static double Distance(CrossingSearch flip) =>
        Math.Abs(flip.Nearest!.Value - flip.Lever.Value)
        / Math.Max(Math.Abs(flip.Lever.Value), 1e-300);
}
