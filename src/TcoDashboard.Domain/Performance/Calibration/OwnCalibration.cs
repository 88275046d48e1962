using System.Collections.Immutable;
using TcoDashboard.Domain.Performance.Calibration.Fitting;

namespace TcoDashboard.Domain.Performance.Calibration;

/// <summary>A private calibration: the shipped physics, corrected by load tests of one's own before all others.</summary>
public static class OwnCalibration
{
    // Own tests ran on the very machines and settings: with the same accelerator and model each row weighs as many published ones, so that a
    // handful rules. Elsewhere they are measurements like any other.
    private const int OwnWorth = 25;

    /// <summary>Learns from own rows; published residuals of the same traits are replaced.</summary>
    public static CalibrationSet Learn(IEnumerable<MeasuredRow> rows, PredictionContext context)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        return Learn(Residuals.Of(rows, context), context);
    }

    private static CalibrationSet Learn(List<Residuals.Entry> entries, PredictionContext context)
    {
        var own = Residuals.Cells(entries);
        var traits = own.Select(cell => cell.Traits).ToHashSet();
        var shipped = context.Calibration.Neighbours;
        return context.Calibration with
        {
            Neighbours = new(
                [
                    .. own.Select(cell => cell with { Worth = OwnWorth }),
                    .. (shipped?.Cells ?? []).Where(cell => !traits.Contains(cell.Traits)),
                ],
                shipped?.Weights ?? NeighbourWeights.Default
            ),
        };
    }

    /// <summary>Learns from own rows and says, group by group, how far predictions are from them before and after.</summary>
    /// <param name="rows">Own rows.</param>
    /// <param name="context">The catalog and the shipped calibration.</param>
    public static OwnTrial Try(IReadOnlyCollection<MeasuredRow> rows, PredictionContext context)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        var entries = Residuals.Of(rows, context);
        var set = Learn(entries, context);
        var after = context with { Calibration = set };
        return new(
            set,
            [
                .. entries
                    .GroupBy(entry =>
                        (entry.Traits.Hardware, entry.Traits.Family, entry.Traits.Kind)
                    )
                    .OrderBy(group => group.Key)
                    .Select(group => Group(group.Key, [.. group], context, after)),
            ]
        );
    }

    private static OwnTrialGroup Group(
        (string Hardware, string Model, string Kind) key,
        Residuals.Entry[] entries,
        PredictionContext before,
        PredictionContext after
    )
    {
        MeasuredRow[] rows = [.. entries.Select(entry => entry.Row)];
        Prediction[] predicted =
        [
            .. rows.Select(row => MeasurementPrediction.Predict(row.Conditions, before)),
        ];
        return new(
            key.Hardware,
            key.Model,
            key.Kind,
            rows.Length,
            predicted.Count(one => one.Value is not null),
            // Why not all that are predicted: where a speed was published it stands, and what the physics misses is not asked.
            key.Kind == PointEvidence.TokenKind
                ? entries.Count(entry => entry.Slowness is not null)
                : 0,
            MedianError(rows, predicted),
            MedianError(
                rows,
                [.. rows.Select(row => MeasurementPrediction.Predict(row.Conditions, after))]
            ),
            predicted.FirstOrDefault(one => one.Problem is not null)?.Problem
        );
    }

    private static double? MedianError(MeasuredRow[] rows, Prediction[] predicted)
    {
        double[] errors =
        [
            .. rows.Zip(predicted)
                .Where(pair => pair.Second.Value is not null)
                .Select(pair => Math.Abs((pair.Second.Value!.Value / pair.First.Value) - 1))
                .Order(),
        ];
        return errors.Length == 0
            ? null
            : (errors[(errors.Length - 1) / 2] + errors[errors.Length / 2]) / 2;
    }
}
