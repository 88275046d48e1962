using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// The time of one training step for any plan (model equations, 16). What does not depend on the plan is worked out once; a plan then
/// takes a fraction of a microsecond and no memory.
/// </summary>
public sealed class TrainingCost
{
    // Kernels between the matrices of a layer, in bytes a value of the width: two norms (read, write) and two residual sums with their
    // masks; rotary and activation are counted apart. Logits: 16-bit write and read, 32-bit softmax and gradient.
    private const double ResidualBytes = 22;
    private const double LogitBytes = 14;
    private const double ScoreBytes = 13;

    private readonly TrainingJob _job;
    private readonly TrainingParameters _parameters;
    private readonly TrainingEngine _engine;
    private readonly TrainingNetwork _network;
    private readonly TrainingMemory _memory;
    private readonly double _denseSeconds;
    private readonly double _routedSeconds;
    private readonly double _attentionSeconds;
    private readonly double _commonWeightSeconds;
    private readonly double _routedWeightSeconds;
    private readonly double _replicatedSeconds;
    private readonly double _splitSeconds;
    private readonly double _headSeconds;
    private readonly double _headMemorySeconds;
    private readonly double _idealSeconds;
    private readonly double _imbalance;
    private readonly double _matrixBackward;
    private readonly double _layerHost;
    private readonly double _bytesPerSecond;
    private bool _ignoresMemory;

    /// <summary>Works out everything that the plans of one job on one device share.</summary>
    public TrainingCost(
        TrainingJob job,
        TrainingDevice device,
        TrainingEngine engine,
        TrainingParameters parameters
    )
    {
        _job = job;
        _engine = engine;
        _parameters = parameters;
        _network = new(device, engine, parameters);
        _memory = new(job, device, engine, parameters);
        var shape = job.Shape;
        var matrixOps =
            device.MatrixOps
            * Math.Min(
                1,
                engine.MatrixShare * (job.Format == NumberFormat.Bf16 ? 1 : engine.NarrowShare)
            );
        var wideOps = device.WideMatrixOps * engine.MatrixShare;
        var narrow = job.Format == NumberFormat.Bf16 ? 2.0 : 1.0;
        var adapters = job.Kind == TrainingKind.Adapters ? parameters.AdapterWork : 0;
        _bytesPerSecond = device.BytesPerSecond * parameters.MemoryEfficiency;
        _denseSeconds =
            2
            * (shape.AttentionParameters + shape.FeedForwardParameters)
            * (1 + adapters)
            / matrixOps;
        _routedSeconds =
            2
            * shape.ActiveExperts
            * shape.ExpertParameters
            * shape.ExpertLayerShare
            / (matrixOps * parameters.RoutedShare);
        _attentionSeconds =
            shape.AttentionPerPosition
            * (
                engine.HasFusedAttention
                    ? shape.AttendedPositions(job.DocumentTokens ?? job.SequenceTokens)
                    : job.SequenceTokens
            )
            / (wideOps * engine.AttentionShare);
        _commonWeightSeconds =
            (shape.AttentionParameters + shape.FeedForwardParameters)
            * WeightBytes(narrow)
            / _bytesPerSecond;
        _routedWeightSeconds = shape.RoutedLayerParameters * WeightBytes(narrow) / _bytesPerSecond;
        _replicatedSeconds = ResidualBytes * shape.Hidden * engine.Traffic / _bytesPerSecond;
        _splitSeconds = SplitBytes() / _bytesPerSecond;
        _headSeconds = 2 * shape.TableParameters / wideOps;
        _headMemorySeconds = LogitBytes * shape.Vocabulary / _bytesPerSecond;
        _idealSeconds = job.OperationsPerToken * job.TokensPerStep / device.PeakOps;
        _imbalance = job.IsRoutingBalanced ? 1 : parameters.Imbalance;
        _matrixBackward = job.Kind == TrainingKind.Adapters ? 1 : 2;
        _layerHost = engine.LayerSeconds + (shape.ExpertLayerShare * parameters.RoutedLayerSeconds);
    }

    /// <summary>The same costs where every plan counts as fitting.</summary>
    public TrainingCost IgnoringMemory()
    {
        var copy = (TrainingCost)MemberwiseClone();
        copy._ignoresMemory = true;
        return copy;
    }

    /// <summary>Memory of the fullest device, in bytes.</summary>
    public double MemoryBytes(in TrainingPlan plan) => _memory.Bytes(plan);

    /// <summary>Whether the fullest device holds its share.</summary>
    public bool Fits(in TrainingPlan plan) => _memory.Bytes(plan) <= UsableBytes;

    /// <summary>Memory a job may use on one device, in bytes.</summary>
    public double UsableBytes => _ignoresMemory ? double.PositiveInfinity : _memory.UsableBytes;

    /// <summary>Whether the links between so many devices are known.</summary>
    public bool IsReachable(int devices) => _network.Reaches(devices);

