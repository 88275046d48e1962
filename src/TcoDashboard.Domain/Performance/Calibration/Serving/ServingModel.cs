using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>
/// Time of one step of a copy: matrix work of dense parts and experts, attention, network and host (model equations, 3, 4, 5, 7 to 9).
/// All times in seconds.
/// </summary>
internal sealed partial class ServingModel
{
    // Prompt tokens that engines take into one step.
    private const double ChunkTokens = 8192;

    // Why: fitted, these did not lower the error on hardware left out; they stay at what was known before.
    // Rows of a matrix product at which tensor cores reach half their rate.
    private const double DenseHalfTokens = 100;

    // All-reduce over a bus or a mesh of links takes two hops where a switch takes one.
    private const double UnswitchedFactor = 2;

    // FlashMLA reaches 580 to 660 of 989 TFLOP/s on H800 (deepseek-ai/FlashMLA, 2025).
    private const double DecodeAttentionShare = 0.6;

    // Experts a token of DeepSeek-V3 and Qwen3 passes, for which the overhead of an expert layer in a prompt is stated: every one more
    // sorts, gathers and sums its tokens, and leaves the uneven end of its own multiplication.
    private const double UsualActiveExperts = 8;

    // FlashAttention-3 on H100 at 16 bits: up to 740 TFLOP/s (Shah et al. 2024, arXiv:2407.08608, abstract), 621 for prompts of 16,384
    // tokens and heads of 128 in PyTorch's own benchmark (pytorch/benchmark pull request 2391). 650, between the two and nearer to the
    // common size of heads, is 0.82 of the best matrix rate measured there (795). The fitted share holds up to the longest prompt of the
    // measurements. Why: beyond it serving engines are not measured, and the two runs of Yang et al. 2024 (arXiv:2411.01783) reach the more
    // the longer they are; half of the way after a million tokens keeps both within a fifth.
    private const double BestAttentionShare = 0.82;
    private const double LongestMeasuredTokens = 32768;
    private const double AttentionRiseTokens = 1e6;

    // Stages wait for each other at the ends of a step.
    private const double PipelineLoss = 0.3;

    private readonly ModelShape _shape;
    private readonly ServingDevice _device;
    private readonly ServingPlan _plan;
    private readonly ServingFormat _format;
    private readonly ServingParameters _p;
    private readonly double _efficiency;
    private readonly double _denseOpsPerSecond;
    private readonly double _wideOpsPerSecond;
    private readonly double _expertOpsPerSecond;
    private readonly double _narrowOps;
    private readonly double _wideOps;
    private readonly double _routedOps;
    private readonly HostTimes _host;
    private readonly double _attentionOpsPerSecond;
    private readonly double _allReduceSeconds;
    private readonly double _allReduceBytesPerSecond;
    private readonly double _imbalance;
    private readonly double _weightBytes;
    private readonly double _denseHalfTokens;
    private readonly double _expertHalfTokens;

