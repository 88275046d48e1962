using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Costing;

/// <summary>Inputs about load and prediction.</summary>
internal static class LoadInputs
{
    /// <summary>The inputs in the order of the editor.</summary>
    public static ImmutableArray<InputDefinition> All { get; } =
    [
        new(
            InputKeys.AverageLoad,
            "Mean over peak load",
            Unit.Fraction,
            InputTopic.Load,
            0.01,
            1,
            DeploymentSet.All,
            "Mean load divided by the load at the busiest time. Idle capacity is paid for but serves nobody.",
            Defaults.Figure("assumptions/average_load#value_fraction")
        ),
        new(
            InputKeys.Availability,
            "Availability",
            Unit.Fraction,
            InputTopic.Load,
            0.5,
            1,
            DeploymentSet.All,
            "Share of time a system is able to serve; failures and maintenance take the rest.",
            Defaults.Figure("assumptions/availability#value_fraction")
        ),
        new(
            InputKeys.ThroughputFactor,
            "Correction of throughput",
            Unit.One,
            InputTopic.Performance,
            0.05,
            5,
            DeploymentSet.All,
            "Multiplies the predicted throughput. Enter measured over predicted if you have measured.",
            Defaults.Neutral(1, "The prediction is used as it is.")
        ),
    ];
}
