namespace TcoDashboard.Domain.Procurement.Supply;

/// <summary>
/// Whether specialised hardware may be recommended: only if its gain exceeds porting and risk premium in enough draws, or if nothing else meets
/// the latency target.
/// </summary>
/// <param name="Probability">Share of draws in which the gain exceeds the hurdle.</param>
/// <param name="Threshold">Share that is asked for.</param>
/// <param name="IsOnlyOption">Whether nothing else meets the latency target.</param>
public sealed record AdvantageGate(double Probability, double Threshold, bool IsOnlyOption)
{
    /// <summary>Share of draws asked for unless somebody says otherwise.</summary>
    public const double DefaultThreshold = 0.8;

    /// <summary>Whether the hardware may be recommended.</summary>
    public bool IsOpen => IsOnlyOption || Probability >= Threshold;

    /// <summary>Judges paired draws of net present cost; the same draw of both options must rest on the same random numbers.</summary>
    /// <param name="ordinaryUsd">Net present cost of the ordinary option in each draw.</param>
    /// <param name="specialisedUsd">Net present cost of the specialised option in each draw.</param>
    /// <param name="hurdleUsd">Porting cost and risk premium.</param>
    /// <param name="threshold">Share asked for, 0 to 1.</param>
    /// <param name="isOnlyOption">Whether nothing else meets the latency target.</param>
    public static AdvantageGate Of(
        ReadOnlySpan<double> ordinaryUsd,
        ReadOnlySpan<double> specialisedUsd,
        double hurdleUsd,
        double threshold,
        bool isOnlyOption
    )
    {
        ArgumentOutOfRangeException.ThrowIfZero(ordinaryUsd.Length, nameof(ordinaryUsd));
        ArgumentOutOfRangeException.ThrowIfNotEqual(
            specialisedUsd.Length,
            ordinaryUsd.Length,
            nameof(specialisedUsd)
        );
        var won = 0;
        for (var draw = 0; draw < ordinaryUsd.Length; draw++)
        {
            won += ordinaryUsd[draw] - specialisedUsd[draw] > hurdleUsd ? 1 : 0;
        }

        return new((double)won / ordinaryUsd.Length, threshold, isOnlyOption);
    }
}
