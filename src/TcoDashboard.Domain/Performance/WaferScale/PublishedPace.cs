namespace TcoDashboard.Domain.Performance.WaferScale;

/// <summary>How a published speed changes modelled latency: a factor, and the published time per token as a floor; the default changes nothing.</summary>
internal readonly record struct PublishedPace(double Factor, double LeastTokenSeconds)
{
    /// <summary>The latency at the published pace.</summary>
    public WaferLatency Apply(WaferLatency latency) =>
        // Why: more wafers than the published service used might be faster, but nobody has shown it.
        Factor == 0
            ? latency
            : latency.Scaled(Math.Max(Factor, LeastTokenSeconds / latency.TokenSeconds));
}