    /// <summary>The step of a plan; memory is not checked here.</summary>
    public TrainingStep Step(in TrainingPlan plan)
    {
        double layers = _job.Shape.Layers;
        var t = plan.Tensor;
        var p = plan.Pipeline;
        var tokens = (double)plan.MicroBatch * _job.SequenceTokens / plan.Context;
        var m = Math.Max(1, plan.MicroBatches(_job.GlobalBatch));
        var full = plan.Recompute == Recompute.Full ? 1 : 0;
        var routedImbalance = plan.Expert > 1 ? _imbalance : 1;

        // Each product also reads its weights and, for weight gradients, adds to stored ones: a fixed cost that few tokens feel.
        var weights = (_commonWeightSeconds / t) + (_routedWeightSeconds / plan.Expert);
        var matrix = (tokens * (_denseSeconds + (_routedSeconds * routedImbalance)) / t) + weights;
        var attention = tokens * _attentionSeconds / t;
        var memory =
            tokens
            * ((_replicatedSeconds / (plan.IsSequenceParallel ? t : 1)) + (_splitSeconds / t));
        var host = HostSeconds(plan);
        var forward = matrix + attention + memory + host;
        var attentionBackward =
            attention * (_engine.HasFusedAttention ? _parameters.AttentionBackward : 2);
        var backward = (matrix * _matrixBackward) + attentionBackward + (2 * memory) + (2 * host);
        var again = AgainSeconds(plan, forward, attention, memory, tokens);
        var kernels = (matrix * (1 + _matrixBackward)) + attention + attentionBackward;

        var tensor = TensorSeconds(plan, tokens, full);
        var expert = ExpertSeconds(plan, tokens, full) * routedImbalance;
        var context = ContextSeconds(plan, tokens, attention, attentionBackward, full);
        var layer = forward + backward + again + tensor + expert + context;
        var headKernels = (1 + _matrixBackward) * tokens * _headSeconds / t;
        var headMemory = tokens * _headMemorySeconds / t;
        var mean = ((layers * layer) + headKernels + headMemory) / p;
        var uneven = p > 1 ? Worst(p, layers, layer, headKernels + headMemory) - mean : 0;
        var send = SendSeconds(plan, tokens);
        var bubble = (p - 1.0) / plan.Interleave * (mean + send);
        var perStage = layers / p;
        var data = DataSeconds(
            plan,
            perStage * (forward + (full * forward)),
            perStage * backward,
            m
        );
        var ideal = _idealSeconds / plan.Devices;
        var step = new TrainingStep(
            ideal,
            (m * ((perStage * kernels) + (headKernels / p))) - ideal,
            m * ((perStage * 3 * memory) + (headMemory / p)),
            (m * perStage * 3 * host) + _parameters.StepSeconds,
            m * perStage * again,
            m * perStage * tensor,
            m * perStage * expert,
            m * perStage * context,
            m * (uneven + send),
            bubble,
            data,
            _memory.OptimizerParameters(plan) * _parameters.OptimizerBytes / _bytesPerSecond,
            0
        );
        return step with { Jitter = Jitter(step.Seconds, plan.Devices) };
    }

    // Passes over a layer that holds experts launch something for each of them.
    private double HostSeconds(in TrainingPlan plan) =>
        _layerHost
        + (
            _job.Shape.ExpertLayerShare
            * _parameters.RoutedExpertSeconds
            * _job.Shape.Experts
            / plan.Expert
        );

    // Selective means the attention core where scores are kept, and what is cheap (norms, activations) where kernels are fused.
    private double AgainSeconds(
        in TrainingPlan plan,
        double forward,
        double attention,
        double memory,
        double tokens
    ) =>
        plan.Recompute switch
        {
            Recompute.Full => forward,
            Recompute.Selective when _engine.HasFusedAttention => memory,
            Recompute.Selective => attention + (tokens * CoreMemorySeconds() / plan.Tensor),
            _ => 0,
        };

    private double Jitter(double seconds, int devices) =>
        seconds * _parameters.ScaleLoss * Math.Max(0, Math.Log2(devices / 8.0));

    // Mean of a pass: weights are read twice in all, 32-bit gradients read and written once.
    private double WeightBytes(double narrow) =>
        _job.Kind == TrainingKind.Adapters
            ? narrow * _parameters.WeightTraffic
            : ((2 * narrow) + 8) / 3 * _parameters.WeightTraffic;

