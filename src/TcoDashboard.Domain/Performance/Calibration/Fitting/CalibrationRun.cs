using System.Collections.Immutable;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>The whole calibration: fit, neighbours, cross-validation by hardware and by model, bands.</summary>
public static class CalibrationRun
{
    private const double FinalStep = 0.01;
    private const double FoldStep = 0.04;

    /// <summary>Fits and validates; what is returned holds the set and every row's predictions.</summary>
    public static CalibrationOutcome Run(
        IReadOnlyList<MeasuredRow> rows,
        PredictionContext context,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        var start = ServingParameters.Uncalibrated;
        var bare = context with { Calibration = CalibrationSet.None };
        var fitted = ServingFit.Run(rows, bare, start, FinalStep, cancellation);
        var physics = bare with { Calibration = CalibrationSet.None with { Serving = fitted } };
        var entries = Residuals.Of(rows, physics);
        var weights = NeighbourFit.Run(entries, cancellation);
        var byHardware = Validate(
            rows,
            bare,
            weights,
            row => CatalogNames.AcceleratorId(bare.Catalog, row.Conditions.Hardware),
            cancellation
        );
        var byModel = Validate(
            rows,
            bare,
            weights,
            row => CatalogNames.ModelId(bare.Catalog, row.Conditions.Model),
            cancellation
        );
        var set = new CalibrationSet(fitted, new(Residuals.Cells(entries), weights), []);
        var own = entries.ConvertAll(entry => OwnLeftOut(entry, set));
        var bands = BandFit.Run(
            [.. byHardware.Select(pair => pair.Plain), .. byModel.Select(pair => pair.Plain)],
            [
                .. byHardware.Select(pair => pair.Corrected),
                .. byModel.Select(pair => pair.Corrected),
            ],
            own,
            [
                .. entries
                    .Where(entry => entry.Row.Conditions.Kind == "training")
                    .Select(entry => new ScoredRow(entry.Row, entry.Prediction)),
            ]
        );
        set = set with { Bands = bands };
        return new(
            set,
            ImmutableDictionary<string, ImmutableArray<ScoredRow>>
                .Empty.Add(
                    "uncalibrated",
                    Banded(Score(rows.Where(row => row.Conditions.Kind != "training"), bare), bands)
                )
                .Add("fitted", Banded(Score(rows, physics), bands))
                .Add("neighbours", Banded(own, bands))
                .Add("hardware-plain", Banded(byHardware.Select(pair => pair.Plain), bands))
                .Add("hardware", Banded(byHardware.Select(pair => pair.Corrected), bands))
                .Add("model-plain", Banded(byModel.Select(pair => pair.Plain), bands))
                .Add("model", Banded(byModel.Select(pair => pair.Corrected), bands))
        );
    }

    private static List<(ScoredRow Plain, ScoredRow Corrected)> Validate(
        IReadOnlyList<MeasuredRow> rows,
        PredictionContext bare,
        NeighbourWeights weights,
        Func<MeasuredRow, string> key,
        CancellationToken cancellation
    )
    {
        // Why: training has a fit of its own; leaving its rows out here would leave them in there.
        var serving = rows.Where(row => row.Conditions.Kind != "training").ToList();
        var scored = new List<(ScoredRow Plain, ScoredRow Corrected)>();
        foreach (var left in serving.GroupBy(key))
        {
            var kept = serving.Where(row => key(row) != left.Key).ToList();
            var fitted = ServingFit.Run(
                kept,
                bare,
                ServingParameters.Uncalibrated,
                FoldStep,
                cancellation
            );
            var physics = bare with { Calibration = CalibrationSet.None with { Serving = fitted } };
            var cells = Residuals.Cells(Residuals.Of(kept, physics));
            var corrected = physics with
            {
                Calibration = physics.Calibration with { Neighbours = new(cells, weights) },
            };
            foreach (var row in left)
            {
                scored.Add(
                    (
                        new(row, MeasurementPrediction.Predict(row.Conditions, physics)),
                        new(row, MeasurementPrediction.Predict(row.Conditions, corrected))
                    )
                );
            }
        }

        return scored;
    }

    private static ScoredRow OwnLeftOut(Residuals.Entry entry, CalibrationSet set)
    {
        if (entry.Slowness is not { } own)
        {
            return new(entry.Row, entry.Prediction);
        }

        var (slowness, tier) = set.Neighbours!.For(entry.Traits, own);
        return new(
            entry.Row,
            set.Finish(
                entry.Row.Conditions,
                entry.Prediction.Value!.Value,
                slowness,
                tier,
                entry.Prediction.Limit
            )
        );
    }

    private static IEnumerable<ScoredRow> Score(
        IEnumerable<MeasuredRow> rows,
        PredictionContext context
    ) =>
        rows.Select(row => new ScoredRow(
            row,
            MeasurementPrediction.Predict(row.Conditions, context)
        ));

    private static ImmutableArray<ScoredRow> Banded(
        IEnumerable<ScoredRow> rows,
        ImmutableArray<ErrorBand> bands
    )
    {
        var set = CalibrationSet.None with { Bands = bands };
        return
        [
            .. rows.Select(scored =>
                scored.Prediction.Value is { } value
                    ? scored with
                    {
                        Prediction = set.Finish(
                            scored.Row.Conditions,
                            value,
                            0,
                            scored.Prediction.Tier,
                            null
                        ),
                    }
                    : scored
            ),
        ];
    }
}
