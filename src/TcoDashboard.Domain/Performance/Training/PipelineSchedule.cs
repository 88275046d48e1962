namespace TcoDashboard.Domain.Performance.Training;

/// <summary>Idle time of a pipeline with one forward and one backward pass in turn (Narayanan et al. 2021, arXiv:2104.04473, 2.2).</summary>
public static class PipelineSchedule
{
    /// <summary>Idle time over the time of useful work: <c>(p−1)/(v·m)</c>.</summary>
    /// <param name="stages">Stages; 1 or more.</param>
    /// <param name="interleave">Chunks a stage holds; 1 or more.</param>
    /// <param name="microBatches">Micro-batches of a step; above 0.</param>
    public static double Overhead(int stages, int interleave, double microBatches) =>
        (stages - 1) / (interleave * microBatches);

    /// <summary>Share of the whole that is idle: <c>(p−1)/(v·m + p − 1)</c>.</summary>
    public static double IdleShare(int stages, int interleave, double microBatches) =>
        (stages - 1) / ((interleave * microBatches) + stages - 1);

    /// <summary>Micro-batches whose activations the first stage holds at once, in units of its layers: <c>p·(1 + (p−1)/(p·v))</c> when interleaved, never more than there are.</summary>
    public static double InFlight(int stages, int interleave, double microBatches)
    {
        var held = interleave > 1 ? stages + ((stages - 1.0) / interleave) : stages;
        return Math.Min(held, Math.Max(1, microBatches));
    }
}
