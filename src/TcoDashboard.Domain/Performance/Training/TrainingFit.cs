using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;
using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// Fits the parameters of the training model to measurements as those of inference are fitted (<see cref="DampedDescent"/>): each within its
/// physical range and drawn to where it started, large errors damped. A group is all rows of one device and model, so that a table with
/// many rows does not outweigh the rest.
/// </summary>
public static class TrainingFit
{
    // Error (in logarithms) at which a row's pull is damped to half.
    private static readonly double[] s_dampings = [0.4, 0.2, 0.1];

    // What a standard deviation squared of a parameter weighs beside a group.
    private const double PriorWeight = 0.05;

    // What a row counts that a step of the fit leaves without an answer.
    private const double Unanswered = 2;

    /// <summary>The parameters that are fitted, by the key of their figure.</summary>
    public static IEnumerable<string> Names(TrainingParameters start) =>
        TrainingKnobs.Of(start).Select(knob => knob.Name);

    /// <summary>The value of a fitted parameter.</summary>
    public static double ValueOf(TrainingParameters parameters, string name) =>
        TrainingKnobs.Of(parameters).Single(knob => knob.Name == name).Get(parameters);

    /// <summary>Fits to rows with their measured values.</summary>
    /// <param name="rows">Conditions and measured value.</param>
    /// <param name="catalog">Catalog of devices and models.</param>
    /// <param name="start">Where to start and what parameters are drawn to.</param>
    /// <param name="leastGain">Ends after two rounds that lower the loss by less than this share.</param>
    /// <param name="cancellation">Ends the fit.</param>
    public static TrainingParameters Run(
        IReadOnlyList<(Measurement Row, double Value)> rows,
        CatalogRevision catalog,
        TrainingParameters start,
        double leastGain,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(start);
        var cases = Cases(rows, catalog).FindAll(one => Error(one, catalog, start) is not null);
        if (cases.Count == 0)
        {
            return start;
        }

        var sample = new Sample(cases, catalog, start);
        ImmutableArray<FitPrior> priors = [.. sample.Knobs.Select(knob => knob.Prior(start))];
        var descent = new DampedDescent(sample, priors, PriorWeight, leastGain);
        double[] place = [.. priors.Select(prior => prior.Value)];
        foreach (var width in s_dampings)
        {
            place = descent.Run(place, width, cancellation);
        }

        return sample.At(place);
    }

    private static double? Error(
        (TrainingCase Case, double Value, string Group) one,
        CatalogRevision catalog,
        TrainingParameters parameters
    ) =>
        TrainingPrediction.Predict(one.Case, catalog, parameters).Value is { } predicted
            ? Math.Log(predicted / one.Value)
            : null;

    private static List<(TrainingCase Case, double Value, string Group)> Cases(
        IReadOnlyList<(Measurement Row, double Value)> rows,
        CatalogRevision catalog
    )
    {
        var cases = new List<(TrainingCase, double, string)>();
        foreach (var (row, value) in rows)
        {
            if (TrainingCase.Read(row, catalog).Case is { } found)
            {
                cases.Add((found, value, $"{row.Hardware} {row.Model}"));
            }
        }

        return cases;
    }

    private sealed class Sample(
        List<(TrainingCase Case, double Value, string Group)> cases,
        CatalogRevision catalog,
        TrainingParameters start
    ) : IFittedRows
    {
        public ImmutableArray<TrainingKnobs.Knob> Knobs { get; } = TrainingKnobs.Of(start);

        // Why: a group of one row is as likely the row's own oddity as the model's error.
        public ImmutableArray<double> Weights { get; } =
        [.. cases.Select(one => 1.0 / (cases.Count(other => other.Group == one.Group) + 1))];

        public TrainingParameters At(double[] place) =>
            Knobs
                .Zip(place)
                .Aggregate(start, (now, each) => each.First.Set(now, Math.Exp(each.Second)));

        public double[] Errors(double[] place)
        {
            var parameters = At(place);
            return [.. cases.Select(one => Error(one, catalog, parameters) ?? Unanswered)];
        }

        // A parameter of one stack leaves the rows of all others as they are.
        public double[] ErrorsMoved(double[] place, int parameter, double[] known)
        {
            var parameters = At(place);
            var engine = Knobs[parameter].Engine;
            return
            [
                .. cases.Select(
                    (one, at) =>
                        engine is null || one.Case.EngineId == engine
                            ? Error(one, catalog, parameters) ?? known[at]
                            : known[at]
                ),
            ];
        }

        // Rows are touched by the stack of a parameter, which needs no remembering.
        public void Forget() { }
    }
}
