using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Screening;

/// <summary>A candidate after it was tried.</summary>
/// <param name="Candidate">What was tried.</param>
/// <param name="Option">What it delivers and costs; <c>null</c> when the document itself was refused.</param>
/// <param name="Refusal">Why it is struck out; <c>null</c> when it can serve.</param>
public sealed record ScreenedCandidate(Candidate Candidate, OptionResult? Option, Problem? Refusal)
{
    /// <summary>Whether it can serve.</summary>
    public bool IsFeasible => Refusal is null;

    /// <summary>What is compared: the cost of a run where a model is trained, otherwise the cost of a million tokens.</summary>
    public double? Cost => Value(MetricIds.RunCost) ?? Value(MetricIds.CostPerMtokBlended);

    /// <summary>A metric by id; <c>null</c> when struck out or not computed.</summary>
    public double? Value(string metric) => Option?.Metric(metric)?.Value;
}
