using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.PowerDraw;

/// <summary>What a device does on average while it serves, as far as its draw asks.</summary>
/// <param name="BytesPerJoule">Memory traffic in bytes a second over rated watts.</param>
/// <param name="Products">Products of answers and prompts over what the matrix units could do in that time; 0 to 1.</param>
/// <param name="NarrowKernels">Share of the time in which kernels work on weights narrower than 16 bits; 0 to 1.</param>
internal readonly record struct DeviceUse(
    double BytesPerJoule,
    double Products,
    double NarrowKernels
)
{
    /// <summary>The use of one device of a copy.</summary>
    /// <param name="model">The copy.</param>
    /// <param name="sequences">Sequences in flight in the copy.</param>
    /// <param name="context">Their mean context.</param>
    /// <param name="step">Parts of one token for each of them.</param>
    /// <param name="secondsPerToken">Time per output token, prompts of others with it.</param>
    /// <param name="requestsPerSecond">Requests a second of the copy.</param>
    /// <param name="inputTokens">Prompt tokens that a request has computed.</param>
    /// <param name="outputTokens">Answer tokens of a request.</param>
    public static DeviceUse Of(
        ServingModel model,
        double sequences,
        double context,
        StepTime step,
        double secondsPerToken,
        double requestsPerSecond,
        double inputTokens,
        double outputTokens
    )
    {
        var (memory, arithmetic) = model.Traffic(sequences, context);
        var products =
            requestsPerSecond
            * (
                (outputTokens * arithmetic / sequences)
                + (model.PromptOps(inputTokens) / model.OpsPerSecond)
            );
        return new(
            model.Device.BytesPerJoule(memory / secondsPerToken),
            Math.Clamp(products, 0, 1),
            model.IsNarrow
                ? Math.Clamp(1 - ((step.NetworkSeconds + step.HostSeconds) / secondsPerToken), 0, 1)
                : 0
        );
    }
}
