using System.Collections.Immutable;
using TcoDashboard.Domain.Performance.Calibration.Serving;
using TcoDashboard.Domain.Performance.Training;

namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>The whole calibration: fit, neighbours, cross-validation by hardware and by model, bands.</summary>
public static class CalibrationRun
{
    // Fits end when two rounds in succession lower the loss by less than this share; folds as the whole, from the same start,
    // which has seen no measurement.
    private const double LeastGain = 0.0005;

    /// <summary>Fits and validates; what is returned holds the set and every row's predictions.</summary>
    public static CalibrationOutcome Run(
        IReadOnlyList<MeasuredRow> rows,
        PredictionContext context,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(context);
        var before = TrainingStart.Of(context.Catalog);
        var bare = context with { Calibration = CalibrationSet.None, Training = before };
        var physics = Fit(rows, bare, cancellation);
        var entries = Residuals.Of(rows, physics);
        var weights = NeighbourFit.Run(entries, cancellation);
        var byHardware = Validate(rows, bare, weights, ByHardware(bare), cancellation);
        var byModel = Validate(rows, bare, weights, ByModel(bare), cancellation);
        var worth = new WorthFit([.. byHardware, .. byModel], weights, bare.Catalog, cancellation);
        weights = weights with { Worth = worth.Run() };
        // Why: the share is chosen by other rows. The weights of neighbours are those of all rows; they tell which neighbour says more, not how much.
        List<ScoredRow> Corrected(IEnumerable<LeftOutFold> folds) =>
            [
                .. folds.SelectMany(fold =>
                    fold.Corrected(weights with { Worth = worth.Without(fold) })
                ),
            ];
        List<ScoredRow> hardwarePlain = [.. byHardware.SelectMany(fold => fold.Plain())];
        List<ScoredRow> modelPlain = [.. byModel.SelectMany(fold => fold.Plain())];
        var hardware = Corrected(byHardware);
        var model = Corrected(byModel);
        var set = physics.Calibration with { Neighbours = new(Residuals.Cells(entries), weights) };
        var own = entries.ConvertAll(entry => OwnLeftOut(entry, set));
        var bands = BandFit.Run([.. hardwarePlain, .. modelPlain], [.. hardware, .. model], own);
        return new(
            set with
            {
                Bands = bands,
            },
            ImmutableDictionary<string, ImmutableArray<ScoredRow>>
                .Empty.Add("uncalibrated", Banded(Score(rows, bare), bands))
                .Add("fitted", Banded(Score(rows, physics), bands))
                .Add("neighbours", Banded(own, bands))
                .Add("hardware-plain", Banded(hardwarePlain, bands))
                .Add("hardware", Banded(hardware, bands))
                .Add("model-plain", Banded(modelPlain, bands))
                .Add("model", Banded(model, bands))
        )
        {
            Training = physics.Training!,
        };
    }

    // Inference and training share no parameter: a fold without rows of one keeps the other's start.
    private static PredictionContext Fit(
        IReadOnlyList<MeasuredRow> rows,
        PredictionContext bare,
        CancellationToken cancellation
    ) =>
        bare with
        {
            Calibration = CalibrationSet.None with
            {
                Serving = ServingFit.Run(
                    rows,
                    bare,
                    ServingParameters.Uncalibrated,
                    LeastGain,
                    cancellation
                ),
            },
            Training = TrainingFit.Run(
                [
                    .. rows.Where(row => row.Conditions.Kind == "training")
                        .Select(row => (row.Conditions, row.Value)),
                ],
                bare.Catalog,
                bare.Training!,
                LeastGain,
                cancellation
            ),
        };

    private static Func<MeasuredRow, (string Hardware, string Family)> ByHardware(
        PredictionContext context
    ) => row => (CatalogNames.AcceleratorId(context.Catalog, row.Conditions.Hardware), "");

    private static Func<MeasuredRow, (string Hardware, string Family)> ByModel(
        PredictionContext context
    ) => row => ("", CatalogNames.ModelId(context.Catalog, row.Conditions.Model));

    private static List<LeftOutFold> Validate(
        IReadOnlyList<MeasuredRow> rows,
        PredictionContext bare,
        NeighbourWeights weights,
        Func<MeasuredRow, (string Hardware, string Family)> key,
        CancellationToken cancellation
    ) =>
        [
            .. rows.GroupBy(row => (IsTraining: row.Conditions.Kind == "training", Key: key(row)))
                .AsParallel()
                .AsOrdered()
                .WithCancellation(cancellation)
                .Select(left =>
                {
                    List<MeasuredRow> kept =
                    [
                        .. rows.Where(row =>
                            (row.Conditions.Kind == "training") == left.Key.IsTraining
                            && key(row) != left.Key.Key
                        ),
                    ];
                    var physics = Fit(kept, bare, cancellation);
                    return new LeftOutFold(
                        left.Key.Key.Hardware,
                        left.Key.Key.Family,
                        [.. left],
                        physics,
                        new(Residuals.Cells(Residuals.Of(kept, physics)), weights)
                    );
                }),
        ];

    private static ScoredRow OwnLeftOut(Residuals.Entry entry, CalibrationSet set)
    {
        if (entry.Slowness is not { } own)
        {
            return new(entry.Row, entry.Prediction);
        }

        var advice = set.Neighbours!.For(entry.Traits, LoadReach.Of(entry.Row.Conditions), own);
        return new(
            entry.Row,
            set.Finish(
                entry.Row.Conditions,
                entry.Prediction.Value!.Value,
                advice,
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
                            new(0, scored.Prediction.Tier, scored.Prediction.Doubt),
                            null
                        ),
                    }
                    : scored
            ),
        ];
    }
}
