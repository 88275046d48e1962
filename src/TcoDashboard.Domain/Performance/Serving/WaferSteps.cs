namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>
/// Steps of a wafer copy: a token walks through the layers in the same time whatever the number of sequences, and prompts take the layers
/// for themselves.
/// </summary>
/// <param name="tokenSeconds">Time of one token through all layers.</param>
/// <param name="promptSecondsPerToken">Time of all layers for one prompt token.</param>
/// <param name="sequenceLimit">Sequences in flight.</param>
/// <param name="firstTokenHostSeconds">Host and network time before the first token.</param>
internal sealed class WaferSteps(
    double tokenSeconds,
    double promptSecondsPerToken,
    int sequenceLimit,
    double firstTokenHostSeconds
) : IEngineSteps
{
    public int SequenceLimit => sequenceLimit;

    public double ChunkTokens => double.PositiveInfinity;

    public int Lanes => 1;

    public double FirstTokenHostSeconds => firstTokenHostSeconds;

    public IEnumerable<double> Numbers =>
        [tokenSeconds, promptSecondsPerToken, sequenceLimit, firstTokenHostSeconds];

    public double StepSeconds(double sequences, double promptTokens) =>
        tokenSeconds + (promptTokens * promptSecondsPerToken);
}
