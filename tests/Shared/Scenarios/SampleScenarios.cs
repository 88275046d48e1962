using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Tests.Shared.Scenarios;

/// <summary>Scenarios that tests start from; each changes one thing with <c>with</c>.</summary>
public static class SampleScenarios
{
    /// <summary>750 MW of facility power for a chat service: GPU racks against wafer systems.</summary>
    public static ScenarioDocument Deal750Megawatt() =>
        new()
        {
            Title = "750 MW inference fleet",
            Question = "GPU racks or wafer systems for the same power?",
            Story = "A provider has 750 MW of facility power.\nIt serves one chat model.",
            Tags = ["inference", "power"],
            Start = new(2027, 1, 1),
            Years = 5,
            Region = "us-va",
            Limits = new()
            {
                PowerBudget = Power.FromMegawatts(750),
                PowerBasis = PowerBasis.Facility,
            },
            Workloads = [Chat()],
            Inputs = InputSettings.Empty.With("discount_rate_per_year", 0.1, "House rate."),
            Options =
            [
                new()
                {
                    Id = "gpu",
                    Name = "GB300 NVL72",
                    Fleets = [Fleet("base", "nvidia-gb300-nvl72")],
                },
                new()
                {
                    Id = "wafer",
                    Name = "CS-3",
                    Fleets = [Fleet("base", "cerebras-cs3")],
                },
            ],
            Baseline = "gpu",
        };

    /// <summary>A chat load on a 70-billion-parameter model.</summary>
    public static WorkloadSpec Chat() =>
        new()
        {
            Id = "chat",
            Name = "Chat",
            Model = "llama-3.1-70b",
            Weights = NumberFormat.Fp8,
            Cache = NumberFormat.Fp8,
            InputTokens = 8192,
            OutputTokens = 1024,
            CachedInput = 0.3,
            MaxTtftMs = 2000,
            MinTokensPerSecondPerUser = 20,
        };

    /// <summary>A system that exists only inside a scenario, at a price somebody quoted.</summary>
    public static CatalogItem OwnSystem(string id, double priceUsd)
    {
        var quote = new Source("Quote of 3 November", null, "2026-11-03", "quote");
        Fact[] facts = [new("accelerator", "nvidia-h100-sxm"), new("vendor", "Ours", quote)];
        Figure[] figures =
        [
            new("accelerator_count", Unit.One, 8, quote),
            new("max_power_kw", Unit.Kilowatt, 10.2, quote)
            {
                Low = 9,
                High = 11,
                IsEstimate = true,
            },
            new("price_usd", Unit.Usd, priceUsd, quote)
            {
                Note = "Freight included.",
                Conflicts = [new(priceUsd + 1, null, "First offer.")],
            },
        ];
        return new(
            CatalogKind.System,
            id,
            "Our eight-way node",
            facts.ToImmutableSortedDictionary(
                fact => fact.Key,
                fact => fact,
                StringComparer.Ordinal
            ),
            figures.ToImmutableSortedDictionary(
                figure => figure.Key,
                figure => figure,
                StringComparer.Ordinal
            ),
            ["Only for this comparison."]
        );
    }

    /// <summary>Bought systems for the chat load, sized from demand and limits.</summary>
    public static FleetSpec Fleet(string id, string system) =>
        new()
        {
            Id = id,
            System = system,
            Deployment = Deployment.Own,
            Workload = "chat",
        };
}
