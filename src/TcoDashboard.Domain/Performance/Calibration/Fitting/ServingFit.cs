using System.Collections.Immutable;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>
/// Fits the parameters of inference to measurements: Levenberg-Marquardt steps on their logarithms with numerical slopes, deterministic,
/// every cell of hardware, model and metric kind with the same weight, large errors damped (Cauchy loss), every parameter drawn to its prior.
/// </summary>
public static class ServingFit
{
    // Error (in logarithms) at which a row's pull is damped to half: a cell the physics misses shall not bend the others.
    private const double Damping = 0.15;

    // Logarithm over which a slope is taken: wide enough to step over the kinks of plan choices.
    private const double SlopeStep = 0.03;

    private const int MostRounds = 30;

    /// <summary>Cells weigh 1 each; the priors together weigh this share of a cell for each standard deviation squared.</summary>
    private const double PriorWeight = 0.02;

    /// <summary>Fits to the inference and power rows among these, until a round lowers the loss by less than this share.</summary>
    public static ServingParameters Run(
        IEnumerable<MeasuredRow> rows,
        PredictionContext context,
        ServingParameters start,
        double leastGain,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(start);
        var targets = Targets(rows, context);
        var place = Logarithms(start.ToImmutable());
        var errors = Errors(targets, place, context);
        var loss = Loss(targets, errors, place);
        var damping = 0.1;
        var touched = new bool[]?[place.Length];
        for (var round = 0; round < MostRounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var changes = Changes(targets, errors, place, context, touched, cancellation);
            var (slope, curvature) = Slopes(targets, errors, place, changes);
            var before = loss;
            for (; damping < 1e5; damping *= 5)
            {
                var next = Moved(place, Solve(curvature, slope, damping));
                var nextErrors = Errors(targets, next, context);
                var nextLoss = Loss(targets, nextErrors, next);
                if (nextLoss < loss)
                {
                    (place, errors, loss) = (next, nextErrors, nextLoss);
                    damping /= 8;
                    break;
                }
            }

            if (before - loss < leastGain * before)
            {
                break;
            }
        }

        return new(place.Select(each => Math.Exp(each)));
    }

    private static double[] Logarithms(IEnumerable<double> values) =>
        [.. values.Select(each => Math.Log(each))];

    private static double[] Moved(double[] place, double[] step) =>
        [
            .. ServingParameters.Definitions.Select(
                (prior, at) =>
                    Math.Clamp(
                        place[at] + Math.Clamp(step[at], -1, 1),
                        Math.Log(prior.Low),
                        Math.Log(prior.High)
                    )
            ),
        ];

    private static double[] Errors(
        List<Target> targets,
        double[] place,
        PredictionContext context
    ) => Errors(targets, place, context, null, []);

    // Rows that a parameter does not touch keep their known error.
    private static double[] Errors(
        List<Target> targets,
        double[] place,
        PredictionContext context,
        bool[]? touched,
        double[] known
    )
    {
        var parameters = new ServingParameters(place.Select(each => Math.Exp(each)));
        var errors = new double[targets.Count];
        for (var at = 0; at < errors.Length; at++)
        {
            if (touched is not null && !touched[at])
            {
                errors[at] = known[at];
                continue;
            }

            var predicted = InferencePrediction.Value(
                targets[at].Run,
                parameters,
                context.Parameters.Storage
            );
            errors[at] = predicted is > 0 ? Math.Log(predicted.Value / targets[at].Value) : 2;
        }

        return errors;
    }

    private static double Loss(List<Target> targets, double[] errors, double[] place)
    {
        double loss = 0;
        for (var at = 0; at < errors.Length; at++)
        {
            var error = errors[at] / Damping;
            loss += targets[at].Weight * Math.Log(1 + (error * error));
        }

        foreach (var prior in ServingParameters.Definitions)
        {
            var away = (place[(int)prior.Parameter] - Math.Log(prior.Value)) / prior.Spread;
            loss += PriorWeight * away * away;
        }

        return loss;
    }

    // How each row's error changes with each parameter, and which rows it touches at all: the same in every round.
    private static double[][] Changes(
        List<Target> targets,
        double[] errors,
        double[] place,
        PredictionContext context,
        bool[]?[] touched,
        CancellationToken cancellation
    )
    {
        var changes = new double[place.Length][];
        for (var at = 0; at < place.Length; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            var highest = Math.Log(ServingParameters.Definitions[at].High);
            var step = place[at] + SlopeStep > highest ? -SlopeStep : SlopeStep;
            var moved = (double[])place.Clone();
            moved[at] += step;
            var there = Errors(targets, moved, context, touched[at], errors);
            touched[at] ??= [.. there.Select((error, row) => error != errors[row])];
            changes[at] = [.. there.Select((error, row) => (error - errors[row]) / step)];
        }

        return changes;
    }

    // Gauss-Newton with the weights that the damped loss gives each row at its present error.
    private static (double[] Slope, double[,] Curvature) Slopes(
        List<Target> targets,
        double[] errors,
        double[] place,
        double[][] changes
    )
    {
        var count = place.Length;
        var slope = new double[count];
        var curvature = new double[count, count];
        var weights = errors
            .Select((error, row) => targets[row].Weight / ((Damping * Damping) + (error * error)))
            .ToArray();
        for (var one = 0; one < count; one++)
        {
            var prior = ServingParameters.Definitions[one];
            var pull = PriorWeight / (prior.Spread * prior.Spread);
            slope[one] = pull * (place[one] - Math.Log(prior.Value));
            curvature[one, one] = pull;
            for (var row = 0; row < errors.Length; row++)
            {
                slope[one] += weights[row] * errors[row] * changes[one][row];
            }

            for (var other = 0; other <= one; other++)
            {
                double sum = 0;
                for (var row = 0; row < errors.Length; row++)
                {
                    sum += weights[row] * changes[one][row] * changes[other][row];
                }

                curvature[one, other] += sum;
                curvature[other, one] = curvature[one, other];
            }
        }

        return (slope, curvature);
    }

    // (Curvature + damping · diagonal) · step = −slope, by Cholesky.
    private static double[] Solve(double[,] curvature, double[] slope, double damping)
    {
        var count = slope.Length;
        var lower = new double[count, count];
        var step = new double[count];
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = curvature[row, column] * (row == column ? 1 + damping : 1);
                for (var at = 0; at < column; at++)
                {
                    sum -= lower[row, at] * lower[column, at];
                }

                lower[row, column] =
                    row == column ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / lower[column, column];
            }

            var value = -slope[row];
            for (var at = 0; at < row; at++)
            {
                value -= lower[row, at] * step[at];
            }

            step[row] = value / lower[row, row];
        }

        for (var row = count - 1; row >= 0; row--)
        {
            for (var at = row + 1; at < count; at++)
            {
                step[row] -= lower[at, row] * step[at];
            }

            step[row] /= lower[row, row];
        }

        return step;
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
