namespace TcoDashboard.Domain.Performance.Serving;

/// <summary>Prompts on copies of their own, in front of a copy that answers.</summary>
public sealed record PromptStage
{
    /// <summary>Copies that share one queue of prompts.</summary>
    public required int SharingCopies { get; init; }

    /// <summary>Requests a second of one copy.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>Requests a second of one copy at which its queue would grow without end.</summary>
    public required double LimitRequestsPerSecond { get; init; }

    /// <summary>Prompts at one copy, waiting ones included, on average: Little's <c>L = λ·W</c>.</summary>
    public required double InFlight { get; init; }

    /// <summary>Time from arrival until the prompt is computed, the transfer of its cache not counted.</summary>
    public required LatencySummary Time { get; init; }

    /// <summary>Share of the sustainable rate, <c>ρ</c>; below 1.</summary>
    public double Utilisation => RequestsPerSecond / LimitRequestsPerSecond;
}
