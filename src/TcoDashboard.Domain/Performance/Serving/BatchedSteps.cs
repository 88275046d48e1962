using TcoDashboard.Domain.Performance.Batched;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>Steps of continuous batching with chunked prompts in one arrangement.</summary>
/// <param name="copy">The copy.</param>
/// <param name="chunkTokens">Prompt tokens of one request in one step.</param>
/// <param name="sequenceLimit">Sequences the engine is set to take.</param>
/// <param name="scale">Factor on every step, which carries a correction by measurements to all batches.</param>
internal sealed class BatchedSteps(
    PlannedCopy copy,
    double chunkTokens,
    int sequenceLimit,
    double scale
) : IEngineSteps
{
    // Device time of one prompt token where prompts share steps and groups; what a lone prompt takes beyond it is latency.
    private readonly double _promptTokenSeconds =
        copy.Request.SharedSeconds / copy.Request.NewTokens;

    // Why: a queue asks for the same few hundred steps a million times; the fullest lane decides, so whole sequences a lane are all there is.
    private readonly double[] _decodeSeconds = new double[(sequenceLimit / copy.Lanes) + 3];

    public int SequenceLimit => sequenceLimit;

    public double ChunkTokens => chunkTokens;

    public int Lanes => copy.Lanes;

    public double FirstTokenHostSeconds { get; } =
        copy.Model.FirstTokenSeconds
        + (scale * Math.Max(0, copy.Request.PromptSeconds - copy.Request.SharedSeconds));

    public IEnumerable<double> Numbers =>
        [
            sequenceLimit,
            chunkTokens,
            Lanes,
            FirstTokenHostSeconds,
            scale,
            _promptTokenSeconds,
            copy.Request.Stall,
            .. Enumerable.Range(0, _decodeSeconds.Length).Select(DecodeSeconds),
        ];

    public double StepSeconds(double sequences, double promptTokens)
    {
        var decode = DecodeSeconds((int)Math.Ceiling(sequences / Lanes));
        var prompt = promptTokens * _promptTokenSeconds;
        return scale * Math.Max(prompt, decode + (copy.Request.Stall * prompt));
    }

    private double DecodeSeconds(int sequencesEach)
    {
        if (sequencesEach == 0)
        {
            return 0;
        }

        if (sequencesEach >= _decodeSeconds.Length)
        {
            return copy.Decode((double)sequencesEach * Lanes).Seconds;
        }

        ref var seconds = ref _decodeSeconds[sequencesEach];
        if (seconds == 0)
        {
            seconds = copy.Decode((double)sequencesEach * Lanes).Seconds;
        }

        return seconds;
    }
}
