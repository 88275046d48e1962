using System.Collections.Immutable;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>How the reader weighs the options: weights, limits and what people judge. It changes no figure of an option.</summary>
public sealed record TradeOffSpec
{
    /// <summary>Highest weight.</summary>
    public const double MostWeight = 10;

    /// <summary>Weight of a criterion of which the document says nothing.</summary>
    public const double UsualWeight = 5;

    /// <summary>Best score that people give.</summary>
    public const double MostScore = 10;

    /// <summary>Nothing said: all criteria count the same, without limits.</summary>
    public static TradeOffSpec None { get; } = new();

    /// <summary>Weights and limits, one entry a criterion at most.</summary>
    public ImmutableArray<CriterionSpec> Criteria { get; init; } = [];

    /// <summary>What people judge, one entry for each criterion and option at most.</summary>
    public ImmutableArray<JudgementSpec> Judgements { get; init; } = [];

    /// <summary>Whether people judge a criterion, because the model has no figure for it.</summary>
    public static bool IsJudged(TradeOffCriterion criterion) =>
        criterion is TradeOffCriterion.Resilience or TradeOffCriterion.Sovereignty;

    /// <summary>What is said of a criterion, or the usual weight.</summary>
    public CriterionSpec Of(TradeOffCriterion criterion) =>
        Criteria.FirstOrDefault(one => one.Criterion == criterion)
        ?? new(criterion, UsualWeight, null);

    /// <summary>How an option is judged, or <c>null</c>.</summary>
    public JudgementSpec? Of(TradeOffCriterion criterion, string option) =>
        Judgements.FirstOrDefault(one => one.Criterion == criterion && one.Option == option);

    /// <inheritdoc/>
    public bool Equals(TradeOffSpec? other) =>
        other is not null
        && Criteria.SequenceEqual(other.Criteria)
        && Judgements.SequenceEqual(other.Judgements);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Criteria.Length, Judgements.Length);
}
