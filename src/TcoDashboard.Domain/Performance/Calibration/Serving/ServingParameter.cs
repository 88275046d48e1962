namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>The fitted parameters of inference; each has one meaning over all devices, models and engines unless its name says otherwise.</summary>
public enum ServingParameter
{
    /// <summary>Share of the printed memory bandwidth that reading weights reaches.</summary>
    WeightBandwidth,

    /// <summary>Share of the printed memory bandwidth that reading the cache reaches.</summary>
    CacheBandwidth,

    /// <summary>Share of the printed memory bandwidth that reading experts reaches.</summary>
    ExpertBandwidth,

    /// <summary>Share of the best matrix rate that dense multiplications reach at any size.</summary>
    DenseCompute,

    /// <summary>Share of the best matrix rate that expert multiplications reach.</summary>
    ExpertCompute,

    /// <summary>Tokens an expert at which its multiplication reaches half of its best rate.</summary>
    ExpertHalfTokens,

    /// <summary>Share of the best 16-bit matrix rate that attention over a prompt reaches.</summary>
    AttentionCompute,

    /// <summary>Matrix share at 8 bits over that at 16 bits.</summary>
    EightBit,

    /// <summary>Matrix share at 4 bits over that at 16 bits.</summary>
    FourBit,

    /// <summary>Seconds of one all-reduce among devices of a switched domain, beside its bytes.</summary>
    AllReduceSeconds,

    /// <summary>Share of the printed link bandwidth that collectives reach.</summary>
    LinkBandwidth,

    /// <summary>Seconds of dispatch and combine in one expert layer.</summary>
    ExchangeSeconds,

    /// <summary>Load of the busiest expert-parallel rank over the mean, less one, at 8 ranks and more, for lasting favourites among experts.</summary>
    Imbalance,

    /// <summary>Seconds a layer of small kernels and launches: engines from 2025.</summary>
    LayerSeconds,

    /// <summary>As above: engines of 2023 and 2024, and frameworks without a serving engine.</summary>
    LayerSecondsOlder,

    /// <summary>Seconds a sequence of scheduling and sampling: engines from 2025.</summary>
    SequenceSeconds,

    /// <summary>As above: engines of 2023 and 2024.</summary>
    SequenceSecondsOlder,

    /// <summary>Host seconds before the first token.</summary>
    FirstTokenSeconds,

    /// <summary>Share of the prompts of all clients that queue before one's own on average.</summary>
    WaveShare,

    /// <summary>The share above for the median over that for the mean.</summary>
    WaveMedianFactor,

    /// <summary>Decode steps between two looks at the queue where an engine is told to look seldom.</summary>
    PollSteps,

    /// <summary>Seconds of launches in one layer of a prompt, which no graph hides.</summary>
    PromptLayerSeconds,

    /// <summary>As above for one expert layer of eight experts a token, in addition; other numbers in proportion.</summary>
    PromptExpertLayerSeconds,

    /// <summary>Seconds of further kernels in one layer of latent or hybrid attention.</summary>
    ComplexLayerSeconds,

    /// <summary>Host times of one year over those of the year before.</summary>
    YearlyHostFactor,

    /// <summary>Exponent of the tokens in the number of distinct experts they touch: 1 when tokens choose independently.</summary>
    RoutingSpread,

    /// <summary>Stall of decoding by a prompt over the time of that prompt alone.</summary>
    PromptStall,

    /// <summary>Memory and arithmetic efficiency of AMD devices over NVIDIA's.</summary>
    EfficiencyAmd,

    /// <summary>As above: Google.</summary>
    EfficiencyGoogle,

    /// <summary>As above: Intel.</summary>
    EfficiencyIntel,

    /// <summary>As above: AWS.</summary>
    EfficiencyAws,

    /// <summary>Throughput of a saturated engine over the closed form.</summary>
    Saturation,

    /// <summary>As above for MLPerf submissions, which are tuned by hand.</summary>
    TunedSaturation,

    /// <summary>MLPerf server throughput over offline throughput.</summary>
    ServerShare,

    /// <summary>Seconds in which prompt workers hand a request with its cache to decode workers.</summary>
    HandOverSeconds,

    /// <summary>Seconds that the first requests of a test wait for an engine that compiles at first use.</summary>
    ColdStartSeconds,

    /// <summary>Share of rated power a busy device draws beside memory and matrix units.</summary>
    PowerBase,

    /// <summary>Share of rated power that full use of memory bandwidth adds on a board with the bandwidth for its rating of an H100 SXM.</summary>
    PowerMemory,

    /// <summary>Share of rated power that full matrix units add.</summary>
    PowerCompute,

    /// <summary>Share of rated power that kernels add which widen or rescale weights narrower than 16 bits.</summary>
    PowerNarrow,
}
