using System.Collections.Immutable;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>
/// Fits the parameters of inference to measurements: pattern search on their logarithms, deterministic, every cell of hardware, model
/// and metric kind with the same weight, large errors damped, every parameter drawn to its prior.
/// </summary>
public static class ServingFit
{
    // Error (in logarithms) at which a row's pull is damped to half: a cell the physics misses shall not bend the others.
    private const double Damping = 0.25;
    private const double FirstStep = 0.3;

    /// <summary>Cells weigh 1 each; the priors together weigh this share of a cell for each standard deviation squared.</summary>
    private const double PriorWeight = 0.05;

    /// <summary>Fits to the inference and power rows among these, until steps are smaller than the last one (a logarithm).</summary>
    public static ServingParameters Run(
        IEnumerable<MeasuredRow> rows,
        PredictionContext context,
        ServingParameters start,
        double lastStep,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(start);
        var targets = Targets(rows, context);
        var values = start.ToImmutable().ToArray();
        var steps = Enumerable.Repeat(FirstStep, values.Length).ToArray();
        var best = Loss(targets, values, context);
        while (steps.Max() > lastStep)
        {
            for (var at = 0; at < values.Length; at++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (steps[at] <= lastStep)
                {
                    continue;
                }

                var improved =
                    Try(targets, values, at, steps[at], context, ref best)
                    || Try(targets, values, at, -steps[at], context, ref best);
                steps[at] = improved ? Math.Min(FirstStep, steps[at] * 1.5) : steps[at] / 2;
            }
        }

        return new(values);
    }

    private static bool Try(
        List<Target> targets,
        double[] values,
        int at,
        double step,
        PredictionContext context,
        ref double best
    )
    {
        var prior = ServingParameters.Definitions[at];
        var before = values[at];
        values[at] = Math.Clamp(before * Math.Exp(step), prior.Low, prior.High);
        if (values[at] != before)
        {
            var loss = Loss(targets, values, context);
            if (loss < best)
            {
                best = loss;
                return true;
            }
        }

        values[at] = before;
        return false;
    }

    private static double Loss(List<Target> targets, double[] values, PredictionContext context)
    {
        var parameters = new ServingParameters(values);
        double loss = 0;
        foreach (var target in targets)
        {
            var predicted = InferencePrediction.Value(
                target.Run,
                parameters,
                context.Parameters.Storage
            );
            var error = predicted is > 0 ? Math.Log(predicted.Value / target.Value) : 2;
            loss += target.Weight * Math.Log(1 + (error / Damping * (error / Damping)));
        }

        foreach (var prior in ServingParameters.Definitions)
        {
            var away = Math.Log(values[(int)prior.Parameter] / prior.Value) / prior.Spread;
            loss += PriorWeight * away * away;
        }

        return loss;
    }

    private static List<Target> Targets(IEnumerable<MeasuredRow> rows, PredictionContext context)
    {
        var found = new List<(ServingRun Run, double Value, (string, string, MetricKind) Cell)>();
        foreach (var row in rows)
        {
            if (
                row.Conditions.Kind != "training"
                && InferencePrediction.Resolve(row.Conditions, context).Run is { } run
            )
            {
                found.Add(
                    (
                        run,
                        row.Value,
                        (run.Row.Hardware, run.Row.Model, MetricKinds.Of(row.Conditions))
                    )
                );
            }
        }

        var counts = found.CountBy(entry => entry.Cell).ToImmutableDictionary();
        // Why: a cell of one row is as likely the row's own oddity as the model's error.
        return found.ConvertAll(entry => new Target(
            entry.Run,
            entry.Value,
            1.0 / (counts[entry.Cell] + 1)
        ));
    }

    private sealed record Target(ServingRun Run, double Value, double Weight);
}
