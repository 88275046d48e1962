namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>
/// Steady state of one arrangement with a number of sequences always in flight: continuous batching with chunked prompts
/// (model equations, 6.2 and 6.3).
/// </summary>
/// <param name="Sequences">Sequences in flight.</param>
/// <param name="TimeToFirstTokenSeconds">Mean time to the first token.</param>
/// <param name="TimePerOutputTokenSeconds">Mean time between later tokens, stalls by prompts included.</param>
/// <param name="StepSeconds">One decode step without prompts.</param>
/// <param name="RequestsPerSecond">Requests finished a second.</param>
internal readonly record struct BatchedPoint(
    int Sequences,
    double TimeToFirstTokenSeconds,
    double TimePerOutputTokenSeconds,
    double StepSeconds,
    double RequestsPerSecond
)
{
    /// <summary>What prompts of others add to a token.</summary>
    public double StallSeconds => TimePerOutputTokenSeconds - StepSeconds;

    /// <summary>Requests per second when a number of sequences is always in flight: each takes the time to its first token and its answer.</summary>
    public static double Little(double sequences, double firstTokenSeconds, double answerSeconds) =>
        sequences / (firstTokenSeconds + answerSeconds);
}
