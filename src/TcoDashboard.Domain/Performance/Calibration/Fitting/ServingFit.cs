using System.Collections.Immutable;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>
/// Fits the parameters of inference to measurements: Levenberg-Marquardt steps on their logarithms with numerical slopes, deterministic,
/// every cell of hardware, model and metric kind with the same weight, large errors damped (Cauchy loss), every parameter drawn to its prior.
/// </summary>
public static class ServingFit
{
    // Error (in logarithms) at which a row's pull is damped to half: a cell the physics misses shall not bend the others. The loss has many
    // valleys at the last of these; the wider ones before it lead to the one that most rows agree on (Blake and Zisserman 1987).
    private static readonly double[] s_dampings = [0.6, 0.3, 0.15];

    // Logarithm over which a slope is taken: wide enough to step over the kinks of plan choices.
    private const double SlopeStep = 0.03;

    // Rounds of one damping, and in succession below the least gain: one poor step is no end.
    private const int MostRounds = 30;
    private const int PoorRounds = 2;
    private const double FirstTrust = 0.1;
    private const double LastTrust = 1e5;

    /// <summary>Cells weigh 1 each; the priors together weigh this share of a cell for each standard deviation squared.</summary>
    private const double PriorWeight = 0.02;

    /// <summary>Fits to the inference and power rows among these, until rounds lower the loss by less than this share.</summary>
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
        var fit = new Sample(Targets(rows, context), context);
        if (fit.Targets.IsEmpty)
        {
            return start;
        }

        var place = Logarithms(start.ToImmutable());
        foreach (var width in s_dampings)
        {
            place = Descend(fit, place, width, leastGain, cancellation);
        }

        return new(place.Select(each => Math.Exp(each)));
    }

    private static double[] Descend(
        Sample fit,
        double[] place,
        double width,
        double leastGain,
        CancellationToken cancellation
    )
    {
        var errors = fit.Errors(place);
        var loss = fit.Loss(errors, place, width);
        var touched = new bool[]?[place.Length];
        var trust = FirstTrust;
        var poor = 0;
        for (var round = 0; round < MostRounds && poor < PoorRounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var changes = Changes(fit, errors, place, touched, cancellation);
            var (slope, curvature) = Slopes(fit, errors, place, changes, width);
            var before = loss;
            for (; trust < LastTrust; trust *= 5)
            {
                var next = Moved(place, Solve(curvature, slope, trust));
                var nextErrors = fit.Errors(next);
                var nextLoss = fit.Loss(nextErrors, next, width);
                if (nextLoss < loss)
                {
                    (place, errors, loss) = (next, nextErrors, nextLoss);
                    trust /= 8;
                    break;
                }
            }

            if (loss >= before)
            {
                break;
            }

            poor = before - loss < leastGain * before ? poor + 1 : 0;
        }

        return place;
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

    // How each row's error changes with each parameter, and which runs it touches at all: the same in every round.
    private static double[][] Changes(
        Sample fit,
        double[] errors,
        double[] place,
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
            var there = fit.Errors(moved, touched[at], errors);
            touched[at] ??= fit.Touched(errors, there);
            changes[at] = [.. there.Select((error, row) => (error - errors[row]) / step)];
        }

        return changes;
    }

    // Gauss-Newton with the weights that the damped loss gives each row at its present error. A parameter at the end of its range that
    // would leave it stands still, so that the others step as if it were no parameter.
    private static (double[] Slope, double[,] Curvature) Slopes(
        Sample fit,
        double[] errors,
        double[] place,
        double[][] changes,
        double width
    )
    {
        var count = place.Length;
        var slope = new double[count];
        var curvature = new double[count, count];
        var weights = errors
            .Select((error, row) => fit.Targets[row].Weight / ((width * width) + (error * error)))
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

            if (IsHeld(prior, place[one], slope[one]))
            {
                slope[one] = 0;
                curvature[one, one] = 1;
                changes[one] = new double[errors.Length];
                continue;
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

    private static bool IsHeld(ServingPrior prior, double place, double slope) =>
        (place <= Math.Log(prior.Low) + 1e-9 && slope > 0)
        || (place >= Math.Log(prior.High) - 1e-9 && slope < 0);

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

    private static ImmutableArray<Target> Targets(
        IEnumerable<MeasuredRow> rows,
        PredictionContext context
    )
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
        return
        [
            .. found
                .GroupBy(entry => Conditions(entry.Run.Row))
                .SelectMany(
                    (run, at) =>
                        run.Select(entry => new Target(
                            entry.Run,
                            at,
                            entry.Value,
                            1.0 / (counts[entry.Cell] + 1)
                        ))
                ),
        ];
    }

    // Rows of one run, a time to the first token and a time per token for example, differ in what was read off and not in what happened.
    private static Measurement Conditions(Measurement row) =>
        row with
        {
            Id = "",
            Kind = "",
            Unit = "",
            Metric =
                RunWords.IsMlperf(row) ? row.Metric
                : RunWords.IsMedian(row) ? "median"
                : "",
        };

    private sealed record Target(ServingRun Run, int RunIndex, double Value, double Weight);

    // The rows a fit is for; rows of one run stand beside each other and are worked out once.
    private sealed class Sample(ImmutableArray<Target> targets, PredictionContext context)
    {
        public ImmutableArray<Target> Targets => targets;

        public double[] Errors(double[] place) => Errors(place, null, []);

        // Rows of runs that a parameter does not touch keep their known error.
        public double[] Errors(double[] place, bool[]? touched, double[] known)
        {
            var parameters = new ServingParameters(place.Select(each => Math.Exp(each)));
            var errors = new double[targets.Length];
            var evaluated = -1;
            RunAnswer? answer = null;
            for (var at = 0; at < errors.Length; at++)
            {
                var target = targets[at];
                if (touched is not null && !touched[target.RunIndex])
                {
                    errors[at] = known[at];
                    continue;
                }

                if (evaluated != target.RunIndex)
                {
                    evaluated = target.RunIndex;
                    answer = RunModel.Evaluate(target.Run, parameters, context.Parameters.Storage);
                }

                var predicted = answer is null ? null : MetricValue.Of(target.Run, answer);
                errors[at] = predicted is > 0 ? Math.Log(predicted.Value / target.Value) : 2;
            }

            return errors;
        }

        public bool[] Touched(double[] errors, double[] there)
        {
            var touched = new bool[targets[^1].RunIndex + 1];
            for (var at = 0; at < errors.Length; at++)
            {
                touched[targets[at].RunIndex] |= there[at] != errors[at];
            }

            return touched;
        }

        public double Loss(double[] errors, double[] place, double width)
        {
            double loss = 0;
            for (var at = 0; at < errors.Length; at++)
            {
                var error = errors[at] / width;
                loss += targets[at].Weight * Math.Log(1 + (error * error));
            }

            foreach (var prior in ServingParameters.Definitions)
            {
                var away = (place[(int)prior.Parameter] - Math.Log(prior.Value)) / prior.Spread;
                loss += PriorWeight * away * away;
            }

            return loss;
        }
    }
}
