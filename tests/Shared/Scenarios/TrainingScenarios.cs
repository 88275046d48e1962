using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Tests.Shared.Scenarios;

/// <summary>Stories of training runs; a test changes one thing with <c>with</c>.</summary>
public static class TrainingScenarios
{
    /// <summary>The run of Llama 3.1 405B: 15.6 trillion tokens in sequences of 8,192, sixteen million a step, 16 bits.</summary>
    public static TrainingSpec Llama405B { get; } =
        new()
        {
            Tokens = 15.6e12,
            SequenceTokens = 8192,
            GlobalBatch = 2048,
            Precision = NumberFormat.Bf16,
        };

    /// <summary>Llama 3.1 405B on 16,384 H100, bought.</summary>
    public static ScenarioDocument Llama405BOnH100() =>
        Of("llama-3.1-405b", Llama405B, Fleet("nvidia-dgx-h100", 2048));

    /// <summary>A 70B model on 15 trillion tokens on a fleet without a number of systems.</summary>
    public static ScenarioDocument Seventy(TrainingSpec run, Limits limits) =>
        Of("llama-3.1-70b", run, Fleet("nvidia-dgx-h100", null)) with
        {
            Limits = limits,
        };

    /// <summary>A document with one run and one option.</summary>
    public static ScenarioDocument Of(string model, TrainingSpec run, FleetSpec fleet) =>
        new()
        {
            Title = "A training run",
            Start = new(2027, 1, 1),
            Years = 4,
            Region = "us-va",
            Workloads =
            [
                new()
                {
                    Id = "run",
                    Name = "Run",
                    Model = model,
                    Training = run,
                },
            ],
            Options =
            [
                new()
                {
                    Id = "a",
                    Name = "A",
                    Fleets = [fleet],
                },
            ],
        };

    /// <summary>A fleet that trains.</summary>
    public static FleetSpec Fleet(string system, int? systems) =>
        new()
        {
            Id = "train",
            System = system,
            Deployment = Deployment.Own,
            Workload = "run",
            Systems = systems,
        };

    /// <summary>The document with another fleet.</summary>
    public static ScenarioDocument With(
        this ScenarioDocument document,
        Func<FleetSpec, FleetSpec> edit
    ) =>
        document with
        {
            Options =
            [
                .. document.Options.Select(option =>
                    option with
                    {
                        Fleets = [.. option.Fleets.Select(edit)],
                    }
                ),
            ],
        };

    /// <summary>A power budget that counts cooling and losses.</summary>
    public static Limits Megawatts(double megawatts) =>
        new() { PowerBudget = Power.FromMegawatts(megawatts), PowerBasis = PowerBasis.Facility };
}
