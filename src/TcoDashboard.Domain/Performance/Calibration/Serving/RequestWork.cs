namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>What one request asks of a copy, whatever the batch: worked out once, used at every batch.</summary>
internal readonly record struct RequestWork
{
    public RequestWork(
        double inputTokens,
        double cachedTokens,
        double outputTokens,
        ServingModel model,
        ServingParameters p
    )
    {
        OutputTokens = Math.Max(1, outputTokens);
        MeanContext = inputTokens + (OutputTokens / 2);
        NewTokens = inputTokens - cachedTokens;
        Prompt = model.PromptAlone(NewTokens, cachedTokens);
        SharedSeconds = model.PromptWork(NewTokens, cachedTokens);
        Stall = p[ServingParameter.PromptStall];
    }

    /// <summary>Answer tokens; at least 1.</summary>
    public double OutputTokens { get; private init; }

    /// <summary>Mean context over the life of the request.</summary>
    public double MeanContext { get; init; }

    /// <summary>Prompt tokens whose cache is not at hand.</summary>
    public double NewTokens { get; private init; }

    /// <summary>Its prompt alone, by parts.</summary>
    public StepTime Prompt { get; private init; }

    /// <summary>Its prompt alone.</summary>
    public double PromptSeconds => Prompt.Seconds;

    /// <summary>Device time of its prompt where prompts share steps and groups.</summary>
    public double SharedSeconds { get; private init; }

    /// <summary>Stall of decoding over the device time of a prompt.</summary>
    public double Stall { get; private init; }

    /// <summary>The same request where device times are longer by a factor.</summary>
    public RequestWork Times(double factor) =>
        this with
        {
            Prompt = Prompt.Times(factor),
            SharedSeconds = SharedSeconds * factor,
        };
}
