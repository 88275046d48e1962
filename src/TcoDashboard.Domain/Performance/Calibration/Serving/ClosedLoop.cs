namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>
/// A copy under a fixed number of clients, each with one request in flight (model equations, 6.2, 6.3): prompts stall decoding and
/// queue behind each other; requests beyond the batch wait for a place. Work is conserved: a period is all decode steps and prompts.
/// </summary>
internal static class ClosedLoop
{
    public static ServedLoad Serve(
        ServingModel model,
        double inputTokens,
        double outputTokens,
        double clients,
        double mostSequences,
        Admission admission,
        ServingParameters p
    ) =>
        Serve(
            model,
            new(inputTokens, 0, outputTokens, model, p),
            clients,
            mostSequences,
            admission,
            1
        );

    public static ServedLoad Serve(
        ServingModel model,
        in RequestWork request,
        double clients,
        double mostSequences,
        Admission admission,
        double stepFactor
    )
    {
        var batch = Math.Max(1, Math.Min(clients, mostSequences));
        var output = request.OutputTokens;
        var step = stepFactor * model.Decode(batch, request.MeanContext).Seconds;
        var prompt = request.PromptSeconds;

        // Why: prompts hide in decode steps only as far as there are any; alone they take their whole time.
        var shared = Math.Min(prompt, request.SharedSeconds);
        var work = Math.Max(
            shared * request.Stall,
            request.SharedSeconds - ((output - 1) * step / batch)
        );
        var wave = Math.Max(0, batch - 1) * work;
        var share = Math.Min(1, admission.WaveShare);
        var stall = wave * (1 - (share / 2)) / output;
        var perToken = step + stall;
        var first =
            model.FirstTokenSeconds
            + prompt
            + (admission.WaitSteps * step)
            + (admission.WaveShare * wave / 2)
            + admission.StartSeconds;

        // Why: with few answer tokens the stall of the prompts that are left over falls on the first one.
        first = Math.Max(first, (batch * work) - ((output - 1) * stall));
        var period = first + ((output - 1) * perToken);
        var rate = batch / period;
        // A request beyond the batch waits until a place is free.
        var wait = clients > batch ? (clients - batch) / rate : 0;
        return new(first + wait, perToken, step, rate, batch);
    }
}
