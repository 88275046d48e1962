using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Training;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>A fleet that trains on its way into the cost sheet: its number of systems, its best plan, and what the cost model needs to know.</summary>
internal static class TrainingEvaluation
{
    /// <summary>Sizes and plans a fleet; problems say why there is no basis.</summary>
    public static FleetEvaluation Run(
        TrainingFleet fleet,
        FleetResult result,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var (document, spec) = (fleet.Document, fleet.Spec);
        result = result with
        {
            System = fleet.System,
            Inputs = [.. fleet.Inputs.All(spec.Deployment)],
        };
        var before = problems.Count;
        DeliveryChecks.Check(document, spec, fleet.Path, problems);
        FeasibilityFilters.Check(document, fleet.Option, spec, fleet.Path, problems);
        TrainingFleetChecks.Check(fleet, problems);
        if (problems.Skip(before).Any(problem => problem.Severity == Severity.Error))
        {
            return new(result, fleet.Inputs, null);
        }

        if (TrainingSizing.Run(fleet, problems) is not { } size)
        {
            return new(result, fleet.Inputs, null);
        }

        var (point, problem) = fleet.Plan(size.Systems);
        if (point is null)
        {
            problems.Add(problem! with { Path = fleet.PathOf(problem.Path) });
            return new(result, fleet.Inputs, null);
        }

        TrainingFleetChecks.Deadline(fleet, size, point, problems);
        return new(
            result with
            {
                SizedBy = size.By,
                Training = point with
                {
                    Scaling = TrainingPerformance.Scaling(point.Spec, fleet.Parameters),
                },
            },
            fleet.Inputs,
            Basis(fleet, size, point)
        );
    }

    /// <summary>The basis of a fleet whose size and speed are not known yet; its sheet tells what the budgets allow.</summary>
    public static FleetBasis? Unsized(TrainingFleet fleet) =>
        SystemPowers.Describe(fleet.System, fleet.Power).Powers is { } powers
            ? Common(
                fleet,
                ModelLeaf(Worded("Rate"), Unit.TokensPerSecond, 1, ""),
                (powers.ProvisionedWatts, powers.IdleWatts, powers.ProvisionedWatts),
                powers.ProvisionedBasis,
                (1, 1, 0)
            )
            : null;

    private static FleetBasis Basis(TrainingFleet fleet, TrainingSize size, TrainingPoint point) =>
        Common(
            fleet,
            RateLeaf(point),
            (
                point.SystemPower.Watts,
                point.SystemIdlePower.Watts,
                point.SystemProvisionedPower.Watts
            ),
            point.ProvisionedBasis,
            (
                point.OperationsPerToken,
                point.Peak.FlopsPerSecond,
                point.Run.Step.ExposedCommunication / point.Run.Step.Seconds
            )
        ) with
        {
            GivenSystems = size.Leaf,
        };

    private static FleetBasis Common(
        TrainingFleet fleet,
        Leaf rate,
        (double Load, double Idle, double Provisioned) watts,
        ProvisionedBasis? basis,
        (double OperationsPerToken, double Peak, double Communication) work
    ) =>
        new()
        {
            Id = fleet.Spec.Id,
            Name = fleet.System.Name,
            Deployment = fleet.Spec.Deployment,
            AcceleratorsPerSystem = fleet.System.AcceleratorCount,
            Multiple = 1,
            InputPerOutputToken = 0,
            OutputPerSystem = rate,
            SequencesPerSystem = ModelLeaf(Worded("Sequences"), Unit.One, 0, ""),
            PrefillShare = ModelLeaf(Worded("Prompts"), Unit.Fraction, 0, ""),
            PowerAtLoad = Kilowatts(Worded("IT power per system in training"), watts.Load),
            PowerIdle = Kilowatts(Worded("IT power per idle system"), watts.Idle),
            PowerProvisioned = FleetLeaves.Provisioned(
                fleet.System,
                Power.FromWatts(watts.Provisioned),
                basis
            ),
            LifeMonths = !fleet.Spec.Deployment.IsBought()
                ? int.MaxValue
                : WholeMonths.Of(fleet.Inputs.Resolve(InputKeys.HardwareLife)!.Used.Value),
            RampMonths = (int)fleet.Inputs.Resolve(InputKeys.DeliveryRamp)!.Used.Value,
            Delivery = DeliveryTerms.BasisOf(fleet.Document, fleet.Spec, fleet.Path),
            Input = fleet.Input,
            Training = RunOf(fleet, work),
        };

    private static TrainingBasis RunOf(
        TrainingFleet fleet,
        (double OperationsPerToken, double Peak, double Communication) work
    )
    {
        var run = fleet.Run;
        return new()
        {
            TokensPerRun = Written(
                Worded("Tokens of a run"),
                Unit.TrillionTokens,
                run.Tokens / 1e12,
                "tokens"
            ),
            TokensPerStep = Written(
                Worded("Tokens of a step"),
                Unit.MillionTokens,
                (double)run.GlobalBatch * run.SequenceTokens / 1e6,
                "global_batch_sequences"
            ),
            OperationsPerToken = ModelLeaf(
                Worded("Operations of the model per token"),
                Unit.Teraflops * Unit.Second / Unit.Token,
                work.OperationsPerToken / 1e12,
                run.Method == TrainingMethod.Lora
                    ? Worded(
                        "Four operations for each active parameter, because frozen weights need no gradients, and three times causal attention."
                    )
                    : Worded(
                        "Six operations for each active parameter and three times causal attention."
                    )
            ),
            Peak = ModelLeaf(
                Worded("Dense peak of an accelerator"),
                Unit.Teraflops,
                work.Peak / 1e12,
                Worded("From the catalog, in the format of the run, without sparsity.")
            ),
            CommunicationShare = ModelLeaf(
                Worded("Share of a step spent waiting for other devices"),
                Unit.Fraction,
                work.Communication,
                Worded(
                    "Exposed tensor, expert, context, pipeline and data exchange, predicted by the performance model."
                )
            ),
        };

        Leaf Written(string label, Unit unit, double value, string field) =>
            new(
                label,
                unit,
                value,
                new(
                    Origin.Scenario,
                    Worded("Given by the scenario."),
                    Path: $"{fleet.LoadPath}.training.{field}"
                )
            );
    }

    private static Leaf RateLeaf(TrainingPoint point)
    {
        var rate = point.TokensPerSystem.TokensPerSecond;
        var plan = point.Run.Plan;
        return new(
            Worded("Predicted training rate per system"),
            Unit.TokensPerSecond,
            rate,
            new(
                Origin.Model,
                Worded(
                    $"Performance model, {TierWords.Of(point.Tier)} tier, on {plan.Devices:#,0} accelerators: tensor {plan.Tensor}, pipeline {plan.Pipeline}, context {plan.Context}, expert {plan.Expert}, data {plan.Data}, micro-batch {plan.MicroBatch}. "
                ) + string.Join(' ', point.Notes),
                null,
                rate * point.Run.BandLow,
                rate * point.Run.BandHigh,
                point.Tier != EvidenceTier.Measured
            )
        );
    }

    private static Leaf Kilowatts(string label, double watts) =>
        ModelLeaf(
            label,
            Unit.Kilowatt,
            watts / 1e3,
            Worded(
                "Rating of the accelerators times the measured ratio of a training server, at most the nameplate."
            )
        );

    private static Leaf ModelLeaf(string label, Unit unit, double value, string text) =>
        new(label, unit, value, new(Origin.Model, text));
}
