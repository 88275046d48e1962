using System.Collections.Immutable;

namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>
/// Levenberg-Marquardt steps on the logarithms of parameters with numerical slopes, deterministic; large errors damped (Cauchy loss), every
/// parameter inside its range and drawn to its prior.
/// </summary>
/// <param name="rows">The rows.</param>
/// <param name="priors">What is known of each parameter.</param>
/// <param name="priorWeight">What a standard deviation squared of a parameter weighs beside rows.</param>
/// <param name="leastGain">Rounds that lower the loss by less than this share are poor.</param>
internal sealed class DampedDescent(
    IFittedRows rows,
    ImmutableArray<FitPrior> priors,
    double priorWeight,
    double leastGain
)
{
    // Logarithm over which a slope is taken: wide enough to step over the kinks of plan choices.
    private const double SlopeStep = 0.03;

    // Rounds of one damping, and in succession below the least gain: one poor step is no end.
    private const int MostRounds = 30;
    private const int PoorRounds = 2;
    private const double FirstTrust = 0.1;
    private const double LastTrust = 1e5;

    /// <summary>Descends from a place with the error at which a row's pull is damped to half.</summary>
    public double[] Run(double[] start, double width, CancellationToken cancellation)
    {
        rows.Forget();
        var place = start;
        var errors = rows.Errors(place);
        var loss = Loss(errors, place, width);
        var trust = FirstTrust;
        var poor = 0;
        for (var round = 0; round < MostRounds && poor < PoorRounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var changes = Changes(errors, place, cancellation);
            var (slope, curvature) = Slopes(errors, place, changes, width);
            var before = loss;
            for (; trust < LastTrust; trust *= 5)
            {
                var next = Moved(place, Solve(curvature, slope, trust));
                var nextErrors = rows.Errors(next);
                var nextLoss = Loss(nextErrors, next, width);
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

    private double[] Moved(double[] place, double[] step) =>
        [
            .. priors.Select(
                (prior, at) =>
                    Math.Clamp(place[at] + Math.Clamp(step[at], -1, 1), prior.Low, prior.High)
            ),
        ];

    // How each row's error changes with each parameter.
    private double[][] Changes(double[] errors, double[] place, CancellationToken cancellation)
    {
        var changes = new double[place.Length][];
        for (var at = 0; at < place.Length; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            var step = place[at] + SlopeStep > priors[at].High ? -SlopeStep : SlopeStep;
            var moved = (double[])place.Clone();
            moved[at] += step;
            var there = rows.ErrorsMoved(moved, at, errors);
            changes[at] = [.. there.Select((error, row) => (error - errors[row]) / step)];
        }

        return changes;
    }

    // Gauss-Newton with the weights that the damped loss gives each row at its present error. A parameter at the end of its range that
    // would leave it stands still, so that the others step as if it were no parameter.
    private (double[] Slope, double[,] Curvature) Slopes(
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
            .Select((error, row) => rows.Weights[row] / ((width * width) + (error * error)))
            .ToArray();
        for (var one = 0; one < count; one++)
        {
            var prior = priors[one];
            var pull = priorWeight / (prior.Spread * prior.Spread);
            slope[one] = pull * (place[one] - prior.Value);
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

    private static bool IsHeld(FitPrior prior, double place, double slope) =>
        (place <= prior.Low + 1e-9 && slope > 0) || (place >= prior.High - 1e-9 && slope < 0);

    private double Loss(double[] errors, double[] place, double width)
    {
        double loss = 0;
        for (var at = 0; at < errors.Length; at++)
        {
            var error = errors[at] / width;
            loss += rows.Weights[at] * Math.Log(1 + (error * error));
        }

        for (var at = 0; at < place.Length; at++)
        {
            var away = (place[at] - priors[at].Value) / priors[at].Spread;
            loss += priorWeight * away * away;
        }

        return loss;
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
}
