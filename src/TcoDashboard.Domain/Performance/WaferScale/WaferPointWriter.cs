using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.WaferScale;

/// <summary>Writes a found point with its parts, its limit and its assumptions.</summary>
internal sealed class WaferPointWriter(
    AcceleratorSystem system,
    InferenceWorkload workload,
    WaferLoad load,
    WaferDevice device,
    SystemPowers powers,
    PerformanceParameters parameters,
    WaferSearch search,
    PublishedSpeed? published
)
{
    private readonly ImmutableArray<string> _notes = WaferNotes.For(
        system,
        workload,
        powers,
        parameters.Wafer,
        published
    );

    private readonly PointEvidence _evidence = WaferEvidence.Of(parameters.Wafer, published);

    public OperatingPoint Write(WaferPoint point)
    {
        var inSystem = system.AcceleratorCount;
        var replicas = Math.Max(1, inSystem / point.Wafers);
        var systems = (point.Wafers + inSystem - 1) / inSystem;
        var stall = point.TimePerOutputTokenSeconds - point.Latency.TokenSeconds;
        var busy = point.Wafers <= inSystem ? replicas * point.Wafers : inSystem;
        return new()
        {
            Plan = new(point.Wafers, 1, point.Wafers, 1, 1),
            SystemsPerReplica = systems,
            ReplicasPerSystem = replicas,
            SequencesPerReplica = point.Sequences,
            TimeToFirstToken = Duration.FromSeconds(point.TimeToFirstTokenSeconds),
            TimePerOutputToken = Duration.FromSeconds(point.TimePerOutputTokenSeconds),
            OutputPerReplica = TokenRate.FromTokensPerSecond(
                point.RequestsPerSecond * load.OutputTokens
            ),
            InputPerReplica = TokenRate.FromTokensPerSecond(
                point.RequestsPerSecond * load.InputTokens
            ),
            PrefillShare = Fraction.Of(
                Math.Clamp(point.RequestsPerSecond * point.PrefillSeconds, 0, 1)
            ),
            DecodeParts = Parts(point.Latency, 0, stall, 0),
            PrefillParts = Parts(
                point.Latency,
                point.PrefillSeconds,
                0,
                parameters.Wafer.FirstTokenHostSeconds
            ),
            MemoryUsed = Bytes.FromCount(
                load.ModelBytes
                    + parameters.Wafer.ActivationBytes
                    + (load.HeldCacheBytes * point.Sequences)
            ),
            MemoryAvailable = Bytes.FromCount(point.Wafers * device.MemoryBytes),
            Binding = Binding(point),
            SystemPower = Power.FromWatts(powers.LoadWatts(busy, 1)),
            SystemIdlePower = Power.FromWatts(powers.IdleWatts),
            SystemProvisionedPower = Power.FromWatts(powers.ProvisionedWatts),
            ProvisionedBasis = powers.ProvisionedBasis,
            Tier = EvidenceTier.Modelled,
            BandLow = 1 - parameters.Wafer.BandBelow,
            BandHigh = 1 + parameters.Wafer.BandAbove,
            Evidence = _evidence,
            DraftSpeedUp = load.Draft is { } draft
                ? 1 / WaferDrafts.Factor(draft, load.Shape.Layers)
                : null,
            SpeedEvidence = published is null
                ? null
                : new(
                    WaferEvidence.TierOf(published),
                    1 - parameters.Wafer.PublishedSpeedBand,
                    1 + parameters.Wafer.PublishedSpeedBand,
                    published.Figure
                ),
            Notes = _notes,
        };
    }

    private static ImmutableArray<TimePart> Parts(
        WaferLatency latency,
        double promptSeconds,
        double stallSeconds,
        double hostSeconds
    ) =>
        [
            new(TimePartKind.Weights, Duration.FromSeconds(latency.WeightSeconds)),
            new(TimePartKind.Cache, Duration.FromSeconds(latency.CacheSeconds)),
            new(
                TimePartKind.Arithmetic,
                Duration.FromSeconds(latency.ArithmeticSeconds + promptSeconds)
            ),
            new(
                TimePartKind.Network,
                Duration.FromSeconds(latency.SyncSeconds + latency.HopSeconds)
            ),
            new(TimePartKind.Host, Duration.FromSeconds(latency.HeadSeconds + hostSeconds)),
            new(TimePartKind.PrefillStall, Duration.FromSeconds(Math.Max(0, stallSeconds))),
        ];

    private BindingConstraint Binding(WaferPoint point)
    {
        var setting = new WaferSetting(
            point.Wafers,
            point.Wave,
            point.Latency,
            point.PrefillSeconds,
            1
        );
        if (point.Sequences >= search.CacheLimit(point.Wafers))
        {
            return BindingConstraint.CacheCapacity;
        }

        if (point.Sequences < WaferSearch.RegionLimit(setting, load.Shape.Layers))
        {
            var larger = WaferPoint.At(setting, load, parameters.Wafer, point.Sequences + 1);
            if (larger.TimePerOutputTokenSeconds > workload.MaxTimePerOutputToken?.Seconds)
            {
                return BindingConstraint.TimePerOutputTokenTarget;
            }
        }

        var latency = point.Latency;
        var memory = latency.WeightSeconds + latency.CacheSeconds;
        var compute = latency.ArithmeticSeconds > 0 ? memory + latency.ArithmeticSeconds : 0;
        var network = latency.SyncSeconds + latency.HopSeconds;
        return point.TimePerOutputTokenSeconds > 2 * latency.TokenSeconds
                ? BindingConstraint.Prefill
            : network >= Math.Max(memory, compute) ? BindingConstraint.Network
            : compute > memory ? BindingConstraint.Compute
            : BindingConstraint.MemoryBandwidth;
    }
}
