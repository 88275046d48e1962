using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>A large model in 750 MW whose requests come in bursts: copies hold hundreds of answers.</summary>
internal static class BurstyScenarios
{
    /// <summary>Without a target.</summary>
    /// <param name="variation">Standard deviation over mean of the time between requests.</param>
    public static ScenarioDocument Large(double variation)
    {
        var preset = ShippedScenarios.Preset("750mw-gpu-or-wafer");
        return preset with
        {
            Workloads =
            [
                preset.Workloads[0] with
                {
                    Model = "llama-3.1-405b",
                    Weights = NumberFormat.Fp8,
                    Cache = NumberFormat.Fp8,
                    InputTokens = 2048,
                    OutputTokens = 512,
                    CachedInput = 0,
                    MaxTtftMs = null,
                    MinTokensPerSecondPerUser = null,
                    Arrivals = new() { Pattern = ArrivalPattern.Bursty, Variation = variation },
                },
            ],
        };
    }
}
