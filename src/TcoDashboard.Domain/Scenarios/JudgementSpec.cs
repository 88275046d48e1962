namespace TcoDashboard.Domain.Scenarios;

/// <summary>How people judge one option by one criterion of which the model knows nothing.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Option">Id of the option.</param>
/// <param name="Score">0 (worst) to <see cref="TradeOffSpec.MostScore"/> (best).</param>
/// <param name="Reason">Why, one sentence.</param>
public sealed record JudgementSpec(
    TradeOffCriterion Criterion,
    string Option,
    double Score,
    string Reason
);