    public ServingModel(
        ModelShape shape,
        ServingDevice device,
        ServingPlan plan,
        ServingFormat format,
        EngineGeneration engine,
        double years,
        StorageParameters storage,
        ServingParameters parameters
    )
    {
        _shape = shape;
        _device = device;
        _plan = plan;
        _format = format;
        _p = parameters;
        _efficiency = device.Efficiency is { } own ? parameters[own] : 1;
        var (denseRate, expertRate) = Rates(shape, device, format, parameters);
        _denseOpsPerSecond = denseRate * parameters[ServingParameter.DenseCompute] * _efficiency;
        _weightBytes = storage.WeightBytes(format.Weights);
        _denseHalfTokens = HalfTokens(DenseHalfTokens, denseRate);
        _expertHalfTokens = HalfTokens(parameters[ServingParameter.ExpertHalfTokens], expertRate);
        _wideOpsPerSecond =
            device.WideOps * parameters[ServingParameter.DenseCompute] * _efficiency;
        _attentionOpsPerSecond =
            Math.Max(
                device.WideOps,
                format.CacheBytes <= 1
                    ? device.EightBitOps * parameters[ServingParameter.EightBit]
                    : 0
            ) * _efficiency;
        _expertOpsPerSecond = expertRate * parameters[ServingParameter.ExpertCompute] * _efficiency;
        var wide = StorageParameters.WideParameters(shape, format.Weights);
        _wideOps = 2 * wide;
        _narrowOps =
            2
            * Math.Max(
                0,
                shape.AttentionParameters
                    + shape.FeedForwardParameters
                    + (shape.IsFromLayout ? shape.SmallParameters : HiddenActive(shape))
                    - wide
            );
        _routedOps = 2 * shape.ExpertParameters * shape.ActiveExperts * shape.ExpertLayers;
        CommonBytes = storage.CommonBytes(shape, format.Weights);
        ExpertBytes =
            shape.ExpertParameters * shape.ExpertLayers * storage.WeightBytes(format.Weights);
        ModelBytes = storage.ModelBytes(shape, format.Weights);
        _host = HostTimes.Of(engine, years, shape, parameters);
        (_allReduceSeconds, _allReduceBytesPerSecond) = Link(device, plan.Tensor, parameters);
        _imbalance = plan.Imbalance(parameters);
        CacheReplication = Math.Max(1, plan.Tensor / shape.CacheHeads);
    }

    public double CommonBytes { get; }

    public double ExpertBytes { get; }

    public double ModelBytes { get; }

    public double FirstTokenSeconds => _host.FirstTokenSeconds;

    public double CacheReplication { get; }

    public ModelShape Shape => _shape;

    public ServingDevice Device => _device;

    public ServingPlan Plan => _plan;

    /// <summary>Cache bytes of one sequence at a context, copies on tensor ranks not counted.</summary>
    public double CacheBytes(double context) =>
        _shape.CacheElementsAt(context) * _format.CacheBytes;

    /// <summary>Sequences that one copy holds at a mean context.</summary>
    public double MostSequences(double context, double usableShare, double reservedBytes)
    {
        var weights =
            (ModelBytes - (_shape.Experts * ExpertBytes)) * _plan.AttentionData
            + (_shape.Experts * ExpertBytes);
        var free =
            (_plan.Devices * ((_device.MemoryBytes * usableShare) - reservedBytes)) - weights;
        return free / (CacheBytes(context) * CacheReplication);
    }

    /// <summary>One token for each of some sequences of the copy at a mean context.</summary>
    public StepTime Decode(double sequences, double context) => Decode(sequences, context, 1);

    /// <summary>
    /// Some tokens for each of some sequences at a mean context, as drafted tokens are checked: arithmetic, experts and messages count for
    /// all of them, a sequence's cache and its scheduling once.
    /// </summary>
    public StepTime Decode(double sequences, double context, double tokensEach)
    {
        var each = sequences / (_plan.AttentionData * _plan.Pipeline);
        var together = sequences / _plan.Pipeline;
        var rows = each * tokensEach;
        var dense = Join(
            WeightReadSeconds,
            (rows * DenseSecondsPerToken(rows)) + TableSeconds(rows)
        );
        var cacheSeconds =
            each
            * CacheBytes(context)
            * CacheReplication
            / (_plan.Tensor * Memory(ServingParameter.CacheBandwidth));
        var attention = Join(
            cacheSeconds,
            rows
                * _shape.DecodeAttentionAt(context)
                / (_plan.Tensor * _attentionOpsPerSecond * (_p.IsIdeal ? 1 : DecodeAttentionShare))
        );
        var (experts, expertRead) = Experts(together * tokensEach);
        var network = Network(rows, together * tokensEach, dense + attention + experts);
        // One scheduler serves all stages of an attention group, one part of the batch after the other.
        var host =
            (_shape.Layers * _host.LayerSeconds)
            + (_shape.ExpertLayers * _host.RoutingSeconds)
            + (each * _plan.Pipeline * _host.SequenceSeconds);
        var stages = 1 + (PipelineLossNow * (1 - (1 / _plan.Pipeline)));
        return new(dense * stages, attention * stages, experts * stages, network, host)
        {
            WeightSeconds = (WeightReadSeconds + expertRead) * stages,
            CacheSeconds = cacheSeconds * stages,
        };
    }

