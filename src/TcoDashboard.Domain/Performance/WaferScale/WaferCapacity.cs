namespace TcoDashboard.Domain.Performance.WaferScale;

/// <summary>How many wafers a copy needs (model equations, 18.1): weights and cache live in on-wafer memory, nothing is fetched from outside.</summary>
public static class WaferCapacity
{
    /// <summary>Fewest wafers that hold some bytes with a share of each kept free.</summary>
    /// <param name="bytes">Weights, cache and activations of one copy.</param>
    /// <param name="bytesPerWafer">On-wafer memory.</param>
    /// <param name="reserve">Share kept free, 0 to below 1.</param>
    public static int Wafers(double bytes, double bytesPerWafer, double reserve) =>
        Math.Max(1, (int)Math.Ceiling(bytes / (bytesPerWafer * (1 - reserve))));

    /// <summary>Sequences whose cache fits beside the weights.</summary>
    public static int Sequences(
        int wafers,
        double bytesPerWafer,
        double reserve,
        double fixedBytes,
        double bytesPerSequence
    ) =>
        (int)
            Math.Clamp(
                Math.Floor(
                    ((wafers * bytesPerWafer * (1 - reserve)) - fixedBytes) / bytesPerSequence
                ),
                0,
                int.MaxValue
            );
}