    private double SplitBytes()
    {
        var shape = _job.Shape;
        var activation = shape.IsGated ? 6.0 : 4.0;
        var routedWidth = shape.ActiveExperts * shape.ExpertLayerShare;
        // Sorting tokens to experts and back reads and writes each copy twice.
        var routed = routedWidth * ((8.0 * shape.Hidden) + (activation * shape.ExpertWidth));
        var bytes =
            _engine.Traffic
            * ((activation * shape.FeedForwardWidth) + (4 * shape.ProjectionWidth) + routed);
        if (!_engine.HasFusedAttention)
        {
            bytes += ScoreBytes * shape.Heads * _job.SequenceTokens * _engine.Traffic;
        }

        return _job.Format == NumberFormat.Bf16
            ? bytes
            : bytes + (_parameters.CastBytes * CastWidth(shape, routedWidth));
    }

    private static double CastWidth(TrainingShape shape, double routedWidth) =>
        (2 * shape.Hidden)
        + shape.ProjectionWidth
        - shape.KeyValueWidth
        + shape.FeedForwardWidth
        + (routedWidth * (shape.Hidden + shape.ExpertWidth));

    private double CoreMemorySeconds() =>
        ScoreBytes * _job.Shape.Heads * _job.SequenceTokens * _engine.Traffic / _bytesPerSecond;

    // The last stage has the output table and, where the layers do not divide, fewer layers.
    private static double Worst(int stages, double layers, double layer, double head)
    {
        var most = Math.Ceiling(layers / stages);
        var last = Math.Max(0, layers - ((stages - 1) * most));
        return Math.Max(most * layer, (last * layer) + head);
    }

    private double TensorSeconds(in TrainingPlan plan, double tokens, int full) =>
        plan.Tensor == 1
            ? 0
            : (4 + (2 * full))
                * _network.AllReduce(tokens * _job.Shape.Hidden * 2, plan.Tensor, 1, 1)
                * (1 - _engine.TensorOverlap);

    private double ExpertSeconds(in TrainingPlan plan, double tokens, int full)
    {
        if (plan.Expert == 1)
        {
            return 0;
        }

        var shape = _job.Shape;
        var bytes = tokens / plan.Tensor * shape.ActiveExperts * shape.Hidden * 2;
        return (4 + (2 * full))
            * shape.ExpertLayerShare
            * _network.Exchange(bytes, plan.Expert, 1, shape.ActiveExperts)
            * (1 - (_engine.ExpertOverlap ?? _parameters.ExpertOverlap));
    }

    private double ContextSeconds(
        in TrainingPlan plan,
        double tokens,
        double attention,
        double attentionBackward,
        int full
    )
    {
        if (plan.Context == 1)
        {
            return 0;
        }

        var bytes = tokens * _job.Shape.KeyValueWidth / plan.Tensor * 2 * plan.Context;
        var pass = _network.Gather(bytes, plan.Context, plan.Tensor, 1);
        return ((1 + full) * Math.Max(0, pass - attention))
            + Math.Max(0, (2 * pass) - attentionBackward);
    }

    private double SendSeconds(in TrainingPlan plan, double tokens) =>
        plan.Pipeline == 1
            ? 0
            : 2
                * plan.Interleave
                * _network.Send(
                    tokens * _job.Shape.Hidden * 2 / plan.Tensor,
                    plan.Tensor * plan.Context
                )
                * (1 - _parameters.PipelineOverlap);

    private double DataSeconds(in TrainingPlan plan, double forward, double backward, double m)
    {
        if (plan.Data * plan.Context == 1)
        {
            return 0;
        }

        var overlap = _engine.DataOverlap;
        var trains = _job.Kind == TrainingKind.AllWeights;
        var (common, routed) = _memory.LocalParameters(plan);
        var calls =
            plan.Sharding >= StateSharding.Gradients
                ? (double)_job.Shape.Layers / plan.Pipeline
                : 4;
        var weights = Gathered(2, common, routed, plan, calls);
        var gradients = trains ? Gathered(_engine.GradientBytes, common, routed, plan, calls) : 0;
        if (plan.Sharding == StateSharding.Parameters)
        {
            return m
                * (
                    Math.Max(weights / calls, weights - (overlap * forward))
                    + Math.Max(gradients / calls, weights + gradients - (overlap * backward))
                );
        }

        if (!trains)
        {
            return 0;
        }

        var reductions = plan.Sharding == StateSharding.Gradients ? m : 1;
        return (reductions * Math.Max(gradients / 10, gradients - (overlap * backward)))
            + Math.Max(weights / 10, weights - (overlap * forward));
    }

    // Common parameters meet over all data ranks; routed ones over the copies of an expert, which lie further apart.
    private double Gathered(
        double bytesPerParameter,
        double common,
        double routed,
        in TrainingPlan plan,
        double calls
    )
    {
        var ranks = plan.Data * plan.Context;
        var seconds = _network.Gather(common * bytesPerParameter, ranks, plan.Tensor, calls);
        if (routed > 0)
        {
            var copies = Math.Max(1, ranks * plan.Tensor / plan.Expert);
            seconds += _network.Gather(routed * bytesPerParameter, copies, plan.Expert, calls);
        }

        return seconds;
    }
}
