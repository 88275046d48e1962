using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Performance.Speculation;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>One copy of a model in one arrangement: what fits, how long a step takes and what a request asks of it.</summary>
internal sealed class PlannedCopy
{
    private readonly BatchedConditions _conditions;

    private PlannedCopy(ParallelPlan plan, PlanMemory memory, BatchedConditions conditions)
    {
        Plan = plan;
        Memory = memory;
        _conditions = conditions;
        Model = new(
            conditions.Load.Shape,
            conditions.Device.Serving,
            new(plan.Tensor, plan.Pipeline, plan.AttentionData, plan.Expert > 1)
            {
                Context = plan.Context,
            },
            new(conditions.Load.Weights, conditions.Load.CacheElementBytes),
            conditions.Batched.Engine,
            conditions.Batched.EngineYears,
            conditions.Storage,
            conditions.Fitted
        );
        Request = new RequestWork(
            conditions.Load.InputTokens,
            conditions.Load.CachedTokens,
            conditions.Load.OutputTokens,
            Model,
            conditions.Fitted
        ).Times(Correction) with
        {
            MeanContext = conditions.Load.MeanContext,
        };
    }

    public ParallelPlan Plan { get; }

    public PlanMemory Memory { get; }

    /// <summary>The law of step time.</summary>
    public ServingModel Model { get; }

    public RequestWork Request { get; }

    // What measurements alike add to all device times.
    private double Correction => _conditions.Evidence.Correction;

    /// <summary>Groups that take sequences independently: attention-data ranks times pipeline stages.</summary>
    public int Lanes => Plan.AttentionData * Plan.Pipeline;

    /// <summary>The copy, or <c>null</c> when not even one sequence a lane fits.</summary>
    public static PlannedCopy? Of(ParallelPlan plan, BatchedConditions conditions)
    {
        var memory = PlanMemory.Of(
            plan,
            conditions.Load,
            conditions.Device.MemoryBytes,
            conditions.Batched
        );
        return memory.SequenceLimit < plan.AttentionData * plan.Pipeline
            ? null
            : new(plan, memory, conditions);
    }

    /// <summary>One token for each of some sequences at their mean context; with drafts the time of one token, of which a step yields several.</summary>
    public StepTime Decode(double sequences) =>
        _conditions.Load.Draft is { } draft
            ? DraftedStep.PerToken(draft, Plain(sequences), Check(sequences, 1 + draft.Drafts))
            : Plain(sequences);

    /// <summary>One step that gives one token to each of some sequences, without drafts.</summary>
    public StepTime Plain(double sequences) =>
        Model.Decode(Balanced(sequences), Request.MeanContext).Times(Correction);

    /// <summary>Some tokens for each of some sequences: drafted ones are checked together.</summary>
    public StepTime Check(double sequences, double tokensEach) =>
        Model.Decode(Balanced(sequences), Request.MeanContext, tokensEach).Times(Correction);

    /// <summary>Steady state with a number of sequences always in flight.</summary>
    public BatchedPoint At(int sequences)
    {
        var balanced = Balanced(sequences);
        var load = ClosedLoop.Serve(
            Model,
            Request,
            balanced,
            double.PositiveInfinity,
            Admission.Steady(_conditions.Wave),
            Correction * DraftFactor(balanced)
        );
        var perToken = Math.Max(load.TimePerOutputTokenSeconds, LeastSeconds(balanced));
        return new(
            sequences,
            load.TimeToFirstTokenSeconds,
            perToken,
            load.StepSeconds,
            BatchedPoint.Little(
                sequences,
                load.TimeToFirstTokenSeconds,
                (Request.OutputTokens - 1) * perToken
            )
        );
    }

    /// <summary>Time of a token with drafts over that without; 1 where nothing is drafted, above 1 where drafts slow a copy down.</summary>
    public double DraftFactor(double sequences) =>
        _conditions.Load.Draft is null ? 1 : Decode(sequences).Seconds / Plain(sequences).Seconds;

    // The roofline: what every step must read, at printed bandwidth. No correction goes below it.
    private double LeastSeconds(double sequences)
    {
        var each = sequences / Lanes;
        var bytes =
            (Model.CommonBytes / Plan.Tensor)
            + (each * Model.CacheBytes(Request.MeanContext) * Model.CacheReplication / Plan.Tensor)
            + (
                Model.ExpertBytes
                * Model.Shape.ActiveExperts
                / (Plan.Tensor * (double)Plan.AttentionData)
            );
        return bytes
            / _conditions.Device.Serving.MemoryBytesPerSecond
            / (_conditions.Load.Draft?.TokensPerStep ?? 1);
    }

    // Why: the lanes run in step, so the fullest one sets the time.
    private double Balanced(double sequences) => Math.Ceiling(sequences / Lanes) * Lanes;
}
