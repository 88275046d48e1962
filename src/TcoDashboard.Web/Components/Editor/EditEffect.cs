using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>What the last edit did to the figure that the answer is about.</summary>
/// <param name="What">What was edited.</param>
/// <param name="Option">The option that moves most.</param>
/// <param name="Label">Name of the figure.</param>
/// <param name="Before">Its value before, with unit.</param>
/// <param name="After">Its value now, with unit.</param>
/// <param name="Change">The relative change, with sign; empty when the figure stands still.</param>
/// <param name="Others">How many other options move as well.</param>
public sealed record EditEffect(
    string What,
    string Option,
    string Label,
    string Before,
    string After,
    string Change,
    int Others
)
{
    // Why: what does not change the third digit of a percent is rounding of the model's search, not the edit.
    private const double Least = 5e-5;

    /// <summary>Both values on one scale with their unit once, for a narrow place.</summary>
    public string Pair { get; init; } = "";

    /// <summary>Whether the figure moved at all.</summary>
    public bool HasMoved => Change.Length > 0;

    /// <summary>The effect; <c>null</c> when no option has the figure on both sides.</summary>
    /// <param name="before">The figures of each option before the edit, by its id.</param>
    /// <param name="after">The result after it.</param>
    /// <param name="what">What was edited.</param>
    /// <param name="presenter">Makes the numbers.</param>
    public static EditEffect? Of(
        IReadOnlyDictionary<string, ImmutableArray<Metric>> before,
        Result after,
        string what,
        Presenter presenter
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(presenter);
        var metric = ShownMetrics.IdOf(after, WatchedCost.MetricOf(after), presenter);
        var moves = after
            .Options.Select(option => (option, Metric: option.Metric(metric)))
            .Select(one =>
                (
                    one.option,
                    one.Metric,
                    Was: before.TryGetValue(one.option.Spec.Id, out var figures)
                        ? figures.FirstOrDefault(figure => figure.Id == metric)
                        : null
                )
            )
            .Where(one =>
                one is { Metric.Value: not null, Was.Value: { } was }
                && was != 0
                && one.Was.Unit == one.Metric.Unit
            )
            .Select(one =>
                (
                    one.option,
                    Metric: one.Metric!,
                    From: one.Was!.Value!.Value,
                    To: one.Metric!.Value!.Value
                )
            )
            .OrderByDescending(one => Math.Abs(one.To / one.From - 1))
            .ToArray();
        if (moves.Length == 0)
        {
            return null;
        }

        var most = moves[0];
        var moved = moves.Count(one => Math.Abs(one.To / one.From - 1) >= Least);
        return new(
            what,
            most.option.Spec.Name,
            most.Metric.Label,
            presenter.Card(most.From, most.Metric.Unit),
            presenter.Card(most.To, most.Metric.Unit),
            moved == 0
                ? ""
                : presenter.RelativeDifference((most.To - most.From) / Math.Abs(most.From)),
            Math.Max(0, moved - 1)
        )
        {
            Pair = PairOf(most.From, most.To, most.Metric, presenter),
        };
    }

    private static string PairOf(double from, double to, Metric metric, Presenter presenter)
    {
        var scale = presenter.ScaleFor([from, to], metric.Unit);
        return $"{presenter.Number(from, scale)} → {presenter.Number(to, scale)} {scale.Label}";
    }
}
