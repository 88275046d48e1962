using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Pages.Scenarios;

/// <summary>A small scenario to begin with: one load, two nodes of eight GPUs, everything else at its sourced default.</summary>
public static class StarterDocument
{
    /// <summary>The document for a person who begins today.</summary>
    /// <param name="today">Operation begins with the next January.</param>
    /// <param name="say">The words of its title and names.</param>
    public static ScenarioDocument For(DateOnly today, Wording say) =>
        new()
        {
            Title = say["scenarios.starterTitle"],
            Question = say["scenarios.starterQuestion"],
            Start = new(today.Year + 1, 1, 1),
            Years = 4,
            Region = "us-va",
            Workloads =
            [
                new()
                {
                    Id = "chat",
                    Name = say["scenarios.starterLoad"],
                    Model = "llama-3.1-70b",
                    Weights = NumberFormat.Fp8,
                    Cache = NumberFormat.Fp8,
                    InputTokens = 2048,
                    OutputTokens = 512,
                    MaxTtftMs = 3000,
                    MinTokensPerSecondPerUser = 15,
                    Demand = new(DemandKind.ConcurrentUsers, 50),
                },
            ],
            Options =
            [
                Option("h200", "DGX H200", "nvidia-dgx-h200"),
                Option("mi325x", "MI325X, 8 GPUs", "amd-mi325x-8"),
            ],
            Baseline = "h200",
        };

    private static OptionSpec Option(string id, string name, string system) =>
        new()
        {
            Id = id,
            Name = name,
            Fleets =
            [
                new()
                {
                    Id = "base",
                    System = system,
                    Deployment = Deployment.Colo,
                    Workload = "chat",
                },
            ],
        };
}
