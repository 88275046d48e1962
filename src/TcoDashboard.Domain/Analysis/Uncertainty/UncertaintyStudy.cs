using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Levers;
using TcoDashboard.Domain.Analysis.Sampling;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Uncertainty;

/// <summary>
/// Monte Carlo over the sheets of all options at once: Latin hypercube draws, seeded, the same draws for every option. Sizes of fleets move
/// with the draws where the sheet computes them; what the document fixes stays.
/// </summary>
public static class UncertaintyStudy
{
    private const int BlockDraws = 1024;
    private const int Rounds = 10;

    /// <summary>Runs a study.</summary>
    /// <param name="result">The result whose options are studied; options without numbers are left out.</param>
    /// <param name="levers">The levers; those with a fixed value stay.</param>
    /// <param name="spec">What to draw and to watch.</param>
    /// <param name="progress">Told about ten times; computed on the calling thread.</param>
    /// <param name="cancellation">Stops within one block of draws.</param>
    /// <exception cref="ArgumentException">The number of draws is out of range, or correlations contradict each other.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static UncertaintyResult Run(
        Result result,
        ImmutableArray<Lever> levers,
        UncertaintySpec spec,
        IProgress<UncertaintyProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(spec);
        if (spec.Draws is < StudySpec.FewestDraws or > StudySpec.MostDraws)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{spec.Draws} draws; allowed are {StudySpec.FewestDraws} to {StudySpec.MostDraws}."
                ),
                nameof(spec)
            );
        }

        ImmutableArray<Lever> varied = [.. levers.Where(lever => lever.IsUncertain)];
        var columns = Draw(varied, spec, cancellation);
        var watches = Watch.All(result, varied, spec);
        var blocks = (spec.Draws + BlockDraws - 1) / BlockDraws;
        for (var round = 0; round < Rounds; round++)
        {
            var (first, end) = (blocks * round / Rounds, blocks * (round + 1) / Rounds);
            if (first == end)
            {
                continue;
            }

            Compute(watches, columns, (first, end), spec, cancellation);
            var done = Math.Min(end * BlockDraws, spec.Draws);
            progress?.Report(
                new(done, spec.Draws, [.. watches.SelectMany(watch => watch.Metrics(done))])
            );
        }

        return new(
            result,
            spec.Seed,
            varied,
            columns,
            [.. watches.SelectMany(watch => watch.Metrics(spec.Draws))]
        );
    }

    /// <summary>Draws of levers, one column each.</summary>
    internal static double[][] Draw(
        ImmutableArray<Lever> levers,
        UncertaintySpec spec,
        CancellationToken cancellation
    )
    {
        var columns = new double[levers.Length][];
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = spec.Workers,
            CancellationToken = cancellation,
        };
        Parallel.For(
            0,
            levers.Length,
            options,
            index =>
                columns[index] = LatinHypercube.Shares(spec.Seed, levers[index].Key, spec.Draws)
        );
        Correlate(levers, columns, spec.Correlations);
        Parallel.For(
            0,
            levers.Length,
            options,
            index =>
            {
                var lever = levers[index];
                var range = lever.Range;
                var column = columns[index];
                for (var draw = 0; draw < column.Length; draw++)
                {
                    column[draw] = lever.Bounded(range.Quantile(column[draw]));
                }
            }
        );
        return columns;
    }

    private static void Correlate(
        ImmutableArray<Lever> levers,
        double[][] columns,
        ImmutableArray<Correlation> correlations
    )
    {
        var matrix = CorrelationMatrix.Of(correlations, levers);
        if (matrix.Size == 0)
        {
            return;
        }

        double[][] chosen = [.. matrix.Members.Select(member => columns[member])];
        if (!RankCorrelation.Induce(chosen, matrix.Values))
        {
            throw new ArgumentException(
                "The correlations contradict each other: no numbers can have all of them at once. Bring them nearer to 0.",
                nameof(correlations)
            );
        }
    }

    private static void Compute(
        IReadOnlyList<Watch> watches,
        double[][] columns,
        (int First, int End) blocks,
        UncertaintySpec spec,
        CancellationToken cancellation
    ) =>
        Parallel.For(
            blocks.First,
            blocks.End,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = spec.Workers,
                CancellationToken = cancellation,
            },
            block =>
            {
                var first = block * BlockDraws;
                var count = Math.Min(BlockDraws, spec.Draws - first);
                foreach (var watch in watches)
                {
                    cancellation.ThrowIfCancellationRequested();
                    watch.Compute(columns, first, count);
                }
            }
        );
}
