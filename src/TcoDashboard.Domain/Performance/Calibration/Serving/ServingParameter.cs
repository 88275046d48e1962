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

    /// <summary>Tokens at which a dense multiplication reaches half of its best rate.</summary>
    DenseHalfTokens,

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

    /// <summary>Exponent that joins memory and arithmetic time: 1 adds them, a large one takes the larger.</summary>
    Overlap,

    /// <summary>Seconds of one all-reduce among devices of a switched domain, beside its bytes.</summary>
    AllReduceSeconds,

    /// <summary>All-reduce seconds over PCIe or a point-to-point mesh as a multiple of those of a switch.</summary>
    UnswitchedFactor,

    /// <summary>Share of the printed link bandwidth that collectives reach.</summary>
    LinkBandwidth,

    /// <summary>Seconds of dispatch and combine in one expert layer.</summary>
    ExchangeSeconds,

    /// <summary>Seconds of routing and grouping in one expert layer.</summary>
    RoutingSeconds,

    /// <summary>Load of the busiest expert-parallel rank over the mean, less one, at 8 ranks.</summary>
    Imbalance,

    /// <summary>As above for vLLM, which spreads experts without copies of the busy ones.</summary>
    ImbalanceVllm,

    /// <summary>Seconds a layer of small kernels and launches: TensorRT-LLM 1.0 and later.</summary>
    LayerSecondsTensorRt,

    /// <summary>As above: vLLM from 2025.</summary>
    LayerSecondsVllm,

    /// <summary>As above: SGLang.</summary>
    LayerSecondsSglang,

    /// <summary>As above: engines of 2023 and 2024, and frameworks without a serving engine.</summary>
    LayerSecondsOlder,

    /// <summary>Seconds a sequence of scheduling and sampling: TensorRT-LLM.</summary>
    SequenceSecondsTensorRt,

    /// <summary>As above: vLLM.</summary>
    SequenceSecondsVllm,

    /// <summary>As above: SGLang.</summary>
    SequenceSecondsSglang,

    /// <summary>As above: older engines.</summary>
    SequenceSecondsOlder,

    /// <summary>Host seconds before the first token: TensorRT-LLM.</summary>
    FirstTokenSecondsTensorRt,

    /// <summary>As above: vLLM.</summary>
    FirstTokenSecondsVllm,

    /// <summary>As above: SGLang.</summary>
    FirstTokenSecondsSglang,

    /// <summary>As above: older engines.</summary>
    FirstTokenSecondsOlder,

    /// <summary>Share of the prompts of all clients that queue before one's own on average: TensorRT-LLM.</summary>
    WaveTensorRt,

    /// <summary>As above: vLLM.</summary>
    WaveVllm,

    /// <summary>As above: SGLang.</summary>
    WaveSglang,

    /// <summary>As above: older engines.</summary>
    WaveOlder,

    /// <summary>The share above for the median over that for the mean.</summary>
    WaveMedianFactor,

    /// <summary>The share above where all requests have the same length over that where lengths vary.</summary>
    WaveEqualFactor,

    /// <summary>Host seconds before the first token in means that include the start of a test, over those without.</summary>
    FirstTokenMeanFactor,

    /// <summary>Seconds of launches in one layer of a prompt, which no graph hides.</summary>
    PromptLayerSeconds,

    /// <summary>As above for one expert layer, in addition.</summary>
    PromptExpertLayerSeconds,

    /// <summary>Seconds of further kernels in one layer of latent or hybrid attention.</summary>
    ComplexLayerSeconds,

    /// <summary>Host times of one year over those of the year before.</summary>
    YearlyHostFactor,

    /// <summary>Share of the best 16-bit matrix rate that attention of new tokens over the cache reaches.</summary>
    DecodeAttentionCompute,

    /// <summary>Exponent of the tokens in the number of distinct experts they touch: 1 when tokens choose independently.</summary>
    RoutingSpread,

    /// <summary>Time lost in a pipeline of many stages over the time of its stages.</summary>
    PipelineLoss,

    /// <summary>Loss of MLPerf server throughput for each share of time spent on prompts.</summary>
    ServerPromptLoss,

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

    /// <summary>MLPerf interactive throughput over offline throughput.</summary>
    InteractiveShare,

    /// <summary>First-token time of prompt workers with attention groups, which wait for each other, over that of one prompt alone.</summary>
    HandOverFactor,

    /// <summary>Share of rated power a busy device draws without memory or arithmetic traffic.</summary>
    PowerBase,

    /// <summary>Share of rated power that full use of memory bandwidth adds.</summary>
    PowerMemory,

    /// <summary>Share of rated power that full use of arithmetic adds.</summary>
    PowerCompute,
}
