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
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(start);
        var cases = Cases(rows, catalog);
        var knobs = TrainingKnobs.Of(start);
        var best = start;
        var errors = cases.ConvertAll(one => Error(one, catalog, start));
        var lowest = Loss(cases, errors, knobs, start, start);
        var step = FirstStep;
        for (var round = 0; round < rounds; round++)
        {
            var before = lowest;
            foreach (var knob in knobs)
            {
                foreach (var direction in (ReadOnlySpan<double>)[1, -1])
                {
                    var moved = knob.Move(best, direction * step);
                    var there = Errors(cases, errors, knob, catalog, moved);
                    var loss = Loss(cases, there, knobs, start, moved);
                    if (loss < lowest)
                    {
                        (best, lowest, errors) = (moved, loss, there);
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

    // A parameter of one stack leaves the rows of all others as they are.
    private static List<double?> Errors(
        List<(TrainingCase Case, double Value, string Group)> cases,
        List<double?> known,
        TrainingKnobs.Knob knob,
        CatalogRevision catalog,
        TrainingParameters parameters
    )
    {
        var engine = knob.Name.Split('/') is [var id, _] ? id : null;
        var errors = new List<double?>(known);
        for (var at = 0; at < cases.Count; at++)
        {
            if (engine is null || cases[at].Case.EngineId == engine)
            {
                errors[at] = Error(cases[at], catalog, parameters);
            }
        }

        return errors;
    }

    // The distance in the logarithm; a row counts at most so much, since some rows are odd for reasons of their own.
    private static double? Error(
        (TrainingCase Case, double Value, string Group) one,
        CatalogRevision catalog,
        TrainingParameters parameters
    ) =>
        TrainingPrediction.Predict(one.Case, catalog, parameters).Value is { } predicted
            ? Math.Min(LargestError, Math.Abs(Math.Log(predicted / one.Value)))
            : null;

    private static double Loss(
        List<(TrainingCase Case, double Value, string Group)> cases,
        List<double?> errors,
        ImmutableArray<TrainingKnobs.Knob> knobs,
        TrainingParameters start,
        TrainingParameters now
    )
    {
        var groups = new Dictionary<string, (double Sum, int Count)>(StringComparer.Ordinal);
        for (var at = 0; at < cases.Count; at++)
        {
            if (errors[at] is { } error)
            {
                var (sum, count) = groups.GetValueOrDefault(cases[at].Group);
                groups[cases[at].Group] = (sum + error, count + 1);
            }
        }

        var mean = groups.Count == 0 ? 0 : groups.Values.Average(group => group.Sum / group.Count);
        return mean + (Pull * knobs.Average(knob => knob.Distance(start, now)));
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
}
