using TcoDashboard.Domain.Performance.Parameters;

namespace TcoDashboard.Domain.Performance.WaferScale;

/// <summary>Tries numbers of wafers and waves for one copy and keeps the best point and the trade-off.</summary>
internal sealed class WaferSearch(
    WaferLoad load,
    WaferDevice device,
    WaferParameters parameters,
    int wafersInSystem,
    PublishedPace pace,
    double maxTtftSeconds,
    double maxTpotSeconds
)
{
    private readonly List<WaferPoint> _points = new(512);

    public WaferPoint? Best { get; private set; }

    public double LeastTtftSeconds { get; private set; } = double.PositiveInfinity;

    public double LeastTpotSeconds { get; private set; } = double.PositiveInfinity;

    public List<WaferPoint> Frontier(int limit) => TradeOff.Frontier(_points, limit);

    /// <summary>Fewest wafers for the weights and the cache of one full request.</summary>
    public static int Fewest(WaferLoad load, WaferDevice device, WaferParameters parameters) =>
        WaferCapacity.Wafers(
            load.ModelBytes + parameters.ActivationBytes + load.FullCacheBytes,
            device.MemoryBytes,
            parameters.Reserve
        );

    /// <summary>Sequences whose cache fits beside the model on some wafers.</summary>
    public int CacheLimit(int wafers) =>
        WaferCapacity.Sequences(
            wafers,
            device.MemoryBytes,
            parameters.Reserve,
            load.ModelBytes + parameters.ActivationBytes,
            load.HeldCacheBytes
        );

    public void Run()
    {
        var fewest = Fewest(load, device, parameters);
        var most = Math.Max(fewest, (int)(fewest * parameters.WaferRange));
        for (var wafers = fewest; wafers <= most; wafers++)
        {
            var cache = CacheLimit(wafers);
            for (var wave = 1; wave <= parameters.WaveSequences; wave *= 2)
            {
                Try(Setting(wafers, wave), cache);
                if (cache <= load.Shape.Layers * wave)
                {
                    // Why: wider waves only help once every layer is busy.
                    break;
                }
            }
        }
    }

    /// <summary>Most sequences that keep the layers no more than busy: regions times wave.</summary>
    public static int RegionLimit(WaferSetting setting, int layers) =>
        Math.Max(
            1,
            (int)
                Math.Min(
                    (double)layers * setting.Wave,
                    setting.Wave * setting.Latency.TokenSeconds / setting.Latency.LayerSeconds
                )
        );

    private WaferSetting Setting(int wafers, int wave)
    {
        var latency = WaferLatency.Of(load, device, parameters, wafers, wave);
        var copies =
            wafers <= wafersInSystem
                ? wafersInSystem / wafers
                : 1.0 / Math.Ceiling((double)wafers / wafersInSystem);
        return new(
            wafers,
            wave,
            load.Draft is { } draft
                ? WaferDrafts.Apply(draft, pace.Apply(latency), load.Shape.Layers)
                : pace.Apply(latency),
            load.PrefillOps / (wafers * device.OpsPerSecond * parameters.PrefillCompute),
            copies
        );
    }

    private void Try(WaferSetting setting, int cacheLimit)
    {
        var most = Math.Min(
            load.MostSequences,
            Math.Min(cacheLimit, RegionLimit(setting, load.Shape.Layers))
        );
        var good = 0;
        var bad = 0;
        for (var each = 1; each > 0; each = each < most ? Math.Min(each * 2, most) : 0)
        {
            if (Visit(setting, each) && bad == 0)
            {
                good = each;
            }
            else if (bad == 0)
            {
                bad = each;
            }
        }

        while (bad - good > 1)
        {
            var middle = good + ((bad - good) / 2);
            (good, bad) = Visit(setting, middle) ? (middle, bad) : (good, middle);
        }
    }

    private bool Visit(WaferSetting setting, int sequences)
    {
        var point = WaferPoint.At(setting, load, parameters, sequences);
        LeastTtftSeconds = Math.Min(LeastTtftSeconds, point.TimeToFirstTokenSeconds);
        LeastTpotSeconds = Math.Min(LeastTpotSeconds, point.TimePerOutputTokenSeconds);
        var meets =
            point.TimeToFirstTokenSeconds <= maxTtftSeconds
            && point.TimePerOutputTokenSeconds <= maxTpotSeconds;
        if (meets && (Best is not { } best || point.OutputPerSystem > best.OutputPerSystem))
        {
            Best = point;
        }

        _points.Add(point);
        return meets;
    }
}
