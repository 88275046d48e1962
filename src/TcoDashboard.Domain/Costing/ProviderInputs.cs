using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Costing;

/// <summary>Inputs about machines and tokens of a provider: use, commitment, tiers, token prices, and which part of the load is served.</summary>
internal static class ProviderInputs
{
    /// <summary>Which part of the load a fleet serves.</summary>
    public static ImmutableArray<InputDefinition> Band { get; } =
    [
        new(
            InputKeys.ServeAbove,
            Worded("Load served from"),
            Unit.Fraction,
            InputTopic.Load,
            0,
            0.99,
            DeploymentSet.All,
            Worded(
                "Share of the peak demand above which this fleet serves; a burst fleet starts where the base ends. Matters with a demand only."
            ),
            Defaults.Neutral(0, Worded("It serves from the first request."))
        )
        {
            OnlyFor = LoadUse.Inference,
        },
        new(
            InputKeys.ServeUpTo,
            Worded("Load served up to"),
            Unit.Fraction,
            InputTopic.Load,
            0.01,
            1,
            DeploymentSet.All,
            Worded(
                "Share of the peak demand up to which this fleet serves; a base fleet leaves the rest to another. Matters with a demand only."
            ),
            Defaults.Neutral(1, Worded("It serves up to the peak."))
        )
        {
            OnlyFor = LoadUse.Inference,
        },
    ];

    /// <summary>Price and terms of rented machines and bought tokens.</summary>
    public static ImmutableArray<InputDefinition> Terms { get; } =
    [
        new(
            InputKeys.Elastic,
            Worded("Hours that follow the load"),
            Unit.Fraction,
            InputTopic.Rental,
            0,
            1,
            DeploymentSet.Cloud,
            Worded(
                "Zero for reserved accelerators (every hour is paid), one for on-demand ones that are given back when idle."
            ),
            Defaults.Neutral(0, Worded("Reserved: every hour is paid."))
        ),
        new(
            InputKeys.Commitment,
            Worded("Committed spend"),
            Unit.UsdPerMonth,
            InputTopic.Rental,
            0,
            1000000000000.0,
            DeploymentSet.Hosted,
            Worded(
                "Least spend a month promised to the provider; what is not used is paid all the same."
            ),
            Defaults.Neutral(0, Worded("Nothing is promised."))
        ),
        new(
            InputKeys.Tier1From,
            Worded("Spend tier 1 from"),
            Unit.UsdPerMonth,
            InputTopic.Rental,
            0,
            1000000000000.0,
            DeploymentSet.Hosted,
            Worded(
                "Monthly spend at list price above which the discount of tier 1 holds, for the part above it."
            ),
            Defaults.Neutral(0, Worded("No tier."))
        ),
        new(
            InputKeys.Tier1Discount,
            Worded("Discount of tier 1"),
            Unit.Fraction,
            InputTopic.Rental,
            0,
            0.95,
            DeploymentSet.Hosted,
            Worded("Discount on the part of the spend in tier 1."),
            Defaults.Neutral(0, Worded("No tier."))
        ),
        new(
            InputKeys.Tier2From,
            Worded("Spend tier 2 from"),
            Unit.UsdPerMonth,
            InputTopic.Rental,
            0,
            1000000000000.0,
            DeploymentSet.Hosted,
            Worded(
                "Monthly spend at list price above which the discount of tier 2 holds, for the part above it."
            ),
            Defaults.Neutral(0, Worded("No tier."))
        ),
        new(
            InputKeys.Tier2Discount,
            Worded("Discount of tier 2"),
            Unit.Fraction,
            InputTopic.Rental,
            0,
            0.95,
            DeploymentSet.Hosted,
            Worded("Discount on the part of the spend in tier 2."),
            Defaults.Neutral(0, Worded("No tier."))
        ),
        new(
            InputKeys.Tier3From,
            Worded("Spend tier 3 from"),
            Unit.UsdPerMonth,
            InputTopic.Rental,
            0,
            1000000000000.0,
            DeploymentSet.Hosted,
            Worded(
                "Monthly spend at list price above which the discount of tier 3 holds, for the part above it."
            ),
            Defaults.Neutral(0, Worded("No tier."))
        ),
        new(
            InputKeys.Tier3Discount,
            Worded("Discount of tier 3"),
            Unit.Fraction,
            InputTopic.Rental,
            0,
            0.95,
            DeploymentSet.Hosted,
            Worded("Discount on the part of the spend in tier 3."),
            Defaults.Neutral(0, Worded("No tier."))
        ),
        new(
            InputKeys.InputTokenPrice,
            Worded("Price of input tokens"),
            Unit.UsdPerMillionTokens,
            InputTopic.Rental,
            0,
            100000,
            DeploymentSet.Api,
            Worded("Price of a million input tokens that are not cached."),
            Defaults.Offer("price_usd_per_mtok_input")
        ),
        new(
            InputKeys.OutputTokenPrice,
            Worded("Price of output tokens"),
            Unit.UsdPerMillionTokens,
            InputTopic.Rental,
            0,
            100000,
            DeploymentSet.Api,
            Worded("Price of a million output tokens."),
            Defaults.Offer("price_usd_per_mtok_output")
        ),
        new(
            InputKeys.CachedTokenShare,
            Worded("Price of cached input"),
            Unit.Fraction,
            InputTopic.Rental,
            0,
            1,
            DeploymentSet.Api,
            Worded("Price of cached input tokens over that of others; 1 without a discount."),
            Defaults.Neutral(1, Worded("No discount for cached tokens assumed."))
        ),
    ];

    /// <summary>What a sovereign or air-gapped site costs more.</summary>
    public static ImmutableArray<InputDefinition> Isolation { get; } =
    [
        new(
            InputKeys.IsolationStaff,
            Worded("Staff for isolated operation"),
            Unit.One,
            InputTopic.Operations,
            0,
            10000,
            DeploymentSet.Bought,
            Worded(
                "Cleared staff, update laboratory and local repair of a sovereign or air-gapped site, in full-time employees."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.IsolationCost,
            Worded("Cost of isolated operation"),
            Unit.UsdPerMonth,
            InputTopic.Operations,
            0,
            1000000000,
            DeploymentSet.Bought,
            Worded(
                "Update laboratory, certification and separate tools of a sovereign or air-gapped site."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
        new(
            InputKeys.IsolationSpares,
            Worded("Spares for isolated operation"),
            Unit.Fraction,
            InputTopic.Operations,
            0,
            1,
            DeploymentSet.Bought,
            Worded(
                "Spare parts that an isolated site keeps on top of the usual ones, as a share of all hardware; planners name 5 to 10 %."
            ),
            Defaults.Neutral(0, Worded("Not counted unless given."))
        ),
    ];
}
