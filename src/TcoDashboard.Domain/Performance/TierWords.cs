namespace TcoDashboard.Domain.Performance;

/// <summary>The words for how far a prediction rests on measurements.</summary>
public static class TierWords
{
    /// <summary>The name of a tier, as sentences about a performance have it.</summary>
    public static string Of(EvidenceTier tier) =>
        tier switch
        {
            EvidenceTier.Measured => Worded("Measured"),
            EvidenceTier.Calibrated => Worded("Calibrated"),
            _ => Worded("Modelled"),
        };
}
