namespace TcoDashboard.Domain.Performance.Arithmetic;

/// <summary>The two floors under any step: bytes over bandwidth and operations over rate (model equations, 3).</summary>
public static class Roofline
{
    /// <summary>Seconds to read bytes spread evenly over devices.</summary>
    public static double MemorySeconds(
        double bytes,
        int devices,
        double bytesPerSecond,
        double efficiency
    ) => bytes / (devices * bytesPerSecond * efficiency);

    /// <summary>Seconds for operations spread evenly over devices.</summary>
    public static double ComputeSeconds(
        double operations,
        int devices,
        double operationsPerSecond,
        double efficiency
    ) => operations / (devices * operationsPerSecond * efficiency);

    /// <summary>Dense operations per byte above which a device is limited by arithmetic.</summary>
    public static double Ridge(double operationsPerSecond, double bytesPerSecond) =>
        operationsPerSecond / bytesPerSecond;
}
