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

        var descent = new DampedDescent(
            fit,
            [
                .. ServingParameters.Definitions.Select(prior => new FitPrior(
                    Math.Log(prior.Value),
                    prior.Spread,
                    Math.Log(prior.Low),
                    Math.Log(prior.High)
                )),
            ],
            PriorWeight,
            leastGain
        );
        var place = Logarithms(start.ToImmutable());
        foreach (var width in s_dampings)
        {
            place = descent.Run(place, width, cancellation);
        }

        return new(place.Select(each => Math.Exp(each)));
    }

    private static double[] Logarithms(IEnumerable<double> values) =>
        [.. values.Select(each => Math.Log(each))];

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
        : IFittedRows
    {
        private readonly bool[]?[] _touched = new bool[]?[ServingParameters.Definitions.Length];

        public ImmutableArray<Target> Targets => targets;

        public ImmutableArray<double> Weights { get; } =
        [.. targets.Select(target => target.Weight)];

        public void Forget() => Array.Clear(_touched);

        public double[] Errors(double[] place) => Errors(place, null, []);

        // Which runs a parameter touches at all is the same in every round.
        public double[] ErrorsMoved(double[] place, int parameter, double[] known)
        {
            var there = Errors(place, _touched[parameter], known);
            _touched[parameter] ??= Touched(known, there);
            return there;
        }

        // Rows of runs that a parameter does not touch keep their known error.
        private double[] Errors(double[] place, bool[]? touched, double[] known)
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

        private bool[] Touched(double[] errors, double[] there)
        {
            var touched = new bool[targets[^1].RunIndex + 1];
            for (var at = 0; at < errors.Length; at++)
            {
                touched[targets[at].RunIndex] |= there[at] != errors[at];
            }

            return touched;
        }
    }
}
