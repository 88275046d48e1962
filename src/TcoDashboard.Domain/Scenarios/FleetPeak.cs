using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>What users see at the peak of a fleet with a demand, and who shares that demand: a demand seldom fills whole systems.</summary>
/// <param name="Systems">Systems of the fleet.</param>
/// <param name="Copies">Copies of the model in all of them; a fraction where a mean number of systems is given.</param>
/// <param name="Load">Demand at the peak over what the fleet can serve then, 0 to 1.</param>
/// <param name="InFlight">Requests in flight in one copy of the model, on average.</param>
/// <param name="TimeToFirstToken">Mean time to the first token.</param>
/// <param name="TimePerOutputToken">Mean time between later tokens.</param>
public sealed record FleetPeak(
    double Systems,
    double Copies,
    double Load,
    double InFlight,
    Duration TimeToFirstToken,
    Duration TimePerOutputToken
)
{
    /// <summary>Whether the demand leaves copies emptier than full.</summary>
    public bool IsPartial => Load < Full;

    // Why: whole systems and rounding leave copies of a large fleet a hair below full, which is not worth another number.
    private const double Full = 0.995;

    /// <summary>Tokens a second one user sees, on average.</summary>
    public TokenRate Speed => TokenRate.FromTokensPerSecond(1 / TimePerOutputToken.Seconds);
}
