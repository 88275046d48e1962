using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Performance.PowerDraw;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>Writes a found point with its parts, its limit and its assumptions.</summary>
internal sealed class BatchedPointWriter(
    AcceleratorSystem system,
    InferenceWorkload workload,
    BatchedConditions conditions,
    SystemPowers powers
)
{
    private readonly ImmutableArray<string> _notes = BatchedNotes.For(
        system,
        workload,
        conditions,
        powers
    );

    public OperatingPoint Write(BatchedSearch.Candidate candidate)
    {
        var copy = candidate.Copy;
        var plan = copy.Plan;
        var point = candidate.Point;
        var memory = copy.Memory;
        var (systems, replicas) = BatchedSearch.Spread(plan, system.AcceleratorCount);
        var decode = copy.Decode(point.Sequences);
        var host = copy.Model.FirstTokenSeconds;
        var draw = Draw(copy, point, decode);
        var waiting = point.TimeToFirstTokenSeconds - copy.Request.PromptSeconds - host;
        return new()
        {
            Plan = plan,
            SystemsPerReplica = systems,
            ReplicasPerSystem = replicas,
            SequencesPerReplica = point.Sequences,
            TimeToFirstToken = Duration.FromSeconds(point.TimeToFirstTokenSeconds),
            TimePerOutputToken = Duration.FromSeconds(point.TimePerOutputTokenSeconds),
            OutputPerReplica = TokenRate.FromTokensPerSecond(
                point.RequestsPerSecond * conditions.Load.OutputTokens
            ),
            InputPerReplica = TokenRate.FromTokensPerSecond(
                point.RequestsPerSecond * conditions.Load.InputTokens
            ),
            PrefillShare = Fraction.Of(PrefillShare(copy, point)),
            DecodeParts = Parts(decode, point.StallSeconds, 0),
            PrefillParts = Parts(copy.Request.Prompt, waiting, host),
            MemoryUsed = Bytes.FromCount(
                memory.WeightBytes
                    + memory.OverheadBytes
                    + (memory.CacheBytesPerSequence * point.Sequences)
            ),
            MemoryAvailable = Bytes.FromCount(plan.Devices * conditions.Device.MemoryBytes),
            Arithmetic = conditions.Device.ComputeFormat,
            Binding = Binding(copy, point, decode),
            SystemPower = Power.FromWatts(powers.LoadWatts(replicas * plan.Devices, draw)),
            DeviceDraw = draw,
            SystemIdlePower = Power.FromWatts(powers.IdleWatts),
            SystemProvisionedPower = Power.FromWatts(powers.ProvisionedWatts),
            ProvisionedBasis = powers.ProvisionedBasis,
            Tier = conditions.Evidence.Tier,
            BandLow = conditions.Evidence.Throughput.Low,
            BandHigh = conditions.Evidence.Throughput.High,
            Evidence = conditions.Evidence,
            DraftSpeedUp = conditions.Load.Draft is null
                ? null
                : 1 / copy.DraftFactor(point.Sequences),
            Notes =
                plan.Devices > conditions.Device.Domain
                    ? _notes.Add(BatchedNotes.Wide(system, plan, systems, conditions))
                    : _notes,
        };
    }

    private double Draw(PlannedCopy copy, BatchedPoint point, StepTime decode) =>
        DeviceDraw.Share(
            conditions.Fitted,
            DeviceUse.Of(
                copy.Model,
                point.Sequences,
                copy.Request.MeanContext,
                decode,
                point.TimePerOutputTokenSeconds,
                point.RequestsPerSecond,
                copy.Request.NewTokens,
                copy.Request.OutputTokens
            )
        );

    // Why: not the time a prompt adds to a step, part of which hides behind memory reads; each side counts the device time it would take
    // alone, so that input tokens carry their part of the cost.
    private static double PrefillShare(PlannedCopy copy, BatchedPoint point)
    {
        var prompt = copy.Request.SharedSeconds;
        var answer = copy.Request.OutputTokens * point.StepSeconds / point.Sequences;
        return prompt / (prompt + answer);
    }

    private static ImmutableArray<TimePart> Parts(
        StepTime step,
        double waitSeconds,
        double hostSeconds
    ) =>
        [
            new(TimePartKind.Weights, Duration.FromSeconds(step.WeightSeconds)),
            new(TimePartKind.Cache, Duration.FromSeconds(step.CacheSeconds)),
            new(TimePartKind.Arithmetic, Duration.FromSeconds(step.ArithmeticSeconds)),
            new(TimePartKind.Network, Duration.FromSeconds(step.NetworkSeconds)),
            new(TimePartKind.Host, Duration.FromSeconds(step.HostSeconds + hostSeconds)),
            new(TimePartKind.PrefillStall, Duration.FromSeconds(Math.Max(0, waitSeconds))),
        ];

    private BindingConstraint Binding(PlannedCopy copy, BatchedPoint point, StepTime decode)
    {
        if (point.Sequences + copy.Lanes > copy.Memory.SequenceLimit)
        {
            return copy.Memory.IsCacheLimited
                ? BindingConstraint.CacheCapacity
                : Dominant(point, decode);
        }

        var larger = copy.At(point.Sequences + copy.Lanes);
        return larger.TimePerOutputTokenSeconds > workload.MaxTimePerOutputToken?.Seconds
                ? BindingConstraint.TimePerOutputTokenTarget
            : larger.TimeToFirstTokenSeconds > workload.MaxTimeToFirstToken?.Seconds
                ? BindingConstraint.TimeToFirstTokenTarget
            : Dominant(point, decode);
    }

    private static BindingConstraint Dominant(BatchedPoint point, StepTime decode)
    {
        if (point.StallSeconds > decode.Seconds)
        {
            return BindingConstraint.Prefill;
        }

        var memory = decode.WeightSeconds + decode.CacheSeconds;
        var most = Math.Max(
            Math.Max(memory, decode.ArithmeticSeconds),
            Math.Max(decode.NetworkSeconds, decode.HostSeconds)
        );
        return most == decode.ArithmeticSeconds ? BindingConstraint.Compute
            : most == memory ? BindingConstraint.MemoryBandwidth
            : most == decode.NetworkSeconds ? BindingConstraint.Network
            : BindingConstraint.Host;
    }
}
