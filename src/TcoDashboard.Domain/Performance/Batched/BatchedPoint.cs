using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>
/// Steady state of one arrangement with a number of sequences always in flight: continuous batching with chunked prompts
/// (model equations, 6.2 and 6.3).
/// </summary>
internal readonly record struct BatchedPoint
{
    public int Sequences { get; private init; }

    /// <summary>Sequences that decode at the same time; fewer than in flight when prompts take every step.</summary>
    public double Decoding { get; private init; }

    /// <summary>Prompt tokens in one mixed step.</summary>
    public double PromptTokens { get; private init; }

    /// <summary>Mixed steps that one prompt takes.</summary>
    public double Chunks { get; private init; }

    public bool IsPrefillBound { get; private init; }

    public double TimeToFirstTokenSeconds { get; private init; }

    public double TimePerOutputTokenSeconds { get; private init; }

    public double RequestsPerSecond { get; private init; }

    public static BatchedPoint At(
        PlanCost plan,
        BatchedLoad load,
        BatchedParameters parameters,
        int sequences
    )
    {
        var later = Math.Max(1, load.OutputTokens - 1);
        double lanes = plan.Lanes;
        var most = parameters.ChunkTokens * lanes;
        var least = Math.Min(load.NewTokens, parameters.ChunkTokens) * lanes;
        var arriving = load.NewTokens * (sequences - 1) / later;
        var isBound = arriving > most;
        var decoding = isBound
            ? Math.Min(sequences, (most * later / load.NewTokens) + 1)
            : sequences;
        var prompt = Math.Clamp(arriving, least, most);
        var share = Math.Min(1, arriving / prompt);
        var mixed = plan.Step(decoding, prompt).Seconds;
        var tpot = ((1 - share) * plan.Step(decoding, 0).Seconds) + (share * mixed);
        var chunks = Math.Ceiling(load.NewTokens / parameters.ChunkTokens);
        var growth = Math.Min(
            1 + (parameters.QueueGrowth * Math.Log2(sequences)),
            parameters.QueueGrowthLimit
        );
        var ttft = (chunks * mixed * growth) + parameters.FirstTokenHostSeconds;
        if (isBound)
        {
            // Why: prompts then leave at the rate of full chunks; by Little's law the rest of the sequences wait for their first token.
            ttft = Math.Max(ttft, (sequences * load.NewTokens / most * mixed) - (later * tpot));
        }

        var answer = load.OutputTokens > 1 ? later * tpot : 0;
        return new()
        {
            Sequences = sequences,
            Decoding = decoding,
            PromptTokens = prompt,
            Chunks = chunks,
            IsPrefillBound = isBound,
            TimeToFirstTokenSeconds = ttft,
            TimePerOutputTokenSeconds = tpot,
            RequestsPerSecond = Little(sequences, ttft, answer),
        };
    }

    /// <summary>Requests per second when a number of sequences is always in flight: each takes the time to its first token and its answer.</summary>
    public static double Little(double sequences, double firstTokenSeconds, double answerSeconds) =>
        sequences / (firstTokenSeconds + answerSeconds);
}
