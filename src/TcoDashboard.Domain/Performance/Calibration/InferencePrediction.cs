using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>Predicts inference and power measurements from their conditions.</summary>
public static class InferencePrediction
{
    private const int MostGuessed = 64;

    /// <summary>The prediction for one row, in the row's own unit.</summary>
    public static Prediction Predict(Measurement row, PredictionContext context)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(context);
        var accelerator = CatalogNames.FindAccelerator(context.Catalog, row.Hardware).Found;
        if (
            accelerator is { Style: not ExecutionStyle.Batched }
            && CatalogNames.FindModel(context.Catalog, row.Model).Found is { } model
        )
        {
            return DataflowPrediction.Predict(row, accelerator, model, context);
        }

        if (NodePower.Predict(row, context) is { } nodePower)
        {
            return nodePower;
        }

        var (run, problem) = Resolve(row, context);
        return run is null ? Prediction.Refused(problem!)
            : RunModel.Evaluate(run, context.Calibration.Serving, context.Parameters.Storage)
                is null
            && (Narrower(row, context) ?? Larger(row, context)) is { } feasible
                ? feasible
            : Predict(run, context.Calibration.Serving, context.Parameters.Storage);
    }

    // As many devices as hold the model, where a row leaves their number out: the fewest, doubled from one up.
    private static Prediction? Larger(Measurement row, PredictionContext context)
    {
        for (var devices = 2; RunPlans.IsOpenInSize(row) && devices <= MostGuessed; devices *= 2)
        {
            if (
                Resolve(row with { Accelerators = devices }, context).Run is { } run
                && RunModel.Evaluate(run, context.Calibration.Serving, context.Parameters.Storage)
                    is not null
            )
            {
                return Predict(run, context.Calibration.Serving, context.Parameters.Storage);
            }
        }

        return null;
    }

    // A published run did fit: where a row leaves the precision out, weights that do not fit were narrower.
    private static Prediction? Narrower(Measurement row, PredictionContext context)
    {
        foreach (var format in (ReadOnlySpan<string>)["fp8", "fp4"])
        {
            if (
                row.Precision.Length == 0
                && Resolve(row with { Precision = format }, context).Run is { } run
                && RunModel.Evaluate(run, context.Calibration.Serving, context.Parameters.Storage)
                    is not null
            )
            {
                return Predict(run, context.Calibration.Serving, context.Parameters.Storage);
            }
        }

        return null;
    }

    internal static (ServingRun? Run, Problem? Problem) Resolve(
        Measurement row,
        PredictionContext context
    ) => ServingRun.Of(row, context);

    /// <summary>The bare number, for fitting.</summary>
    internal static double? Value(
        ServingRun run,
        ServingParameters parameters,
        Parameters.StorageParameters storage
    ) =>
        RunModel.Evaluate(run, parameters, storage) is { } answer
            ? MetricValue.Of(run, answer)
            : null;

    private static Prediction Predict(
        ServingRun run,
        ServingParameters parameters,
        Parameters.StorageParameters storage
    )
    {
        if (RunModel.Evaluate(run, parameters, storage) is not { } answer)
        {
            return Prediction.Refused(DoesNotFit(run));
        }

        if (
            run.Device.RatedWatts <= 0
            && Fitting.MetricKinds.Of(run.Row) is Fitting.MetricKind.Power
        )
        {
            return Prediction.Refused(NoRating(run));
        }

        return MetricValue.Of(run, answer) is { } value
            ? Prediction.Modelled(value, 0.6, 1.6) with
            {
                Limit =
                    Fitting.MetricKinds.Of(run.Row) is Fitting.MetricKind.Power
                        ? null
                        : Value(run, parameters.Ideal(), storage),
            }
            : Prediction.Refused(
                Problem.Error(
                    "metric",
                    CalibrationProblems.MetricUnknown,
                    Worded($"{run.Row.Metric} in {run.Row.Unit} is not predicted."),
                    Worded(
                        "Use one of the metrics listed in docs/reference/accuracy.md, in ms or s, tokens/s, W or J/token."
                    )
                )
            );
    }

    private static Problem NoRating(ServingRun run) =>
        Problem.Error(
            $"{run.Device.Accelerator.Item.Path}#tdp_w",
            CalibrationProblems.ConditionMissing,
            Worded(
                $"The rated power of {run.Device.Accelerator.Name} is not published, and its draw is predicted as a share of it."
            ),
            Worded("State tdp_w for the accelerator in the catalog.")
        );

    private static Problem DoesNotFit(ServingRun run) =>
        Problem.Error(
            "num_accelerators",
            CalibrationProblems.DoesNotFit,
            Worded(
                $"{run.Row.Model} in {run.Format.Weights} has {run.Shape.TotalParameters / 1e9:N0} billion parameters; no layout on {run.Devices:0} {run.Row.Hardware} of {run.Device.MemoryBytes / 1e9:N0} GB holds them and one sequence."
            ),
            Worded("Use more accelerators, a narrower weight format or a shorter context.")
        );
}
