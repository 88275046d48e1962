using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>Memory of the fullest device of a training plan (model equations, 16).</summary>
internal readonly struct TrainingMemory
{
    private const double CheapShare = 0.5;

    private readonly TrainingJob _job;
    private readonly TrainingParameters _parameters;
    private readonly double _commonLayer;
    private readonly double _routedLayer;
    private readonly double _replicatedBytes;
    private readonly double _splitBytes;
    private readonly double _weightBytes;
    private readonly double _gradientBytes;
    private readonly bool _isFused;

    public TrainingMemory(
        TrainingJob job,
        TrainingDevice device,
        TrainingEngine engine,
        TrainingParameters parameters
    )
    {
        _job = job;
        _parameters = parameters;
        var shape = job.Shape;
        _commonLayer = shape.AttentionParameters + shape.FeedForwardParameters;
        _routedLayer = shape.RoutedLayerParameters;
        // Bytes a token and layer: inputs of norms (16 bits) and of matrices (the format they compute in); without fused kernels also
        // dropout masks. For a 16-bit layer of 4·d ungated this is 10·d + 24·d of arXiv:2205.05198.
        var narrow = job.Format == NumberFormat.Bf16 ? 2.0 : 1.0;
        var gates = shape.IsGated ? 2.0 : 1.0;
        var frozen = job.Kind == TrainingKind.Adapters;
        // A frozen matrix needs no input for its own gradient.
        var inputs = frozen ? narrow / 2 : narrow;
        var masks = engine.HasFusedAttention ? 0.0 : 2.0;
        var between = (2 * gates) + inputs;
        _replicatedBytes = (4.0 + (2 * inputs) + masks) * shape.Hidden;
        _splitBytes =
            (2 * (shape.ProjectionWidth + shape.ProjectionWidth - shape.KeyValueWidth))
            + (between * shape.FeedForwardWidth)
            + (
                shape.ActiveExperts
                * shape.ExpertLayerShare
                * ((inputs * shape.Hidden) + (between * shape.ExpertWidth))
            );
        _isFused = engine.HasFusedAttention;
        ScoreBytes = _isFused ? 0 : 5.0 * shape.Heads * job.SequenceTokens;
        _weightBytes = frozen && job.Format != NumberFormat.Bf16 ? 1.05 : 2;
        _gradientBytes = frozen ? 0 : engine.GradientBytes;
        UsableBytes = (device.MemoryBytes * parameters.UsableMemory) - parameters.RuntimeBytes;
    }

    public double UsableBytes { get; }

    private double ScoreBytes { get; }

    /// <summary>Parameters on one device before any split over data ranks: common ones and routed ones.</summary>
    public (double Common, double Routed) LocalParameters(in TrainingPlan plan)
    {
        var shape = _job.Shape;
        var layers = Math.Ceiling((double)shape.Layers / plan.Pipeline);
        var tables = plan.Pipeline > 1 || shape.HasTiedTables ? 1 : 2;
        return (
            ((layers * _commonLayer) + (tables * shape.TableParameters)) / plan.Tensor,
            layers * _routedLayer / Math.Max(plan.Expert, plan.Expert > 1 ? 1 : plan.Tensor)
        );
    }

    /// <summary>Parameters one device updates.</summary>
    public double OptimizerParameters(in TrainingPlan plan)
    {
        if (_job.Kind == TrainingKind.Adapters)
        {
            return 0;
        }

        var (common, routed) = LocalParameters(plan);
        if (plan.Sharding == StateSharding.None)
        {
            return common + routed;
        }

        var ranks = plan.Data * plan.Context;
        return (common / ranks)
            + (routed / Math.Max(1.0, (double)ranks * plan.Tensor / plan.Expert));
    }

    public double Bytes(in TrainingPlan plan)
    {
        var (common, routed) = LocalParameters(plan);
        double ranks = plan.Data * plan.Context;
        var routedRanks = Math.Max(1, ranks * plan.Tensor / plan.Expert);
        var weights =
            plan.Sharding == StateSharding.Parameters
                ? (common / ranks) + (routed / routedRanks)
                : common + routed;
        var gradients =
            plan.Sharding >= StateSharding.Gradients
                ? (common / ranks) + (routed / routedRanks)
                : common + routed;
        var working =
            plan.Sharding == StateSharding.Parameters
                ? 2 * (_commonLayer + (_routedLayer / plan.Expert)) / plan.Tensor * _weightBytes
                : 0;
        return (weights * _weightBytes)
            + (gradients * _gradientBytes)
            + working
            + (OptimizerParameters(plan) * _parameters.StateBytes)
            + Activations(plan);
    }

    private double Activations(in TrainingPlan plan)
    {
        var shape = _job.Shape;
        var t = plan.Tensor;
        var tokens = (double)plan.MicroBatch * _job.SequenceTokens / plan.Context;
        var m = plan.MicroBatches(_job.GlobalBatch);
        var layers = Math.Ceiling((double)shape.Layers / plan.Pipeline);
        var perToken = (_replicatedBytes / (plan.IsSequenceParallel ? t : 1)) + (_splitBytes / t);
        var scores = ScoreBytes / t;
        var one = perToken + scores;
        var kept = plan.Recompute switch
        {
            Recompute.Full => 2.0 * shape.Hidden / (plan.IsSequenceParallel ? t : 1),
            // Fused kernels keep no scores; there, norms, activations and projections are what is cheap to compute again.
            Recompute.Selective => _isFused ? perToken * CheapShare : perToken,
            _ => one,
        };
        var held = PipelineSchedule.InFlight(plan.Pipeline, plan.Interleave, m);
        var working = plan.Recompute == Recompute.None ? 0 : one - kept;
        // Logits live at 32 bits where the output table is; with a pipeline the last stage holds one micro-batch, so this is a bound.
        var logits = plan.Pipeline == 1 ? 6.0 * shape.Vocabulary / t : 0;
        return tokens * ((kept * layers * held) + working + logits);
    }
}
