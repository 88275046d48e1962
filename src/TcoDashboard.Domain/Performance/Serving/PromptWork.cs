namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>What prompts cost one copy at a request rate: how full a mixed step is and what a prompt token adds to it.</summary>
internal readonly struct PromptWork
{
    private readonly IEngineSteps _steps;

    private PromptWork(IEngineSteps steps, double rate, double promptMean, double fill)
    {
        _steps = steps;
        Rate = rate;
        PromptMean = promptMean;
        Fill = fill;
    }

    /// <summary>Requests a second.</summary>
    public double Rate { get; }

    public double PromptMean { get; }

    /// <summary>Prompt tokens in a mixed step as prompt tokens see it.</summary>
    public double Fill { get; }

    /// <summary>Most prompt tokens a step can take.</summary>
    public static double MostTokens(IEngineSteps steps, RequestAtoms requests) =>
        double.IsFinite(steps.ChunkTokens) ? steps.ChunkTokens * steps.Lanes : requests.Prompts[^1];

    public static PromptWork At(
        IEngineSteps steps,
        RequestAtoms requests,
        double rate,
        double sequences
    )
    {
        var chunk = Math.Min(steps.ChunkTokens, double.MaxValue);
        var alone = 0.0;
        for (var index = 0; index < requests.Prompts.Length; index++)
        {
            var prompt = requests.Prompts[index];
            alone += RequestAtoms.Weight[index] * prompt * Math.Min(prompt, chunk);
        }

        alone /= requests.Prompt;
        var most = MostTokens(steps, requests);
        var arriving = 0.0;
        for (var pass = 0; pass < 4; pass++)
        {
            // A token shares its step with its own prompt and with what arrived while the step before ran.
            arriving = Math.Min(
                most,
                rate * requests.Prompt * steps.StepSeconds(sequences, arriving)
            );
        }

        var fill = Math.Min(alone + arriving, most);
        return new(steps, rate, requests.Prompt, fill);
    }

    /// <summary>Seconds that one prompt token adds to steps that decode some sequences.</summary>
    public double SecondsPerToken(double sequences) =>
        (_steps.StepSeconds(sequences, Fill) - _steps.StepSeconds(sequences, 0)) / Fill;

    /// <summary>
    /// Seconds between two tokens of an answer, steps lengthened by prompts included: of each second prompts take
    /// <c>λ·n̄·e</c>, the rest is decode steps.
    /// </summary>
    public double TokenSeconds(double sequences)
    {
        var decode = _steps.StepSeconds(sequences, 0);
        var share = Rate * PromptMean * SecondsPerToken(sequences);
        return decode / Math.Max(1e-3, 1 - share);
    }
}
