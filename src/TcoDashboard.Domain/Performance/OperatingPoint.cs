using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Performance;

/// <summary>How fast a system serves a workload in one arrangement, with its parts, its limits and how sure we are.</summary>
public sealed record OperatingPoint
{
    /// <summary>How the model is laid out over devices.</summary>
    public required ParallelPlan Plan { get; init; }

    /// <summary>Systems that together hold one copy of the model; 1 or more. When above 1, systems are bought in this multiple.</summary>
    public required int SystemsPerReplica { get; init; }

    /// <summary>Copies of the model in one system; 1 or more. Above 1 only when <see cref="SystemsPerReplica"/> is 1.</summary>
    public required int ReplicasPerSystem { get; init; }

    /// <summary>Sequences in flight in one copy of the model.</summary>
    public required int SequencesPerReplica { get; init; }

    /// <summary>Mean time to first token.</summary>
    public required Duration TimeToFirstToken { get; init; }

    /// <summary>Mean time between later tokens of one answer, stalls by other requests' prefill included.</summary>
    public required Duration TimePerOutputToken { get; init; }

    /// <summary>Output tokens a second of one copy at full load.</summary>
    public required TokenRate OutputPerReplica { get; init; }

    /// <summary>Input tokens a second of one copy at full load (cached ones included).</summary>
    public required TokenRate InputPerReplica { get; init; }

    /// <summary>Share of device time spent on prompts rather than on answers.</summary>
    public required Fraction PrefillShare { get; init; }

    /// <summary>Where the time of one decode step goes; the parts add up to the step.</summary>
    public required ImmutableArray<TimePart> DecodeParts { get; init; }

    /// <summary>Where the time of one prefill goes; the parts add up to it.</summary>
    public required ImmutableArray<TimePart> PrefillParts { get; init; }

    /// <summary>Memory taken by weights, cache and run-time in one copy.</summary>
    public required Bytes MemoryUsed { get; init; }

    /// <summary>Memory of the devices of one copy.</summary>
    public required Bytes MemoryAvailable { get; init; }

    /// <summary>
    /// The format in which products are formed, 16 bits unless said otherwise; weights kept in fewer bits than the device multiplies are widened to it.
    /// </summary>
    public NumberFormat Arithmetic { get; init; }

    /// <summary>What keeps this point from being faster or larger.</summary>
    public required BindingConstraint Binding { get; init; }

    /// <summary>IT power of one system at this load.</summary>
    public required Power SystemPower { get; init; }

    /// <summary>Draw of a busy accelerator on prompts and answers together, as a share of its rating; 1 where only whole systems are rated.</summary>
    public double DeviceDraw { get; init; } = 1;

    /// <summary>IT power of one system that is on but idle.</summary>
    public required Power SystemIdlePower { get; init; }

    /// <summary>IT power to provision for one system: its nameplate, or the best estimate of it.</summary>
    public required Power SystemProvisionedPower { get; init; }

    /// <summary>What that power was estimated from; <c>null</c> where the catalog has a maximum.</summary>
    public ProvisionedBasis? ProvisionedBasis { get; init; }

    /// <summary>How the throughput was obtained.</summary>
    public required EvidenceTier Tier { get; init; }

    /// <summary>Throughput at P10 as a multiple of the stated throughput, for example 0.65.</summary>
    public required double BandLow { get; init; }

    /// <summary>Throughput at P90 as a multiple of the stated throughput, for example 1.35.</summary>
    public required double BandHigh { get; init; }

    /// <summary>How sure the times and rates of this point are, and which measurements say so; <c>null</c> when nobody said.</summary>
    public PointEvidence? Evidence { get; init; }

    /// <summary>Evidence of the speed per user where it differs from that of the throughput; otherwise <c>null</c>.</summary>
    public SpeedEvidence? SpeedEvidence { get; init; }

    /// <summary>
    /// Time of a decode step without drafted tokens over that of a token with them, at the same sequences in flight: below 1 where drafts slow
    /// the point down; <c>null</c> when nothing is drafted.
    /// </summary>
    public double? DraftSpeedUp { get; init; }

    /// <summary>Sentences for the explanation: assumptions taken, estimates used, approximations made.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Tokens a second one user sees after the first token.</summary>
    public TokenRate SpeedPerUser => TokenRate.FromTokensPerSecond(1 / TimePerOutputToken.Seconds);

    /// <summary>How the speed per user was obtained.</summary>
    public EvidenceTier SpeedTier => SpeedEvidence?.Tier ?? Tier;

    /// <summary>Output tokens a second of one system at full load.</summary>
    public TokenRate OutputPerSystem => OutputPerReplica * ReplicasPerSystem / SystemsPerReplica;

    /// <summary>Input tokens a second of one system at full load (cached ones included).</summary>
    public TokenRate InputPerSystem => InputPerReplica * ReplicasPerSystem / SystemsPerReplica;

    /// <summary>Sequences in flight per system; a fraction when a copy spans several systems.</summary>
    public double SequencesPerSystem =>
        (double)SequencesPerReplica * ReplicasPerSystem / SystemsPerReplica;
}
