namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Copies that do one phase only.</summary>
/// <param name="Workers">Copies.</param>
/// <param name="Plan">Layout of one.</param>
internal readonly record struct WorkerPool(double Workers, ServingPlan Plan)
{
    /// <summary>Devices of all copies.</summary>
    public double Devices => Workers * Plan.Devices;
}
