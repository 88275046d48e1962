using TcoDashboard.Domain.Performance.Serving;

namespace TcoDashboard.Domain.Performance.Disaggregation.Queueing;

/// <summary>
/// Steps of a copy that answers and gets its caches whole: a request takes part in decode steps from its first token on. They are longer than
/// alone by what the pool loses beside the other one.
/// </summary>
/// <param name="alone">The copy alone.</param>
/// <param name="efficiency">Share of its own throughput that it keeps.</param>
internal sealed class LengthenedSteps(IEngineSteps alone, double efficiency) : IEngineSteps
{
    public int SequenceLimit => alone.SequenceLimit;

    // A received request counts as one token, and all that have a place start with the next step.
    public double ChunkTokens => 1;

    public int Lanes => alone.SequenceLimit;

    /// <summary>Answers that come and go without a step taking longer: one in each of the groups that step together.</summary>
    public int Tread => alone.Lanes;

    public double FirstTokenHostSeconds => 0;

    public IEnumerable<double> Numbers => [efficiency, .. alone.Numbers];

    public double StepSeconds(double sequences, double promptTokens) =>
        alone.StepSeconds(sequences + promptTokens, 0) / efficiency;
}
