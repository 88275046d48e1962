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
        double waveShare,
        double hostFactor,
        ServingParameters p
    )
    {
        var batch = Math.Max(1, Math.Min(clients, mostSequences));
        var output = Math.Max(1, outputTokens);
        var step = model.Decode(batch, inputTokens + (output / 2)).Seconds;
        var prompt = model.Prompt(inputTokens);
        var work =
            Math.Min(prompt, model.PromptWork(inputTokens)) * p[ServingParameter.PromptStall];
        var wave = Math.Max(0, batch - 1) * work;
        var share = Math.Min(1, waveShare);
        var stall = wave * (1 - (share / 2)) / output;
        var perToken = step + stall;
        var first =
            (model.FirstTokenSeconds * hostFactor) + prompt + (step / 2) + (waveShare * wave / 2);
        var period = first + ((output - 1) * perToken);
        var rate = batch / period;
        // A request beyond the batch waits until a place is free.
        var wait = clients > batch ? (clients - batch) / rate : 0;
        return new(first + wait, perToken, step, rate, batch);
    }
}
