namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>
/// One copy of a model as a queue sees it: how long a step takes that gives a token to each of some sequences and processes some prompt
/// tokens. Closed forms and the event simulation ask the same question, so they differ in method only.
/// </summary>
internal interface IEngineSteps
{
    /// <summary>Most sequences in flight.</summary>
    int SequenceLimit { get; }

    /// <summary>Most prompt tokens of one request in one step; infinite where prompts are not cut.</summary>
    double ChunkTokens { get; }

    /// <summary>Groups that take prompts independently; a step processes at most a chunk for each.</summary>
    int Lanes { get; }

    /// <summary>Host time before the first token that does not occupy the devices, in seconds.</summary>
    double FirstTokenHostSeconds { get; }

    /// <summary>Seconds of one step.</summary>
    double StepSeconds(double sequences, double promptTokens);

    /// <summary>The numbers that all of this follows from: copies with the same ones serve the same requests alike, to the last bit.</summary>
    IEnumerable<double> Numbers { get; }
}
