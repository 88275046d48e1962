namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Requests that one copy takes all at once: their prompts come first, then one step for each token of their answers.</summary>
internal static class StaticBatch
{
    /// <summary>Seconds of a batch. What exceeds the places runs behind it, in further batches of which the last is what is left.</summary>
    /// <param name="requests">Requests of the copy; at least 1.</param>
    /// <param name="places">Requests that the memory of the copy holds at once; at least 1.</param>
    /// <param name="promptSeconds">Device time of one prompt.</param>
    /// <param name="outputTokens">Tokens of each answer.</param>
    /// <param name="stepSeconds">Time of one step with a number of requests.</param>
    public static double Seconds(
        double requests,
        double places,
        double promptSeconds,
        double outputTokens,
        Func<double, double> stepSeconds
    )
    {
        var whole = Math.Max(1, Math.Floor(places));
        var batches = Math.Floor(requests / whole);
        var left = requests - (batches * whole);
        var steps =
            (batches > 0 ? batches * stepSeconds(whole) : 0) + (left > 0 ? stepSeconds(left) : 0);
        return (requests * promptSeconds) + (outputTokens * steps);
    }
}
