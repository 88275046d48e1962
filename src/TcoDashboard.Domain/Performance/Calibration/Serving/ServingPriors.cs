using System.Collections.Immutable;
using static TcoDashboard.Domain.Performance.Calibration.Serving.ServingParameter;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Starting values: physics, published operator measurements and engineers' rules, none of them from the measurements fitted.</summary>
internal static class ServingPriors
{
    public static ImmutableArray<ServingPrior> All { get; } =
    [
        Share(WeightBandwidth, "weight_bandwidth", 0.80, 0.1, 0.4, 0.95),
        Share(CacheBandwidth, "cache_bandwidth", 0.70, 0.3, 0.2, 1),
        Share(ExpertBandwidth, "expert_bandwidth", 0.60, 0.3, 0.15, 1),
        Share(DenseCompute, "dense_compute", 0.80, 0.2, 0.3, 1),
        Share(ExpertCompute, "expert_compute", 0.60, 0.3, 0.15, 1),
        Count(ExpertHalfTokens, "expert_half_tokens", 30, 0.8, 2, 500),
        Share(AttentionCompute, "attention_compute", 0.50, 0.3, 0.1, 1),
        Share(EightBit, "eight_bit", 0.90, 0.2, 0.4, 1.1),
        Share(FourBit, "four_bit", 0.70, 0.3, 0.2, 1.0),
        Time(AllReduceSeconds, "all_reduce", 10e-6, 0.5, 2e-6, 60e-6),
        Share(LinkBandwidth, "link_bandwidth", 0.70, 0.3, 0.2, 1),
        Time(ExchangeSeconds, "exchange", 100e-6, 0.5, 10e-6, 400e-6),
        Ratio(Imbalance, "imbalance", 0.25, 0.3, 0.02, 1),
        Time(LayerSeconds, "layer", 15e-6, 0.6, 1e-6, 100e-6),
        Time(LayerSecondsOlder, "layer_older", 25e-6, 0.6, 1e-6, 200e-6),
        Time(SequenceSeconds, "sequence", 20e-6, 0.7, 1e-6, 150e-6),
        Time(SequenceSecondsOlder, "sequence_older", 30e-6, 0.7, 1e-6, 150e-6),
        Time(FirstTokenSeconds, "first_token", 20e-3, 0.7, 1e-3, 200e-3),
        Share(WaveShare, "wave", 0.30, 0.5, 0.01, 1.5),
        Ratio(WaveMedianFactor, "wave_median", 0.30, 0.5, 0.01, 1.5),
        // Public recipes of SGLang on Blackwell set 30 steps; a request comes anywhere between two looks.
        Ratio(PollSteps, "poll_steps", 15, 0.5, 1, 60),
        Time(PromptLayerSeconds, "prompt_layer", 200e-6, 0.6, 5e-6, 3e-3),
        Time(PromptExpertLayerSeconds, "prompt_expert_layer", 300e-6, 0.6, 5e-6, 5e-3),
        Time(ComplexLayerSeconds, "complex_layer", 20e-6, 0.6, 1e-6, 200e-6),
        Ratio(YearlyHostFactor, "yearly_host", 0.8, 0.2, 0.3, 1.2),
        Ratio(RoutingSpread, "routing_spread", 0.9, 0.1, 0.5, 1),
        Ratio(PromptStall, "prompt_stall", 1.0, 0.2, 0.3, 2),
        Share(EfficiencyAmd, "efficiency_amd", 0.85, 0.15, 0.4, 1.2),
        Share(EfficiencyGoogle, "efficiency_google", 0.85, 0.15, 0.4, 1.2),
        Share(EfficiencyIntel, "efficiency_intel", 0.85, 0.15, 0.4, 1.2),
        Share(EfficiencyAws, "efficiency_aws", 0.80, 0.15, 0.4, 1.2),
        Share(Saturation, "saturation", 0.85, 0.15, 0.4, 1.1),
        Share(TunedSaturation, "tuned_saturation", 0.95, 0.15, 0.4, 1.3),
        Share(ServerShare, "server", 0.90, 0.1, 0.4, 1),
        Time(HandOverSeconds, "hand_over", 50e-3, 0.5, 5e-3, 500e-3),
        Time(ColdStartSeconds, "cold_start", 1, 0.7, 0.05, 20),
        // Full matrix units draw the rated power, streaming alone about 60 % of it (vendors' design practice); vector units are a part.
        Share(PowerBase, "power_base", 0.30, 0.2, 0.1, 0.8),
        Share(PowerMemory, "power_memory", 0.30, 0.2, 0.02, 0.8),
        Share(PowerCompute, "power_compute", 0.70, 0.2, 0.02, 1.2),
        Share(PowerNarrow, "power_narrow", 0.20, 0.5, 0.01, 0.8),
    ];

    /// <summary>Whether a parameter is a loss, 0 in an ideal device.</summary>
    public static bool IsLoss(ServingParameter parameter) =>
        parameter is ExpertHalfTokens or Imbalance or WaveShare or PromptStall or PollSteps;

    /// <summary>Whether a parameter is an efficiency, 1 in an ideal device.</summary>
    public static bool IsEfficiency(ServingParameter parameter) =>
        parameter
            is WeightBandwidth
                or CacheBandwidth
                or ExpertBandwidth
                or DenseCompute
                or ExpertCompute
                or AttentionCompute
                or EightBit
                or FourBit
                or LinkBandwidth
                or Saturation
                or TunedSaturation
                or ServerShare;

    private static ServingPrior Share(
        ServingParameter parameter,
        string name,
        double value,
        double spread,
        double low,
        double high
    ) => new(parameter, $"{name}_ratio", value, spread, low, high);

    private static ServingPrior Ratio(
        ServingParameter parameter,
        string name,
        double value,
        double spread,
        double low,
        double high
    ) => new(parameter, $"{name}_ratio", value, spread, low, high);

    private static ServingPrior Count(
        ServingParameter parameter,
        string name,
        double value,
        double spread,
        double low,
        double high
    ) => new(parameter, name, value, spread, low, high);

    private static ServingPrior Time(
        ServingParameter parameter,
        string name,
        double value,
        double spread,
        double low,
        double high
    ) => new(parameter, $"{name}_s", value, spread, low, high);
}
