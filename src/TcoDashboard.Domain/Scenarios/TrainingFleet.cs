using System.Globalization;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Everything known of a fleet that trains before it is sized.</summary>
internal sealed record TrainingFleet
{
    public required ScenarioDocument Document { get; init; }

    public required int OptionIndex { get; init; }

    public required int FleetIndex { get; init; }

    public required WorkloadSpec Workload { get; init; }

    public required AcceleratorSystem System { get; init; }

    public required InputResolution Inputs { get; init; }

    public required CatalogRevision Catalog { get; init; }

    /// <summary>Parameters of the training model, with the failures and checkpoints of the inputs.</summary>
    public required TrainingParameters Parameters { get; init; }

    public required PowerParameters Power { get; init; }

    public OptionSpec Option => Document.Options[OptionIndex];

    public FleetSpec Spec => Option.Fleets[FleetIndex];

    public TrainingSpec Run => Workload.Training!;

    /// <summary>Where the fleet stands in the document.</summary>
    public string Path =>
        string.Create(CultureInfo.InvariantCulture, $"options[{OptionIndex}].fleets[{FleetIndex}]");

    /// <summary>Where its load stands in the document.</summary>
    public string LoadPath =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"workloads[{Document.Workloads.IndexOf(Workload)}]"
        );

    /// <summary>Whether power, money, deliveries or a contract say how many systems there may be.</summary>
    public bool IsLimited =>
        Spec.Deployment == Deployment.Contract
        || Spec.Delivery.Tranches.Any(tranche => tranche.Power is not null)
        || (
            Spec.Deployment.IsBought()
            && Document.Limits is not { PowerBudget: null, CapitalBudget: null }
        );

    /// <summary>Plans the run on some systems.</summary>
    public (TrainingPoint? Point, Problem? Problem) Plan(int systems) =>
        TrainingPerformance.Evaluate(System, systems, RunSpec, Parameters, Power);

    /// <summary>Days of a run, corrections of the scenario included.</summary>
    public double Days(TrainingPoint point) =>
        point.Run.CalendarTime.Hours / 24 / Inputs.Resolve(InputKeys.ThroughputFactor)!.Used.Value;

    /// <summary>
    /// The value of an input for the cost model. Inputs about requests have no meaning here and keep their neutral defaults.
    /// </summary>
    public Leaf Input(string key)
    {
        var definition = InputDefinitions.ByKey[key];
        return
            definition.OnlyFor == LoadUse.Inference
            && Inputs.Resolve(key)?.SourcedDefault is { } neutral
            ? new(definition.Label, definition.Unit, neutral.Value, neutral.Provenance)
            : Inputs.Leaf(key);
    }

    /// <summary>The training model names what it was given; a reader needs the field of the document.</summary>
    public string PathOf(string path) =>
        path switch
        {
            "global_batch" => $"{LoadPath}.training.global_batch_sequences",
            "count" => $"{Path}.systems_count",
            "" => Path,
            _ => path,
        };

    private TrainingRunSpec RunSpec =>
        new(
            new(Catalog.Find(CatalogKind.Model, Workload.Model)!),
            System.Accelerator,
            System.AcceleratorCount,
            Run.Tokens,
            Run.SequenceTokens,
            Run.GlobalBatch,
            Run.Precision,
            Run.Method == TrainingMethod.Lora ? TrainingKind.Adapters : TrainingKind.AllWeights
        )
        {
            PadsBatch = true,
        };
}
