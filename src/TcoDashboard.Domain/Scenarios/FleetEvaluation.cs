using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Fabrics;
using TcoDashboard.Domain.Performance.Parameters;
using TcoDashboard.Domain.Performance.Speculation;
using TcoDashboard.Domain.Performance.Training;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Workloads;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>One fleet on its way into the cost sheet: the performance of a system, the inputs, and what the cost model needs to know.</summary>
internal sealed record FleetEvaluation(
    FleetResult Result,
    InputResolution? Inputs,
    FleetBasis? Basis
)
{
    /// <summary>The load as the performance model reads it; <c>null</c> where the fleet trains or has no system.</summary>
    public InferenceWorkload? Asked { get; private init; }

    /// <summary>Evaluates the performance of a fleet and gathers its inputs; problems say why there is no basis.</summary>
    public static FleetEvaluation Run(
        ScenarioDocument document,
        int optionIndex,
        int fleetIndex,
        EvaluationContext context,
        ImmutableArray<Problem>.Builder problems,
        PooledFleets pools
    )
    {
        var catalog = context.Catalog;
        var option = document.Options[optionIndex];
        var spec = option.Fleets[fleetIndex];
        var path = $"options[{optionIndex}].fleets[{fleetIndex}]";
        var workload = document.Workloads.First(candidate => candidate.Id == spec.Workload);
        var result = new FleetResult { Spec = spec, Workload = workload };
        if (AcceleratorSystem.Find(catalog, spec.System) is not { } system)
        {
            problems.Add(NoAccelerator(path, spec));
            return new(result, null, null);
        }

        var inputs = InputsOf(document, optionIndex, fleetIndex, system, catalog);
        if (workload.Kind == WorkloadKind.Training)
        {
            var place = (document, optionIndex, fleetIndex, catalog);
            var power = context.Parameters.Power;
            return Train(place, system, workload, inputs, power, result, problems);
        }

        return Serve(
            (document, optionIndex, fleetIndex),
            result with
            {
                System = system,
                Inputs = [.. inputs.All(spec.Deployment)],
            },
            inputs,
            context,
            pools,
            problems
        );
    }

    private static FleetEvaluation Serve(
        (ScenarioDocument Document, int Option, int Fleet) place,
        FleetResult result,
        InputResolution inputs,
        EvaluationContext context,
        PooledFleets pools,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var (document, optionIndex, fleetIndex) = place;
        var (catalog, parameters, _) = context;
        var path = $"options[{optionIndex}].fleets[{fleetIndex}]";
        var (spec, workload, system) = (result.Spec, result.Workload!, result.System!);
        var asked = Demand(workload, catalog);
        var most = pools.MostSystemsOfACopy;
        var load = document.Workloads.IndexOf(workload);
        var at = FormattableString.Invariant($"workloads[{load}]");
        var pooled = pools.Of(spec, workload, at);
        var outcome =
            pooled?.Outcome
            ?? CopySizing.Evaluate(document, spec, system, asked, parameters, inputs, most);
        problems.AddRange(InDocument(outcome.Problems, path, load));
        problems.AddRange(pooled?.Unmet ?? []);
        var plan = pooled is null
            ? ArrivalEvaluation.Plan(system, workload, outcome, context, at, problems)
            : pooled.Plan;
        var best = workload.Arrivals is null ? outcome.Best : plan?.Point;
        problems.AddRange(
            InDocument(SpeculativeDecoding.Slowdown(best, workload.Speculation), path, load)
        );
        result = result with
        {
            Point = best,
            Frontier = outcome.Frontier,
            Pair = pooled?.Pair,
            Serving = plan?.Serving(ArrivalPlanning.Traffic(asked, workload)),
        };
        var deliverable = DeliveryChecks.Check(document, spec, path, problems);
        FeasibilityFilters.Check(document, document.Options[optionIndex], spec, path, problems);
        FleetChecks.Check(document, path, spec, system, best, inputs, problems);
        if (!deliverable || best is not { } point || inputs.Missing(spec.Deployment).Any())
        {
            return new(result, inputs, null);
        }

        var basis = BasisOf(document, path, spec, workload, system, point, inputs) with
        {
            // Why: pools apart wait in different places; the parts of their times are told by their points.
            Communication = pooled is null ? Waiting(system, point, asked) : null,
            Demand = DemandOf(document, spec, workload, point, pooled is not null),
        };
        return new(result, inputs, ArrivalEvaluation.On(basis, plan, workload, load, catalog))
        {
            Asked = asked,
        };
    }

    private static Leaf? DemandOf(
        ScenarioDocument document,
        FleetSpec spec,
        WorkloadSpec workload,
        OperatingPoint point,
        bool isPair
    ) =>
        spec.PromptsFor is not null
            ? null
            : FleetDemand.LeafOf(
                document,
                spec,
                workload,
                isPair ? FleetDemand.OfARequest(point, workload) : FleetDemand.OfARequest(point)
            );

    private static IEnumerable<Problem> InDocument(
        ImmutableArray<Problem> found,
        string path,
        int workload
    ) =>
        found.Select(problem =>
            problem with
            {
                Path = PathInDocument(problem.Path, path, workload),
            }
        );

    private static InputResolution InputsOf(
        ScenarioDocument document,
        int option,
        int fleet,
        AcceleratorSystem system,
        CatalogRevision catalog
    )
    {
        var spec = document.Options[option].Fleets[fleet];
        var region = catalog.Find(
            CatalogKind.Region,
            document.Options[option].Region ?? document.Region
        )!;
        var offer = spec.Offer is { } offerId ? catalog.Find(CatalogKind.Offer, offerId) : null;
        return new(
            document,
            option,
            fleet,
            new(catalog, new(region), system, offer, spec.Deployment)
        );
    }

    private static (Leaf? Share, Leaf Time) Waiting(
        AcceleratorSystem system,
        OperatingPoint point,
        InferenceWorkload workload
    )
    {
        var exposed = ExposedCommunication.Of(point, workload);
        return (
            // Why: hops delay a token on its way over wafers, but the wafers work on others meanwhile; no output is lost.
            system.Accelerator.Style != ExecutionStyle.Batched
                ? null
                : new(
                    Worded("Share of the output lost to waiting for other devices"),
                    Unit.Fraction,
                    exposed.ShareOfThroughput.Value,
                    new(
                        Origin.Model,
                        Worded(
                            "What an ideal network would add back at the same requests in flight, predicted by the performance model."
                        )
                    )
                ),
            new(
                Worded("Waiting for other devices per output token"),
                Unit.Second,
                exposed.PerToken.Seconds,
                new(
                    Origin.Model,
                    Worded(
                        "Exposed collectives and hops of a decode step, predicted by the performance model."
                    )
                )
            )
        );
    }

    private static Problem NoAccelerator(string path, FleetSpec spec) =>
        Problem.Error(
            $"{path}.system",
            "S-110",
            Worded($"The catalog does not say which accelerator \"{spec.System}\" holds."),
            Worded("Choose another system, or add the accelerator as an own item.")
        );

    private static FleetEvaluation Train(
        (ScenarioDocument Document, int Option, int Fleet, CatalogRevision Catalog) place,
        AcceleratorSystem system,
        WorkloadSpec workload,
        InputResolution inputs,
        PowerParameters power,
        FleetResult result,
        ImmutableArray<Problem>.Builder problems
    ) =>
        TrainingEvaluation.Run(
            new()
            {
                Document = place.Document,
                OptionIndex = place.Option,
                FleetIndex = place.Fleet,
                Workload = workload,
                System = system,
                Inputs = inputs,
                Catalog = place.Catalog,
                Parameters = TrainingOf(place.Catalog, inputs),
                Power = power,
            },
            result,
            problems
        );

    /// <summary>The training model with the failures and checkpoints of the inputs; what has no value is reported later.</summary>
    private static TrainingParameters TrainingOf(CatalogRevision catalog, InputResolution inputs)
    {
        var parameters = TrainingParameters.From(catalog);
        double Value(string key, double otherwise) => inputs.Resolve(key)?.Used.Value ?? otherwise;
        return parameters with
        {
            FailuresPerDeviceYear = Value(
                InputKeys.TrainingFailures,
                parameters.FailuresPerDeviceYear
            ),
            CheckpointSeconds = Value(InputKeys.TrainingCheckpoint, parameters.CheckpointSeconds),
            RestartSeconds = Value(InputKeys.TrainingRestart, parameters.RestartSeconds),
        };
    }

    /// <summary>The performance model names what it was given; a reader needs the field of the document.</summary>
    private static string PathInDocument(string path, string fleetPath, int workload)
    {
        var field = path switch
        {
            "workload.max_tpot_ms" => "user_speed_min_tokens_per_s",
            "workload.max_ttft_ms" => "ttft_max_ms",
            _ when path.StartsWith("workload.", StringComparison.Ordinal) => path[
                "workload.".Length..
            ],
            _ => null,
        };
        return field is not null ? $"workloads[{workload}].{field}"
            : path == "workload" ? $"workloads[{workload}]"
            : $"{fleetPath}.{path}".TrimEnd('.');
    }

    /// <summary>A workload of a document as the performance model reads it.</summary>
    internal static InferenceWorkload Demand(WorkloadSpec workload, CatalogRevision catalog) =>
        new(
            new(catalog.Find(CatalogKind.Model, workload.Model)!),
            workload.Weights,
            workload.Cache,
            workload.PromptTokens,
            workload.OutputTokens,
            Fraction.Of(workload.CachedInput),
            workload is { MaxTtftMs: { } ttft, TtftAt: LatencyPercentile.Mean }
                ? Duration.FromMilliseconds(ttft)
                : null,
            workload.MinTokensPerSecondPerUser is { } speed ? Duration.FromSeconds(1 / speed) : null
        )
        {
            InputLengths = workload.InputSpread?.Around(workload.PromptTokens),
            OutputLengths = workload.OutputSpread?.Around(workload.OutputTokens),
            SharedPrefix = Fraction.Of(workload.SharedPrefix),
            Draft = workload.Speculation,
            MaxSequences = FleetDemand.MostInFlight(workload) is { } most
                ? (int)Math.Ceiling(Math.Min(most, int.MaxValue))
                : null,
        };

    private static FleetBasis BasisOf(
        ScenarioDocument document,
        string path,
        FleetSpec spec,
        WorkloadSpec workload,
        AcceleratorSystem system,
        OperatingPoint point,
        InputResolution inputs
    )
    {
        var load = DeliveryTerms.AverageLoad(spec.Delivery, path);
        Leaf Model(string label, Unit unit, double value, string text) =>
            new(label, unit, value, new(Origin.Model, text));
        return new()
        {
            Id = spec.Id,
            Name = system.Name,
            Deployment = spec.Deployment,
            AcceleratorsPerSystem = system.AcceleratorCount,
            Multiple = point.SystemsPerReplica,
            CachedInput = workload.CachedInput,
            LoadCurve = DeliveryTerms.LoadOverPeak(spec.Delivery),
            InputPerOutputToken = (double)workload.PromptTokens / workload.OutputTokens,
            OutputPerSystem = FleetLeaves.Output(spec, point),
            Speed = SpeedLeaves.Of(point, inputs.Leaf(InputKeys.MeasuredOutput).Value > 0, null),
            SequencesPerSystem = Model(
                Worded("Requests in flight per system"),
                Unit.One,
                point.SequencesPerSystem,
                Worded("Predicted by the performance model.")
            ),
            PrefillShare = Model(
                Worded("Device time on prompts"),
                Unit.Fraction,
                point.PrefillShare.Value,
                Worded("Share of device time on prompts, predicted by the performance model.")
            ),
            PowerAtLoad = Model(
                Worded("IT power per system at full load"),
                Unit.Kilowatt,
                point.SystemPower.Kilowatts,
                Worded("Power law of the accelerator plus its share of the node.")
            ),
            PowerIdle = FleetLeaves.Idle(point),
            PowerProvisioned = FleetLeaves.Provisioned(
                system,
                point.SystemProvisionedPower,
                point.ProvisionedBasis
            ),
            PromptsFor = spec.PromptsFor,
            GivenSystems = FleetLeaves.Given(spec),
            LifeMonths = !spec.Deployment.IsBought()
                ? int.MaxValue
                : WholeMonths.Of(inputs.Resolve(InputKeys.HardwareLife)!.Used.Value),
            RampMonths = (int)inputs.Resolve(InputKeys.DeliveryRamp)!.Used.Value,
            Delivery = DeliveryTerms.BasisOf(document, spec, path),
            Input = key =>
                key == InputKeys.AverageLoad && load is not null ? load : inputs.Leaf(key),
        };
    }
}
