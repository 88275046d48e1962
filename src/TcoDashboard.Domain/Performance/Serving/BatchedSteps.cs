using TcoDashboard.Domain.Performance.Batched;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>Steps of continuous batching with chunked prompts in one arrangement.</summary>
/// <param name="plan">The arrangement.</param>
/// <param name="parameters">Parameters of the batched model.</param>
/// <param name="sequenceLimit">Sequences the engine is set to take.</param>
/// <param name="scale">Factor on every step, which carries a correction by measurements to all batches.</param>
internal sealed class BatchedSteps(
    PlanCost plan,
    BatchedParameters parameters,
    int sequenceLimit,
    double scale
) : IEngineSteps
{
    public int SequenceLimit => sequenceLimit;

    public double ChunkTokens => parameters.ChunkTokens;

    public int Lanes => plan.Lanes;

    public double FirstTokenHostSeconds => parameters.FirstTokenHostSeconds;

    public double StepSeconds(double sequences, double promptTokens) =>
        scale * plan.Step(sequences, promptTokens).Seconds;
}
