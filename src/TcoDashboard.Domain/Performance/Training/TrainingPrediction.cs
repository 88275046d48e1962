using System.Runtime.CompilerServices;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>Predicts training measurements from their conditions.</summary>
public static class TrainingPrediction
{
    // Estimates of memory are this far off at most before a row is refused.
    private const double MemoryDoubt = 2;

    private static readonly ConditionalWeakTable<
        CatalogRevision,
        TrainingParameters
    > s_parameters = [];

    /// <summary>The prediction for one training row, in the row's own unit.</summary>
    public static Prediction Predict(Measurement row, PredictionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var parameters =
            context.Training ?? s_parameters.GetValue(context.Catalog, TrainingParameters.From);
        return Predict(row, context.Catalog, parameters);
    }

    /// <summary>As above with parameters of one's own; a fit uses it.</summary>
    public static Prediction Predict(
        Measurement row,
        CatalogRevision catalog,
        TrainingParameters parameters
    )
    {
        var (found, problem) = TrainingCase.Read(row, catalog);
        return found is null ? Prediction.Refused(problem!) : Predict(found, catalog, parameters);
    }

    internal static Prediction Predict(
        TrainingCase found,
        CatalogRevision catalog,
        TrainingParameters parameters
    )
    {
        var (seconds, plan, cost, refusal) = StepSeconds(found, parameters);
        if (refusal is not null)
        {
            return Prediction.Refused(refusal);
        }

        var isFull = plan.Recompute == Recompute.Full;
        var engine = parameters.Engine(found.EngineId);
        var (value, isTime, unknown) = TrainingMetrics.Value(
            found,
            engine,
            seconds,
            isFull,
            catalog
        );
        if (value is not { } answer)
        {
            return Prediction.Refused(unknown!);
        }

        return cost is null
            ? Prediction.Modelled(answer, isTime ? 1 / 1.6 : 0.5, isTime ? 2 : 1.6)
            : Prediction.Modelled(
                answer,
                isTime ? 1 / parameters.BandHigh : parameters.BandLow,
                isTime ? 1 / parameters.BandLow : parameters.BandHigh
            ) with
            {
                Tier = EvidenceTier.Calibrated,
            };
    }

    /// <summary>The plan and the parts of the step behind a prediction; <c>null</c> where there is none, as for wafers.</summary>
    public static TrainingExplanation? Explain(
        Measurement row,
        CatalogRevision catalog,
        TrainingParameters parameters
    )
    {
        if (TrainingCase.Read(row, catalog).Case is not { } found)
        {
            return null;
        }

        var (_, plan, cost, _) = StepSeconds(found, parameters);
        return cost is null
            ? null
            : new(found.EngineId, found.Job, plan, cost.Step(plan), cost.MemoryBytes(plan));
    }

    private static (
        double Seconds,
        TrainingPlan Plan,
        TrainingCost? Cost,
        Problem? Problem
    ) StepSeconds(TrainingCase found, TrainingParameters parameters)
    {
        if (found.Accelerator.Style == ExecutionStyle.WaferScale)
        {
            return (WaferSeconds(found, parameters), default, null, null);
        }

        if (found.Accelerator.Style != ExecutionStyle.Batched)
        {
            return (0, default, null, TrainingProblems.NotBatched(found.Accelerator));
        }

        var engine = parameters.Engine(found.EngineId);
        var (device, problem) = TrainingDevice.Describe(
            found.Accelerator,
            found.Job.Format,
            parameters
        );
        if (device is null)
        {
            return (0, default, null, problem);
        }

        var cores = found.Devices / found.Accelerators;
        device = device.Split(cores);
        var job = found.Job;
        var cost = new TrainingCost(job, device, engine, parameters);
        if (!cost.IsReachable(found.Devices))
        {
            var unknown = TrainingProblems.NoLinks(
                found.Accelerator,
                found.Accelerators,
                device.Domain / cores
            );
            return (0, default, null, unknown);
        }

        var best = Search(
            found,
            cost,
            Widest(device),
            TrainingConditions.Constraints(found.Row, engine)
        );
        return best.Plan is { } plan
            ? (cost.Step(plan).Seconds, plan, cost, null)
            : (0, default, null, TrainingProblems.NoPlan(found, best, cost.UsableBytes));
    }

    private static TrainingFound Search(
        TrainingCase found,
        TrainingCost cost,
        int widest,
        TrainingConstraints constraints
    )
    {
        var best = TrainingSearch.Best(cost, found.Job, found.Devices, widest, constraints);
        return best.Plan is null && best.LeastBytes <= cost.UsableBytes * MemoryDoubt
            // Why: a published run did fit. Where our estimate of memory is a little above the limit, the leanest plan is the best guess.
            ? TrainingSearch.Best(
                cost.IgnoringMemory(),
                found.Job,
                found.Devices,
                widest,
                constraints with
                {
                    Recompute = constraints.Recompute ?? Recompute.Full,
                    MicroBatch = constraints.MicroBatch ?? 1,
                }
            )
            : best;
    }

    // Tensor parallelism wider than a server of eight is rare, even in larger domains.
    private static int Widest(TrainingDevice device) => Math.Min(device.Domain, 16);

    private static double WaferSeconds(TrainingCase found, TrainingParameters parameters)
    {
        var job = found.Job;
        var wafer = parameters.Wafer with
        {
            DenseOps = found.Accelerator.DensePeak(NumberFormat.Bf16)!.Value.FlopsPerSecond,
        };
        return parameters.WaferStepSeconds
            + wafer.StepSeconds(
                job.OperationsPerToken * job.TokensPerStep,
                job.Shape.Parameters,
                2,
                job.Shape.Layers,
                found.Accelerators
            );
    }
}
