namespace TcoDashboard.Domain.Performance.Disaggregation.Queueing;

/// <summary>Requests a second at one copy of each of two pools.</summary>
/// <param name="Prompts">Requests a second whose prompts one copy computes.</param>
/// <param name="Answers">Requests a second that one copy answers.</param>
public readonly record struct PoolRates(double Prompts, double Answers)
{
    /// <summary>Copies for prompts that share one queue: as many as feed one answering copy, at least one.</summary>
    // Why a part of a copy less: 2.0000001 copies are two.
    public int SharingCopies => Math.Max(1, (int)Math.Ceiling((Answers / Prompts) - 1e-6));

    /// <summary>Share of the requests of that queue that one answering copy gets.</summary>
    public double ShareOfOneCopy => Math.Min(1, Answers / (Prompts * SharingCopies));
}
