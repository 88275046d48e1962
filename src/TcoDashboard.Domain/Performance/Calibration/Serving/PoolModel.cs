using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>
/// A run whose prompts and answers are computed by different workers (model equations, 14). Nothing spreads its prompts out between
/// answers, so a median meets the queue that a mean meets.
/// </summary>
internal static class PoolModel
{
    public static RunAnswer? Evaluate(
        ServingRun run,
        WorkerPool promptPool,
        WorkerPool decodePool,
        ServingParameters p,
        StorageParameters storage
    )
    {
        var prompts = ModelOf(run, promptPool.Plan, p, storage);
        var decodes = ModelOf(run, decodePool.Plan, p, storage);
        var context = run.MeanContext;
        var room = decodes.MostSequences(
            context,
            RunModel.FeasibleMemory,
            RunModel.FeasibleReserve
        );
        if (room < 1)
        {
            return null;
        }

        var clients = run.Clients ?? (room * decodePool.Workers);
        var work = prompts.PromptWork(run.InputTokens);
        var alone =
            prompts.Prompt(run.InputTokens)
            + prompts.FirstTokenSeconds
            + p[ServingParameter.HandOverSeconds];
        var most = promptPool.Workers / work;
        // Requests in prompt workers are not in decode workers: the split follows from equal flow.
        var first = alone;
        var batch = clients / decodePool.Workers;
        double step = 0;
        double rate = 0;
        for (var turn = 0; turn < 40; turn++)
        {
            var inFlight = Math.Max(1, Math.Min(batch, room));
            step = decodes.Decode(inFlight, context).Seconds;
            var flow = decodePool.Workers * inFlight / (run.OutputTokens * step);
            rate = Math.Min(clients / (first + (run.OutputTokens * step)), Math.Min(flow, most));
            first = Math.Max(
                alone + (p[ServingParameter.WaveShare] * clients * work / promptPool.Workers / 2),
                (clients / rate) - (run.OutputTokens * step)
            );
            var next = Math.Max(1, rate * run.OutputTokens * step / decodePool.Workers);
            batch = (batch + next) / 2;
        }

        var load = new ServedLoad(first, step, step, rate, batch);
        return new()
        {
            Load = load,
            RequestsPerSecond = rate,
            PromptSeconds = alone,
            PromptTokensPerSecond = run.InputTokens / work / promptPool.Plan.Devices,
            DecodeTokensPerSecond = batch / step / decodePool.Plan.Devices,
            DeviceWatts = RunModel.Watts(run, decodes, load, p),
            BatchRequests = rate * (first + (run.OutputTokens * step)),
            BatchSeconds = first + (run.OutputTokens * step),
        };
    }

    private static ServingModel ModelOf(
        ServingRun run,
        ServingPlan plan,
        ServingParameters p,
        StorageParameters storage
    ) => new(run.Shape, run.Device, plan, run.Format, run.Engine, run.Years, storage, p);
}
