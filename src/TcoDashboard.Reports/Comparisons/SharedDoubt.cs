using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>
/// Whether a difference means anything between options that run some of the same systems at the same speeds, such as a GPU base with and without a
/// wafer tier. The error of a shared prediction moves both; so each prediction is moved to its P10 and P90 in both options at once, and the moves of
/// the ratio add in quadrature. <see cref="Noise"/> takes all errors as independent, which is right only where nothing is shared.
/// </summary>
internal static class SharedDoubt
{
    /// <summary>Whether the options share a part of their predictions, and have sheets to evaluate.</summary>
    public static bool Applies(OptionResult left, OptionResult right)
    {
        var (own, other) = (Groups(left).ToHashSet(), Groups(right).ToHashSet());
        return left.Sheet is not null
            && right.Sheet is not null
            && own.Overlaps(other)
            && !own.SetEquals(other);
    }

    /// <summary>Whether P10 to P90 of the ratio of a metric holds 1.</summary>
    public static bool Covers(OptionResult left, OptionResult right, string metricId)
    {
        if (
            left.Metric(metricId) is not { Value: > 0 and var one, CellId: { } ownCell }
            || right.Metric(metricId) is not { Value: > 0 and var two, CellId: { } otherCell }
        )
        {
            return false;
        }

        var gap = Math.Log(one / two);
        var (down, up) = (0.0, 0.0);
        foreach (var group in Groups(left).Union(Groups(right)))
        {
            foreach (var isLow in (bool[])[true, false])
            {
                if (
                    Moved(left, group, isLow, ownCell) is > 0 and var own
                    && Moved(right, group, isLow, otherCell) is > 0 and var other
                )
                {
                    var move = Math.Log(own / other) - gap;
                    down += move < 0 ? move * move : 0;
                    up += move > 0 ? move * move : 0;
                }
            }
        }

        return gap - Math.Sqrt(down) <= 0 && gap + Math.Sqrt(up) >= 0;
    }

    private static double? Moved(
        OptionResult option,
        (string? System, double Output) group,
        bool isLow,
        string cell
    ) =>
        option
            .Sheet!.Evaluate(
                option
                    .Fleets.Where(fleet =>
                        GroupOf(fleet) == group && option.Values!.TryGetScalar(CellOf(fleet), out _)
                    )
                    .ToDictionary(
                        CellOf,
                        fleet => option.Values!.Scalar(CellOf(fleet))!.Value * Factor(fleet, isLow),
                        StringComparer.Ordinal
                    )
            )
            .Scalar(cell);

    private static string CellOf(FleetResult fleet) => $"fleet.{fleet.Spec.Id}.output_per_system";

    private static double Factor(FleetResult fleet, bool isLow) =>
        fleet.Training is { } training
            ? isLow
                ? training.Run.BandLow
                : training.Run.BandHigh
            : isLow
                ? fleet.Point!.BandLow
                : fleet.Point!.BandHigh;

    private static IEnumerable<(string? System, double Output)> Groups(OptionResult option) =>
        option
            .Fleets.Where(fleet => fleet.Point is not null || fleet.Training is not null)
            .Select(GroupOf)
            .Distinct();

    private static (string? System, double Output) GroupOf(FleetResult fleet) =>
        (
            fleet.System?.Id,
            fleet.Point?.OutputPerSystem.TokensPerSecond
                ?? fleet.Training?.TokensPerSystem.TokensPerSecond
                ?? 0
        );
}
