using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Performance.Batched;

/// <summary>Writes a found point with its parts, its limit and its assumptions.</summary>
internal sealed class BatchedPointWriter(
    AcceleratorSystem system,
    InferenceWorkload workload,
    BatchedLoad load,
    BatchedDevice device,
    SystemPowers powers,
    BatchedParameters parameters
)
{
    private readonly ImmutableArray<string> _notes = BatchedNotes.For(
        system,
        workload,
        load,
        device,
        powers,
        parameters
    );

    public OperatingPoint Write(BatchedSearch.Candidate candidate)
    {
        var plan = candidate.Plan;
        var point = candidate.Point;
        var replicas = system.AcceleratorCount / plan.Plan.Devices;
        var decode = plan.Step(point.Decoding, 0);
        var mixed = plan.Step(point.Decoding, point.PromptTokens);
        var band = load.Shape.Experts > 0 ? parameters.ExpertBand : parameters.DenseBand;
        var stall = point.TimePerOutputTokenSeconds - decode.Seconds;
        var prompt = mixed.Times(point.Chunks);
        var waiting =
            point.TimeToFirstTokenSeconds - prompt.Seconds - parameters.FirstTokenHostSeconds;
        return new()
        {
            Plan = plan.Plan,
            SystemsPerReplica = 1,
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
            PrefillShare = Fraction.Of(PrefillShare(plan, point, decode)),
            DecodeParts = Parts(decode, stall, 0),
            PrefillParts = Parts(prompt, waiting, parameters.FirstTokenHostSeconds),
            MemoryUsed = Bytes.FromCount(
                plan.WeightBytes
                    + plan.OverheadBytes
                    + (plan.CacheBytesPerSequence * point.Sequences)
            ),
            MemoryAvailable = Bytes.FromCount(plan.Plan.Devices * device.MemoryBytes),
            Binding = Binding(plan, point, decode),
            SystemPower = Power.FromWatts(
                powers.LoadWatts(
                    replicas * plan.Plan.Devices,
                    (double)point.Sequences / plan.Plan.Devices
                )
            ),
            SystemIdlePower = Power.FromWatts(powers.IdleWatts),
            SystemProvisionedPower = Power.FromWatts(powers.ProvisionedWatts),
            Tier = EvidenceTier.Modelled,
            BandLow = 1 - band,
            BandHigh = 1 + band,
            Notes = _notes,
        };
    }

    // Why: not the time a prompt adds to a step, which is nothing where it hides behind memory reads; each side counts the device time it
    // would take alone, so that input tokens carry their part of the cost.
    private double PrefillShare(PlanCost plan, BatchedPoint point, StepCost decode)
    {
        var prompt =
            load.NewTokens
            * (
                plan.PrefillSecondsPerToken
                + plan.CacheSecondsPerPromptToken
                + plan.NetworkSecondsPerToken
            );
        var answer = load.OutputTokens * decode.Seconds / point.Decoding;
        return prompt / (prompt + answer);
    }

    private static ImmutableArray<TimePart> Parts(
        StepCost step,
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

    private BindingConstraint Binding(PlanCost plan, BatchedPoint point, StepCost decode)
    {
        if (point.Sequences + plan.Lanes > plan.SequenceLimit)
        {
            return plan.IsCacheLimited ? BindingConstraint.CacheCapacity : Dominant(point, decode);
        }

        var larger = BatchedPoint.At(plan, load, parameters, point.Sequences + plan.Lanes);
        return larger.TimePerOutputTokenSeconds > workload.MaxTimePerOutputToken?.Seconds
                ? BindingConstraint.TimePerOutputTokenTarget
            : larger.TimeToFirstTokenSeconds > workload.MaxTimeToFirstToken?.Seconds
                ? BindingConstraint.TimeToFirstTokenTarget
            : Dominant(point, decode);
    }

    private static BindingConstraint Dominant(BatchedPoint point, StepCost decode)
    {
        var stall = point.TimePerOutputTokenSeconds - decode.Seconds;
        if (point.IsPrefillBound || stall > decode.Seconds)
        {
            return BindingConstraint.Prefill;
        }

        var memory = decode.WeightSeconds + decode.CacheSeconds;
        var compute = decode.ArithmeticSeconds > 0 ? memory + decode.ArithmeticSeconds : 0;
        var most = Math.Max(
            Math.Max(memory, compute),
            Math.Max(decode.NetworkSeconds, decode.HostSeconds)
        );
        return most == compute ? BindingConstraint.Compute
            : most == memory ? BindingConstraint.MemoryBandwidth
            : most == decode.NetworkSeconds ? BindingConstraint.Network
            : BindingConstraint.Host;
    }
}
