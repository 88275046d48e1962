using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>How one copy of a model serves a stream of requests that arrive at random.</summary>
public sealed record ServingReport
{
    /// <summary>How it was obtained.</summary>
    public required ServingMethod Method { get; init; }

    /// <summary>Requests a second.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>Requests a second at which the queue would grow without end.</summary>
    public required double LimitRequestsPerSecond { get; init; }

    /// <summary>Requests in the copy at the same time, waiting ones included, on average: Little's <c>L = λ·W</c>.</summary>
    public required double InFlight { get; init; }

    /// <summary>Output tokens a second.</summary>
    public required TokenRate Output { get; init; }

    /// <summary>Time from arrival to the first token.</summary>
    public required LatencySummary TimeToFirstToken { get; init; }

    /// <summary>A request's mean time between its tokens after the first.</summary>
    public required LatencySummary TimePerOutputToken { get; init; }

    /// <summary>Time from arrival to the last token.</summary>
    public required LatencySummary EndToEnd { get; init; }

    /// <summary>
    /// End-to-end time over output tokens, from which the speed at a percentile follows by inversion (model equations, 12): the quantile is
    /// taken in seconds a token.
    /// </summary>
    public required LatencySummary EndToEndPerToken { get; init; }

    /// <summary>Share of requests that find every place of the engine taken and wait for one.</summary>
    public required Fraction WaitsForPlace { get; init; }

    /// <summary>What goes on before the answers where prompts are computed by other copies; the numbers above are then those of an answering copy.</summary>
    public PromptStage? Prompts { get; init; }

    /// <summary>Share of the sustainable rate, <c>ρ</c>; below 1. Of two pools that of the fuller one.</summary>
    public double Utilisation =>
        Math.Max(RequestsPerSecond / LimitRequestsPerSecond, Prompts?.Utilisation ?? 0);
}
