using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Variants;

/// <summary>An option in a variant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Systems">Names of its systems.</param>
/// <param name="IsFeasible">Whether it has numbers.</param>
/// <param name="Metrics">Its figures.</param>
/// <param name="Problems">Why it has none, and what is doubtful.</param>
public sealed record VariantOption(
    string Id,
    ImmutableArray<string> Systems,
    bool IsFeasible,
    ImmutableArray<Metric> Metrics,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>An option of a result.</summary>
    public static VariantOption Of(OptionResult option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return new(
            option.Spec.Id,
            [.. option.Fleets.Select(fleet => fleet.System?.Name ?? fleet.Spec.System).Distinct()],
            option.IsFeasible,
            option.Metrics,
            option.Problems
        );
    }

    /// <summary>A figure, or <c>null</c>.</summary>
    public Metric? Metric(string id) => Metrics.FirstOrDefault(metric => metric.Id == id);
}
