using System.Collections.Immutable;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Which option is the best in a figure: the one rule for every sentence, figure, file and study that names one.</summary>
public static class OptionOrder
{
    /// <summary>Places of the options that have a figure: those that do all that is asked first, then those that fall short; each the best first.</summary>
    /// <param name="options">The options.</param>
    /// <param name="metricId">The figure; where neither side of it is better, less comes first.</param>
    public static ImmutableArray<int> By(IReadOnlyList<OptionResult> options, string metricId)
    {
        ArgumentNullException.ThrowIfNull(options);
        return
        [
            .. Enumerable
                .Range(0, options.Count)
                .Select(place => (place, Metric: options[place].Metric(metricId)))
                .Where(one => one.Metric?.Value is not null)
                .OrderBy(one => Shortfall.Of(options[one.place]) is not null)
                .ThenBy(one =>
                    one.Metric!.Better == BetterWhen.Higher ? -one.Metric.Value : one.Metric.Value
                )
                .Select(one => one.place),
        ];
    }

    /// <summary>
    /// The same without those that fall short, which are no choice beside one that does not; where all fall short, all of them.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="metricId">The figure.</param>
    public static ImmutableArray<int> Contenders(
        IReadOnlyList<OptionResult> options,
        string metricId
    )
    {
        var order = By(options, metricId);
        ImmutableArray<int> whole = [.. order.Where(place => Shortfall.Of(options[place]) is null)];
        return whole.IsEmpty ? order : whole;
    }
}
