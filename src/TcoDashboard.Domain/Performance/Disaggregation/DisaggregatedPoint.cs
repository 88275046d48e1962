using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance.Disaggregation;

/// <summary>Two pools, one for prompts and one for answers, that serve a workload together.</summary>
public sealed record DisaggregatedPoint
{
    /// <summary>One copy for prompts: its arrangement, its rate and its time to the first token alone.</summary>
    public required OperatingPoint Prompt { get; init; }

    /// <summary>One copy for answers.</summary>
    public required OperatingPoint Answer { get; init; }

    /// <summary>Copies in each pool.</summary>
    public required PoolPlan Pools { get; init; }

    /// <summary>Systems of the pool for prompts.</summary>
    public required int PromptSystems { get; init; }

    /// <summary>Systems of the pool for answers.</summary>
    public required int AnswerSystems { get; init; }

    /// <summary>Moving one prompt's cache.</summary>
    public required CacheTransfer Transfer { get; init; }

    /// <summary>Requests a second whose caches fill the link to one copy for answers.</summary>
    public required double LinkRequestsPerSecond { get; init; }

    /// <summary>Requests a second of both pools together.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>Output tokens a second of both pools together.</summary>
    public required TokenRate Output { get; init; }

    /// <summary>Input tokens a second of both pools together, cached ones included.</summary>
    public required TokenRate Input { get; init; }

    /// <summary>Time to the first token: prompt, transfer and the first step of the answering pool.</summary>
    public required Duration TimeToFirstToken { get; init; }

    /// <summary>Time between later tokens; prompts of others no longer delay it.</summary>
    public required Duration TimePerOutputToken { get; init; }

    /// <summary>What limits the rate.</summary>
    public required DisaggregationLimit Limit { get; init; }

    /// <summary>IT power of all systems of both pools at load.</summary>
    public required Power Power { get; init; }

    /// <summary>Input tokens a second for each system of the pool for prompts.</summary>
    public TokenRate InputPerPromptSystem => Input / PromptSystems;

    /// <summary>Output tokens a second for each system of the pool for answers.</summary>
    public TokenRate OutputPerAnswerSystem => Output / AnswerSystems;
}
