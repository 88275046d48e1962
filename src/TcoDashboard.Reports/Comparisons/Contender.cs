using TcoDashboard.Domain;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>An option in the race of an answer.</summary>
/// <param name="Column">The option.</param>
/// <param name="Name">Its name inside a sentence.</param>
/// <param name="Terms">On what terms it is had where others differ, see <see cref="OptionTerms"/>; else empty.</param>
/// <param name="Money">The currency of the comparison.</param>
internal sealed record Contender(
    ComparisonColumn Column,
    string Name,
    string Terms,
    ShownMoney Money
)
{
    /// <summary>Its name with its terms, for where it is named first.</summary>
    public string Named => Terms.Length == 0 ? Name : $"{Name} ({Terms})";

    public Metric? CostMetric { get; } = Column.Option.Metric(MetricIds.CostPerMtokBlended);

    public double? Cost => Money.Of(CostMetric?.Value, Domain.Quantities.Unit.UsdPerMillionTokens);

    public Unit Unit => Money.In(Domain.Quantities.Unit.UsdPerMillionTokens);

    public double Speed { get; } = Column.Option.Metric(MetricIds.SpeedPerUser)?.Value ?? 0;

    public double? SpeedLimit { get; } = Comparisons.SpeedLimit.Of(Column);

    public Shortfall? Shortfall { get; } = Shortfall.Of(Column.Option);

    public string Reason { get; } =
        Column
            .Option.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error)
            ?.Message
        ?? Worded("it has no result.");
}
