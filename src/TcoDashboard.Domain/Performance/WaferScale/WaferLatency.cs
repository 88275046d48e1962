using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.WaferScale;

/// <summary>
/// Time of one token through layers laid side by side on the silicon, in seconds (model equations, 18.2, spatial placement). A layer
/// owns the share of the silicon that its bytes have of the model, so its time is its work over its share of the wafers.
/// </summary>
internal readonly record struct WaferLatency(
    double WeightSeconds,
    double CacheSeconds,
    double ArithmeticSeconds,
    double SyncSeconds,
    double HopSeconds,
    double HeadSeconds,
    double LayerSeconds
)
{
    public double TokenSeconds =>
        WeightSeconds + CacheSeconds + ArithmeticSeconds + SyncSeconds + HopSeconds + HeadSeconds;

    public static WaferLatency Of(
        WaferLoad load,
        WaferDevice device,
        WaferParameters parameters,
        int wafers,
        int wave
    )
    {
        double layers = load.Shape.Layers;
        var bytesPerSecond = wafers * device.BytesPerSecond * parameters.MemoryEfficiency;
        var weights =
            (load.CommonBytes + (load.ExpertBytes * load.Shape.DistinctExperts(wave)))
            / bytesPerSecond;
        var cache = load.MeanCacheBytes * wave / bytesPerSecond;
        var arithmetic =
            load.DecodeOps * wave / (wafers * device.OpsPerSecond * parameters.DecodeCompute);
        var beyond = Math.Max(0, arithmetic - weights - cache);
        var hop =
            (load.Shape.Hidden * 2.0 * wave / device.LinkBytesPerSecond) + parameters.HopSeconds;
        return new(
            layers * weights,
            layers * cache,
            layers * beyond,
            layers * parameters.SyncSeconds,
            (wafers - 1) * hop,
            parameters.HeadSeconds,
            parameters.SyncSeconds + weights + cache + beyond
        );
    }

    /// <summary>The same walk at a published speed: every part in proportion; the time a layer is occupied stays as modelled.</summary>
    public WaferLatency Scaled(double factor) =>
        new(
            WeightSeconds * factor,
            CacheSeconds * factor,
            ArithmeticSeconds * factor,
            SyncSeconds * factor,
            HopSeconds * factor,
            HeadSeconds * factor,
            LayerSeconds
        );
}
