using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Calibration.Fitting;

/// <summary>
/// How much of a correction by other accelerators or models to believe, kind by kind: the share that predicts rows left out best. A kind in
/// which neighbours carry no information gets none, so corrections cost nothing on the rows they were judged by; on others they still may.
/// </summary>
internal sealed class WorthFit
{
    private const int Steps = 10;

    // A group that is wrong by its whole value is lost; how far beyond says nothing about the others.
    private const double MostError = 1;

    private readonly List<Entry> _entries = [];

    /// <summary>Predicts every row left out at every share.</summary>
    public WorthFit(
        IEnumerable<LeftOutFold> folds,
        NeighbourWeights weights,
        CatalogRevision catalog,
        CancellationToken cancellation
    )
    {
        foreach (var fold in folds)
        {
            cancellation.ThrowIfCancellationRequested();
            var tried = Enumerable
                .Range(0, Steps + 1)
                .Select(step => fold.Corrected(Uniform(weights, (double)step / Steps)).ToList())
                .ToList();
            for (var at = 0; at < fold.Left.Count; at++)
            {
                if (tried.TrueForAll(rows => rows[at].Prediction.Value is not null))
                {
                    var row = fold.Left[at].Conditions;
                    _entries.Add(
                        new(
                            MetricKinds.Word(MetricKinds.Of(row)),
                            fold.Family.Length == 0,
                            CatalogNames.AcceleratorId(catalog, row.Hardware),
                            CatalogNames.ModelId(catalog, row.Model),
                            [.. tried.Select(rows => Error(rows[at]))]
                        )
                    );
                }
            }
        }
    }

    /// <summary>The shares that predict all rows left out best.</summary>
    public ImmutableSortedDictionary<string, double> Run() => Best(_entries);

    /// <summary>The shares by rows that have neither the accelerator nor the model: for validation of a fold that left it out.</summary>
    public ImmutableSortedDictionary<string, double> Without(LeftOutFold fold) =>
        Best(
            _entries.Where(entry => entry.Hardware != fold.Hardware && entry.Family != fold.Family)
        );

    private static ImmutableSortedDictionary<string, double> Best(IEnumerable<Entry> entries) =>
        entries
            .GroupBy(entry => entry.Kind)
            .ToImmutableSortedDictionary(
                kind => kind.Key,
                kind =>
                {
                    var losses = Losses([.. kind]);
                    return (double)Array.IndexOf(losses, losses.Min()) / Steps;
                },
                StringComparer.Ordinal
            );

    // Mean over groups of each group's median error, for accelerators left out and for models left out: the first of equal shares is the least.
    private static double[] Losses(List<Entry> entries)
    {
        var losses = new double[Steps + 1];
        foreach (var view in entries.GroupBy(entry => entry.IsHardware))
        {
            var groups = view.GroupBy(entry => (entry.Hardware, entry.Family)).ToList();
            for (var step = 0; step <= Steps; step++)
            {
                losses[step] += groups.Average(group =>
                    Math.Min(
                        MostError,
                        GroupScore.Quantile([.. group.Select(entry => entry.Errors[step])], 0.5)
                    )
                );
            }
        }

        return losses;
    }

    private static NeighbourWeights Uniform(NeighbourWeights weights, double worth) =>
        weights with
        {
            Worth = Enum.GetValues<MetricKind>()
                .ToImmutableSortedDictionary(MetricKinds.Word, _ => worth, StringComparer.Ordinal),
        };

    private static double Error(ScoredRow row) =>
        Math.Abs((row.Prediction.Value!.Value / row.Row.Value) - 1);

    private sealed record Entry(
        string Kind,
        bool IsHardware,
        string Hardware,
        string Family,
        ImmutableArray<double> Errors
    );
}
