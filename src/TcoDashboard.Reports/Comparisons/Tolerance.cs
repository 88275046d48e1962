namespace TcoDashboard.Reports.Comparisons;

/// <summary>How much two options must differ before a sentence calls them different.</summary>
internal static class Tolerance
{
    // Why: half a percent is less than a reader would act on, and less than any price is known.
    public const double Cost = 0.005;

    // Why: nobody notices five percent in the speed of an answer.
    public const double Speed = 0.05;

    /// <summary>Below this ratio a sentence says percent, above it times.</summary>
    public const double SpeedInPercent = 1.5;
}