    /// <summary>One prompt of the copy, taken alone: attention on one group, experts on all devices of the stage.</summary>
    public double Prompt(double tokens) => PromptAlone(tokens, 0).Seconds;

    /// <summary>As above by parts, behind tokens whose cache is at hand.</summary>
    public StepTime PromptAlone(double tokens, double cachedTokens) =>
        PromptParts(tokens, cachedTokens, 1, 1);

    /// <summary>Device time that one prompt takes when all groups have prompts and short ones share a step.</summary>
    public double PromptWork(double tokens) => PromptWork(tokens, 0);

    /// <summary>As above, behind tokens whose cache is at hand.</summary>
    public double PromptWork(double tokens, double cachedTokens)
    {
        var together = Math.Max(1, ChunkTokens / tokens);
        var groups = _plan.AttentionData / _plan.Context;
        return PromptParts(tokens, cachedTokens, together, groups).Seconds
            / (together * groups * Stages);
    }

    private double PipelineLossNow => _p.IsIdeal ? 0 : PipelineLoss;

    // Prompts follow each other through a pipeline, so its stages work side by side.
    private double Stages =>
        _plan.Pipeline / (1 + (PipelineLossNow * (_plan.Pipeline - 1) / _plan.Pipeline));

    /// <summary>Seconds that a step keeps memory and matrix units busy at printed and best rates.</summary>
    public (double Memory, double Arithmetic) Traffic(double sequences, double context)
    {
        var each = sequences / (_plan.AttentionData * _plan.Pipeline);
        var together = sequences / _plan.Pipeline;
        var bytes =
            (CommonBytes / _plan.Tensor)
            + (each * CacheBytes(context) * CacheReplication / _plan.Tensor)
            + (
                _shape.Experts == 0
                    ? 0
                    : _shape.DistinctExperts(together) * ExpertBytes / _plan.StageDevices
            );
        var ops =
            (each * (_narrowOps + _wideOps + (2 * _shape.TableParameters)) / _plan.Tensor)
            + (together * _routedOps / _plan.StageDevices);
        return (bytes / _device.MemoryBytesPerSecond, ops / OpsPerSecond);
    }

    /// <summary>Whether weights are narrower than 16 bits: kernels widen or rescale them.</summary>
    public bool IsNarrow => _weightBytes < 2;

    /// <summary>Best matrix rate of one device in the format of the run.</summary>
    public double OpsPerSecond =>
        Math.Max(_device.WideOps, Rates(_shape, _device, _format, _p).Expert);

    /// <summary>Operations of one prompt on each device of the copy.</summary>
    public double PromptOps(double tokens) => _shape.PrefillOperations(tokens, 0) / _plan.Devices;

    private StepTime PromptParts(double each, double cachedTokens, double together, double groups)
    {
        var tokens = each * together;
        var part = tokens / _plan.Context;
        var dense = Join(WeightReadSeconds, part * DenseSecondsPerToken(part));
        var cacheSeconds =
            cachedTokens <= 0
                ? 0
                : together
                    * CacheBytes(cachedTokens)
                    * CacheReplication
                    / (_plan.Tensor * _plan.Context * Memory(ServingParameter.CacheBandwidth));
        var attention = Join(
            cacheSeconds,
            together
                * _shape.PrefillAttentionFor(each, cachedTokens)
                / (
                    _plan.Tensor
                    * _plan.Context
                    * _wideOpsPerSecond
                    * AttentionShare(each + cachedTokens)
                )
        );
        var (experts, expertRead) = Experts(tokens * groups);
        var network =
            Network(part, tokens * groups, dense + attention + experts)
            + Ring(together * (each + cachedTokens), attention);
        var host =
            (_host.Age * _shape.Layers * _p[ServingParameter.PromptLayerSeconds])
            + (
                _host.Age
                * _shape.ExpertLayers
                * (_shape.ActiveExperts / UsualActiveExperts)
                * _p[ServingParameter.PromptExpertLayerSeconds]
            );
        return new(dense, attention, experts, network, host)
        {
            WeightSeconds = WeightReadSeconds + expertRead,
            CacheSeconds = cacheSeconds,
        };
    }

