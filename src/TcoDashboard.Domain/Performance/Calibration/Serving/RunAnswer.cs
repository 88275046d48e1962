namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>What the model says about a run: rates of the whole run, times of one request. Seconds, watts.</summary>
internal sealed record RunAnswer
{
    public required ServedLoad Load { get; init; }

    /// <summary>Requests a second over all copies.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>Prompt of one request alone.</summary>
    public required double PromptSeconds { get; init; }

    /// <summary>Input tokens a second of one device that does nothing but prompts.</summary>
    public required double PromptTokensPerSecond { get; init; }

    /// <summary>Output tokens a second of one device that does nothing but decoding.</summary>
    public required double DecodeTokensPerSecond { get; init; }

    /// <summary>Draw of one device.</summary>
    public required double DeviceWatts { get; init; }

    /// <summary>Requests over all copies where they come as one batch; workers apart run none, so theirs are those in flight.</summary>
    public required double BatchRequests { get; init; }

    /// <summary>Time until all of them are answered, prompts first.</summary>
    public required double BatchSeconds { get; init; }
}
