using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What users see at the peak of a fleet that its demand does not fill, or that requests reach at random.</summary>
/// <param name="Load">Demand at the peak over what the fleet can serve then, 0 to 1.</param>
/// <param name="InFlight">Requests in flight in one copy of the model, on average.</param>
/// <param name="TimeToFirstToken">Mean time to the first token.</param>
/// <param name="TimePerOutputToken">Mean time between later tokens.</param>
public sealed record FleetPeak(
    double Load,
    double InFlight,
    Duration TimeToFirstToken,
    Duration TimePerOutputToken
)
{
    /// <summary>Tokens a second one user sees, on average.</summary>
    public TokenRate Speed => TokenRate.FromTokensPerSecond(1 / TimePerOutputToken.Seconds);
}