    // Why: an efficiency of a vendor above 1 is over the others', never over the printed bandwidth.
    private double Memory(ServingParameter share) =>
        _device.MemoryBytesPerSecond * Math.Min(1, _efficiency * _p[share]);

    private double WeightReadSeconds =>
        CommonBytes / (_plan.Tensor * Memory(ServingParameter.WeightBandwidth));

    // Tokens of a product, and what a small batch leaves empty in its tiles.
    private double DenseSecondsPerToken(double tokens)
    {
        var each =
            ((_narrowOps / _denseOpsPerSecond) + (_wideOps / _wideOpsPerSecond)) / _plan.Tensor;
        return each + (EmptySeconds(_denseHalfTokens * each, WeightReadSeconds) / tokens);
    }

    // Why: on boards with little arithmetic for their bandwidth full tiles take several times as long as reading, and kernels for small
    // batches split them or swap their sides (H20, A100, Apple's M): what stays empty costs no more than reading the same weights again.
    private double EmptySeconds(double tiles, double read) =>
        _p.IsIdeal ? 0 : Math.Min(tiles, read);

    private double TableSeconds(double sequences) =>
        sequences * 2 * _shape.TableParameters / (_plan.Tensor * _wideOpsPerSecond);

    private static (double Dense, double Expert) Rates(
        ModelShape shape,
        ServingDevice device,
        ServingFormat format,
        ServingParameters p
    )
    {
        var expert = Rate(format.Products, device, p);
        // Why: what such a release keeps at eight bits is multiplied at eight, however narrow its experts are.
        var dense =
            shape.KeepsEightBits && format.Products == Catalog.NumberFormat.Fp4
                ? Rate(Catalog.NumberFormat.Fp8, device, p)
                : expert;
        return (dense, expert);
    }

    private static double Rate(
        Catalog.NumberFormat products,
        ServingDevice device,
        ServingParameters p
    )
    {
        var rate = products switch
        {
            Catalog.NumberFormat.Fp8 => device.EightBitFloatOps * p[ServingParameter.EightBit],
            Catalog.NumberFormat.EightBitInteger => device.EightBitOps
                * p[ServingParameter.EightBit],
            Catalog.NumberFormat.Fp4 when device.FourBitOps > 0 => device.FourBitOps
                * p[ServingParameter.FourBit],
            _ => device.WideOps,
        };
        // Why: narrow products are never slower than widening them, whatever the fit says.
        return Math.Max(rate, device.WideOps);
    }

    // A hybrid's layout does not give its dense parts; what a token passes beside experts and table does.
    private static double HiddenActive(ModelShape shape) =>
        Math.Max(
            shape.SmallParameters,
            shape.ActiveParameters
                - shape.TableParameters
                - (shape.ExpertParameters * shape.ActiveExperts * shape.ExpertLayers)
        );

    private double AttentionShare(double tokens)
    {
        var fitted = _p[ServingParameter.AttentionCompute];
        var beyond = Math.Max(0, tokens - LongestMeasuredTokens);
        var gain = Math.Max(0, BestAttentionShare - fitted);
        return fitted + (gain * beyond / (beyond + AttentionRiseTokens));
    }

    // Why: kernels of one step follow each other, and a fitted overlap always came out as none.
    private double Join(double memory, double arithmetic) =>
        _p.IsIdeal ? Math.Max(memory, arithmetic) : memory + arithmetic;
}
