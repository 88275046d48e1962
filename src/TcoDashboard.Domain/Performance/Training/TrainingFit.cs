using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// Fits the parameters of the training model to measurements. Deterministic: parameters are moved one after the other, each within its
/// physical range, while the mean over groups of the error shrinks; a pull towards where they started keeps what the data cannot tell.
/// A group is all rows of one device and model, so that a table with many rows does not outweigh the rest.
/// </summary>
public static class TrainingFit
{
    private const double LargestError = 0.5;
    private const double Pull = 0.004;
    private const double FirstStep = 0.16;

    /// <summary>The parameters that are fitted, by the key of their figure.</summary>
    public static IEnumerable<string> Names(TrainingParameters start) =>
        TrainingKnobs.Of(start).Select(knob => knob.Name);

    /// <summary>The value of a fitted parameter.</summary>
    public static double ValueOf(TrainingParameters parameters, string name) =>
        TrainingKnobs.Of(parameters).Single(knob => knob.Name == name).Get(parameters);

    /// <summary>Fits to rows with their measured values.</summary>
    /// <param name="rows">Conditions and measured value.</param>
    /// <param name="catalog">Catalog of devices and models.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="rounds">How often all parameters are visited.</param>
    public static TrainingParameters Run(
        IReadOnlyList<(Measurement Row, double Value)> rows,
        CatalogRevision catalog,
        TrainingParameters start,
        int rounds
    )
    {
        var cases = Cases(rows, catalog);
        var knobs = TrainingKnobs.Of(start);
        double Loss(TrainingParameters parameters) =>
            Error(cases, catalog, parameters)
            + (Pull * knobs.Average(knob => knob.Distance(start, parameters)));
        var best = start;
        var lowest = Loss(best);
        var step = FirstStep;
        for (var round = 0; round < rounds; round++)
        {
            var before = lowest;
            foreach (var knob in knobs)
            {
                foreach (var direction in (ReadOnlySpan<double>)[1, -1])
                {
                    var moved = knob.Move(best, direction * step);
                    var loss = Loss(moved);
                    if (loss < lowest)
                    {
                        (best, lowest) = (moved, loss);
                        break;
                    }
                }
            }

            if (before - lowest < 3e-4)
            {
                step /= 2;
            }
        }

        return best;
    }

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

    // Mean over groups of the mean distance in the logarithm; a row counts at most so much, since some rows are odd for reasons of their own.
    private static double Error(
        List<(TrainingCase Case, double Value, string Group)> cases,
        CatalogRevision catalog,
        TrainingParameters parameters
    )
    {
        var errors = new Dictionary<string, (double Sum, int Count)>(StringComparer.Ordinal);
        foreach (var one in cases)
        {
            if (TrainingPrediction.Predict(one.Case, catalog, parameters).Value is { } predicted)
            {
                var error = Math.Min(LargestError, Math.Abs(Math.Log(predicted / one.Value)));
                var (sum, count) = errors.GetValueOrDefault(one.Group);
                errors[one.Group] = (sum + error, count + 1);
            }
        }

        return errors.Count == 0 ? 0 : errors.Values.Average(group => group.Sum / group.Count);
    }
}
