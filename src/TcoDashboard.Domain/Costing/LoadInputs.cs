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
            Worded("Mean over peak load"),
            Unit.Fraction,
            InputTopic.Load,
            0.01,
            1,
            DeploymentSet.All,
            Worded(
                "Mean load divided by the load at the busiest time. Idle capacity is paid for but serves nobody."
            ),
            Defaults.Figure("assumptions/average_load#value_fraction")
        )
        {
            OnlyFor = LoadUse.Inference,
        },
        new(
            InputKeys.DemandGrowth,
            Worded("Growth of the demand"),
            Unit.PerYear,
            InputTopic.Load,
            -0.9,
            10,
            DeploymentSet.All,
            Worded(
                "Yearly change of the peak demand. A fleet sized by demand grows with it; without a demand it has no effect."
            ),
            Defaults.Neutral(0, Worded("The demand stays as it is."))
        )
        {
            OnlyFor = LoadUse.Inference,
        },
        new(
            InputKeys.UtilisationRamp,
            Worded("Months until full load"),
            Unit.One,
            InputTopic.Load,
            0,
            60,
            DeploymentSet.All,
            Worded("The load grows evenly to its full height over this many months of service."),
            Defaults.Neutral(0, Worded("The load has its full height from the first month."))
        )
        {
            OnlyFor = LoadUse.Inference,
        },
        new(
            InputKeys.Availability,
            Worded("Availability"),
            Unit.Fraction,
            InputTopic.Load,
            0.5,
            1,
            DeploymentSet.All,
            Worded(
                "Share of time a system is able to serve; failures and maintenance take the rest."
            ),
            Defaults.Figure("assumptions/availability#value_fraction")
        )
        {
            OnlyFor = LoadUse.Inference,
        },
        new(
            InputKeys.Goodput,
            Worded("Useful share of tokens"),
            Unit.Fraction,
            InputTopic.Load,
            0.01,
            1,
            DeploymentSet.All,
            Worded(
                "Share of the tokens served that met their latency target and were used; the effective cost per token counts these only."
            ),
            Defaults.Neutral(1, Worded("Every token served counts."))
        )
        {
            OnlyFor = LoadUse.Inference,
        },
        new(
            InputKeys.ThroughputFactor,
            Worded("Correction of throughput"),
            Unit.One,
            InputTopic.Performance,
            0.05,
            5,
            DeploymentSet.All,
            Worded(
                "Multiplies the predicted throughput. Enter measured over predicted if you have measured."
            ),
            Defaults.Neutral(1, Worded("The prediction is used as it is."))
        ),
        new(
            InputKeys.MeasuredOutput,
            Worded("Measured output of one system"),
            Unit.TokensPerSecond,
            InputTopic.Performance,
            0,
            1e9,
            DeploymentSet.All,
            Worded(
                "Output tokens a second of one system at full load, from a measurement or a published case. It takes the place of the prediction and its correction; zero for the prediction."
            ),
            Defaults.Neutral(0, Worded("The prediction is used."))
        )
        {
            OnlyFor = LoadUse.Inference,
        },
        new(
            InputKeys.SystemPower,
            Worded("IT power of one system"),
            Unit.Kilowatt,
            InputTopic.Performance,
            0,
            100_000,
            DeploymentSet.All,
            Worded(
                "Power of one system at full load and to provision, from a measurement or a published case. Zero for nameplate and power law of the catalog."
            ),
            Defaults.Neutral(0, Worded("Nameplate and power law of the catalog are used."))
        ),
        new(
            InputKeys.IdlePowerShare,
            Worded("Idle power over full load"),
            Unit.Fraction,
            InputTopic.Performance,
            0,
            1,
            DeploymentSet.All,
            Worded(
                "Matters where the power of one system is given: 1 draws it at all hours, 0 lets it follow the load."
            ),
            Defaults.Neutral(
                1,
                Worded(
                    "A power that is given is drawn at all hours, as most published calculations count."
                )
            )
        ),
    ];
}
