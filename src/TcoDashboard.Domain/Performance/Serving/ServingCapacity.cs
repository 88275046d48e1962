namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>Highest request rate one copy can sustain, and what sets it.</summary>
/// <param name="RequestsPerSecond">Requests a second at which the queue would grow without end.</param>
/// <param name="Decoding">Sequences that decode at that rate.</param>
/// <param name="IsPromptBound">Prompts take every step, rather than the sequence limit being reached.</param>
internal readonly record struct ServingCapacity(
    double RequestsPerSecond,
    double Decoding,
    bool IsPromptBound
)
{
    /// <summary>
    /// Of each second, answers take <c>X·(O−1)·T(N)/N</c> and prompts <c>X·n·e</c>: the rate at which both fill it, at the sequence limit
    /// or where every step holds a full chunk, whichever comes first.
    /// </summary>
    public static ServingCapacity Of(IEngineSteps steps, RequestAtoms requests)
    {
        var most = PromptWork.MostTokens(steps, requests);
        var later = requests.LaterMean;
        var full = most * later / requests.Prompt;
        var limit = (double)steps.SequenceLimit;
        if (full <= limit && double.IsFinite(steps.ChunkTokens))
        {
            var bound = most / (requests.Prompt * steps.StepSeconds(full, most));
            return new(bound, full, true);
        }

        // Sequences whose prompt is under way hold a place too, so fewer than the limit decode.
        // A step holds a prompt, or a chunk of it, and what arrived while the step before ran: as much as one prompt on average.
        var part = Math.Min(requests.Prompt, most);
        var decoding = limit;
        var rate = 0.0;
        for (var pass = 0; pass < 12; pass++)
        {
            var decode = steps.StepSeconds(decoding, 0);
            var extra = (steps.StepSeconds(decoding, part) - decode) / part;
            rate = decoding / ((later * decode) + (decoding * requests.Prompt * extra));
            var prompting = rate * PromptSeconds(steps, requests, decoding, part);
            decoding = Math.Max(limit * 0.05, (decoding + Math.Max(0, limit - prompting)) / 2);
        }

        return new(rate, decoding, false);
    }

    // Time a prompt occupies its place before its first token: half a step until the next begins, then its own steps.
    private static double PromptSeconds(
        IEngineSteps steps,
        RequestAtoms requests,
        double decoding,
        double part
    )
    {
        var decode = steps.StepSeconds(decoding, 0);
        var extra = (steps.StepSeconds(decoding, part) - decode) / part;
        var chunks = double.IsFinite(steps.ChunkTokens)
            ? Math.Ceiling(requests.Prompt / steps.ChunkTokens)
            : 1;
        return ((chunks + 0.5) * decode) + (requests.Prompt * extra);
    }
}
