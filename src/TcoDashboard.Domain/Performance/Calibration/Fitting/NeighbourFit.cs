namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>Chooses the weights of neighbours so that rows of hardware, or of models, that are left out are predicted best.</summary>
internal static class NeighbourFit
{
    private static readonly double[] Steps = [2, 1.4];

    public static NeighbourWeights Run(
        IReadOnlyList<Residuals.Entry> entries,
        CancellationToken cancellation
    )
    {
        double[] values =
        [
            NeighbourWeights.Default.OtherHardware,
            NeighbourWeights.Default.OtherFamily,
            NeighbourWeights.Default.OtherEngine,
            NeighbourWeights.Default.OtherMode,
            NeighbourWeights.Default.OtherPrecision,
            NeighbourWeights.Default.Shrinkage,
        ];
        var folds = Folds(entries);
        var best = Loss(folds, Weights(values));
        foreach (var step in Steps)
        {
            for (var turn = 0; turn < 4; turn++)
            {
                for (var at = 0; at < values.Length; at++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    foreach (var factor in new[] { step, 1 / step })
                    {
                        var before = values[at];
                        // Why: the last value counts rows; the others are factors that never favour what is unlike.
                        values[at] = Math.Clamp(before * factor, 0.01, at == 5 ? 20 : 0.9);
                        var loss = Loss(folds, Weights(values));
                        if (loss < best)
                        {
                            best = loss;
                            break;
                        }

                        values[at] = before;
                    }
                }
            }
        }

        return Weights(values);
    }

    private static NeighbourWeights Weights(double[] values) =>
        new(values[0], values[1], values[2], values[3], values[4], values[5]);

    // Left out in turn: each hardware, each model, each pair of them.
    private static List<Fold> Folds(IReadOnlyList<Residuals.Entry> entries)
    {
        var answered = entries.Where(entry => entry.Slowness is not null).ToList();
        var folds = new List<Fold>();
        foreach (
            var key in new Func<Residuals.Entry, string>[]
            {
                entry => entry.Traits.Hardware,
                entry => entry.Traits.Family,
                entry => $"{entry.Traits.Hardware} {entry.Traits.Family}",
            }
        )
        {
            foreach (var left in answered.GroupBy(key))
            {
                var cells = Residuals.Cells(answered.Where(entry => key(entry) != left.Key));
                folds.Add(new([.. cells], Residuals.Cells(left)));
            }
        }

        return folds;
    }

    private static double Loss(List<Fold> folds, NeighbourWeights weights)
    {
        double loss = 0;
        foreach (var fold in folds)
        {
            var correction = new NeighbourCorrection(fold.Kept, weights);
            foreach (var cell in fold.Left)
            {
                loss += Math.Abs(cell.Slowness - correction.For(cell.Traits, cell.Reach).Slowness);
            }
        }

        return loss;
    }

    private sealed record Fold(IReadOnlyList<ResidualCell> Kept, IReadOnlyList<ResidualCell> Left);
}
