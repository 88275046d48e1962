using TcoDashboard.Domain.Analysis.Frontiers;
using TcoDashboard.Domain.Performance.Frontiers;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Frontiers;

/// <summary>How a system stands against all others, in words.</summary>
/// <param name="SystemId">The system.</param>
/// <param name="System">Its name.</param>
/// <param name="Speed">Speed per user at its best place.</param>
/// <param name="Throughput">Throughput there, by the measure.</param>
/// <param name="IsBest">Whether nothing beats it there.</param>
/// <param name="Verdict">Where it is best, or by whom it is beaten and by how much.</param>
public sealed record StandingRow(
    string SystemId,
    string System,
    string Speed,
    string Throughput,
    bool IsBest,
    string Verdict
)
{
    internal static StandingRow Of(
        SystemStanding standing,
        ServingFrontier frontier,
        FrontierMeasure measure,
        Presenter presenter
    ) =>
        new(
            standing.System.Id,
            standing.System.Name,
            presenter.Card(
                standing.Nearest.Point.SpeedPerUser.TokensPerSecond,
                Unit.TokensPerSecond
            ),
            presenter.Card(
                MeasureWords.InUnit(measure, standing.Nearest.By(measure)!.Value),
                MeasureWords.Unit(measure)
            ),
            standing.By is null,
            standing.By is { } by
                ? Worded(
                    $"{SystemNames.InShort(by.System)} gives {More(standing.Ratio, presenter)}, at {presenter.Card(by.Point.SpeedPerUser.TokensPerSecond, Unit.TokensPerSecond)} per user."
                )
                : Best(standing, frontier, measure, presenter)
        );

    private static string More(double ratio, Presenter presenter) =>
        ratio < 2
            ? Worded($"{presenter.Percent(ratio - 1)} more")
            : Worded($"{presenter.Times(ratio)} as much");

    private static string Best(
        SystemStanding standing,
        ServingFrontier frontier,
        FrontierMeasure measure,
        Presenter presenter
    )
    {
        var best = frontier.Pareto(measure);
        var speeds = best.Where(point => point.System.Id == standing.System.Id)
            .Select(point => point.Point.SpeedPerUser.TokensPerSecond)
            .ToArray();
        if (speeds.Length == 0)
        {
            // The same devices in another box: one of the two stands for both in the best of all.
            var equal = best.First(point =>
                point.Point.TimePerOutputToken <= standing.Nearest.Point.TimePerOutputToken
            );
            return Worded($"The same as {SystemNames.InShort(equal.System)} there.");
        }

        return speeds.Length == 1
            ? Worded($"Unbeaten at {presenter.Card(speeds[0], Unit.TokensPerSecond)} per user.")
            : Worded(
                $"Unbeaten at {speeds.Length} of its points, from {presenter.Card(speeds.Min(), Unit.TokensPerSecond)} to {presenter.Card(speeds.Max(), Unit.TokensPerSecond)} per user."
            );
    }
}
