using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Performance.PowerDraw;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Evaluates a resolved run with a set of parameters.</summary>
internal static class RunModel
{
    // Engines keep this share of memory and reserve this much for their run-time (model equations, 6.1).
    private const double UsableMemory = 0.92;
    private const double ReservedBytes = 3e9;

    // Rows were run; the limits of feasibility are those of physics rather than of an engine's defaults.
    internal const double FeasibleMemory = 0.98;
    internal const double FeasibleReserve = 0.5e9;
    private const double EngineSequences = 2048;

    /// <summary>Memory of a device that an engine's defaults give to weights and cache.</summary>
    public static double OrdinaryBytes(ServingDevice device) =>
        (device.MemoryBytes * UsableMemory) - ReservedBytes;

    public static RunAnswer? Evaluate(
        ServingRun run,
        ServingParameters p,
        StorageParameters storage
    )
    {
        if (run.Pools is { } pools)
        {
            return PoolModel.Evaluate(run, pools.Prompt, pools.Decode, p, storage);
        }

        return Best(run, run.Plans, p, storage) ?? Best(run, run.WiderPlans, p, storage);
    }

    private static RunAnswer? Best(
        ServingRun run,
        IReadOnlyList<ServingPlan> plans,
        ServingParameters p,
        StorageParameters storage
    )
    {
        RunAnswer? best = null;
        foreach (var plan in plans)
        {
            if (Aggregated(run, plan, p, storage) is { } answer && IsBetter(run, answer, best))
            {
                best = answer;
            }
        }

        return best;
    }

    private static bool IsBetter(ServingRun run, RunAnswer answer, RunAnswer? best) =>
        best is null
        || (
            run.Clients is null
                ? answer.RequestsPerSecond > best.RequestsPerSecond
                : answer.Load.TimePerOutputTokenSeconds < best.Load.TimePerOutputTokenSeconds
        );

    private static RunAnswer? Aggregated(
        ServingRun run,
        ServingPlan plan,
        ServingParameters p,
        StorageParameters storage
    )
    {
        var model = new ServingModel(
            run.Shape,
            run.Device,
            plan,
            run.Format,
            run.Engine,
            run.Years,
            storage,
            p
        );
        var context = run.MeanContext;
        var room = model.MostSequences(context, UsableMemory, ReservedBytes);
        // Why: engines squeeze a model in by smaller buffers; what exceeds the memory itself is refused.
        var generous = model.MostSequences(context, FeasibleMemory, FeasibleReserve);
        if (generous < 1)
        {
            return null;
        }

        room = Math.Max(1, Math.Max(room, generous / 2));

        var copies = Math.Max(1, Math.Floor((run.Devices / plan.Devices) + 1e-9));
        var lanes = plan.AttentionData * plan.Pipeline;
        var most = Math.Min(room, EngineSequences * lanes);
        var places = Math.Max(most, Math.Min(generous, EngineSequences * lanes));
        var load = run.Clients is { } clients
            ? ClosedLoop.Serve(
                model,
                run.InputTokens,
                run.OutputTokens,
                Math.Max(1, clients / copies),
                places,
                Admission.Of(run, p),
                p
            )
            : Saturated(run, model, most, p);
        return Answer(run, model, load, copies, places, Watts(run, model, load, p));
    }

    private static RunAnswer Answer(
        ServingRun run,
        ServingModel model,
        ServedLoad load,
        double copies,
        double places,
        double watts
    )
    {
        var work = model.PromptWork(run.InputTokens);
        var together = run.Clients ?? (Math.Max(1, Math.Floor(load.Sequences)) * copies);
        return new()
        {
            Load = load,
            RequestsPerSecond = load.RequestsPerSecond * copies,
            PromptSeconds = model.Prompt(run.InputTokens),
            PromptTokensPerSecond = run.InputTokens / work / model.Plan.Devices,
            DecodeTokensPerSecond = load.Sequences / load.StepSeconds / model.Plan.Devices,
            DeviceWatts = watts,
            BatchRequests = together,
            BatchSeconds = StaticBatch.Seconds(
                Math.Max(1, Math.Ceiling((together / copies) - 1e-9)),
                Math.Min(places, StaticPlaces(run, model)),
                work,
                run.OutputTokens,
                sequences =>
                    sequences == load.Sequences
                        ? load.StepSeconds
                        : model.Decode(sequences, run.MeanContext).Seconds
            ),
        };
    }

    // Why: requests of one batch reach their full length together; in steady use they are half of the way on average.
    private static double StaticPlaces(ServingRun run, ServingModel model) =>
        model.MostSequences(run.InputTokens + run.OutputTokens, FeasibleMemory, FeasibleReserve);

    // All requests queued at once: prompts and decode steps share the device without idle time.
    private static ServedLoad Saturated(
        ServingRun run,
        ServingModel model,
        double most,
        ServingParameters p
    )
    {
        var work = model.PromptWork(run.InputTokens) * p[ServingParameter.PromptStall];
        var context = run.MeanContext;
        var limit = MlperfTargets.TimePerOutputToken(run.Row);
        double step;
        double perToken;
        while (true)
        {
            step = model.Decode(most, context).Seconds;
            perToken = step + (most * work / run.OutputTokens);
            if (perToken <= limit || most <= 1)
            {
                break;
            }

            most = Math.Max(1, most * 0.9);
        }

        var share = RunWords.IsMlperf(run.Row)
            ? p[ServingParameter.TunedSaturation] * MlperfTargets.Share(run.Row, p)
            : p[ServingParameter.Saturation];
        return new(
            model.FirstTokenSeconds + model.Prompt(run.InputTokens),
            perToken,
            step,
            share * most / (run.OutputTokens * perToken),
            most
        );
    }

    internal static double Watts(
        ServingRun run,
        ServingModel model,
        ServedLoad load,
        ServingParameters p
    )
    {
        var use = DeviceUse.Of(
            model,
            load.Sequences,
            run.MeanContext,
            model.Decode(load.Sequences, run.MeanContext),
            load.TimePerOutputTokenSeconds,
            load.RequestsPerSecond,
            run.InputTokens,
            run.OutputTokens
        );
        return run.Device.RatedWatts * DeviceDraw.Share(p, use);
    }
}
