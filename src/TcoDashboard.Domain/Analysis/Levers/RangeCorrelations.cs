using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Sampling;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>Turns the correlations of a document into pairs of levers, and says when no numbers can have all of them.</summary>
internal static class RangeCorrelations
{
    private const string Path = "uncertainty.correlations";

    /// <summary>The pairs; empty when they contradict each other.</summary>
    public static ImmutableArray<Correlation> Of(
        Result result,
        ImmutableArray<Lever> levers,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var pairs = new Dictionary<(int, int), Correlation>();
        foreach (var (first, second, pair) in DefaultCorrelations.Of(result, levers))
        {
            pairs.TryAdd((Math.Min(first, second), Math.Max(first, second)), pair);
        }

        for (var index = 0; index < result.Document.Study.Correlations.Length; index++)
        {
            Add(
                result.Document.Study.Correlations[index],
                $"{Path}[{index}]",
                result,
                levers,
                pairs,
                problems
            );
        }

        var all = Agreeing([.. pairs.Values], levers, problems);
        if (CorrelationMatrix.Of(all, levers) is { IsPositiveDefinite: false } matrix)
        {
            problems.Add(
                Problem.Error(
                    Path,
                    "U-110",
                    Worded(
                        $"The {all.Length} correlations of {matrix.Size} inputs contradict each other: no numbers can have all of them at once (the matrix is not positive definite)."
                    ),
                    Worded(
                        $"Bring them nearer to 0: all of them times {matrix.LargestFactor:0.00} would do."
                    )
                )
            );
            return [];
        }

        return all;
    }

    // What the product assumes gives way to what the document says.
    private static ImmutableArray<Correlation> Agreeing(
        ImmutableArray<Correlation> all,
        ImmutableArray<Lever> levers,
        ImmutableArray<Problem>.Builder problems
    )
    {
        ImmutableArray<Correlation> own = [.. all.Where(pair => !pair.IsDefault)];
        if (
            own.IsEmpty
            || own.Length == all.Length
            || CorrelationMatrix.Of(all, levers).IsPositiveDefinite
        )
        {
            return all;
        }

        if (CorrelationMatrix.Of(own, levers).IsPositiveDefinite)
        {
            problems.Add(
                Problem.Warning(
                    Path,
                    "S-623",
                    Worded(
                        $"The document's {own.Length} correlations contradict the {all.Length - own.Length} that are assumed when it says nothing; the assumed ones are left out."
                    ),
                    Worded("Nothing to do if that is meant; else bring the document's nearer to 0.")
                )
            );
        }

        return own;
    }

    private static void Add(
        CorrelationSpec spec,
        string path,
        Result result,
        ImmutableArray<Lever> levers,
        Dictionary<(int, int), Correlation> pairs,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (levers.IsEmpty)
        {
            return;
        }

        if (!(Math.Abs(spec.RankCorrelation) <= 0.99))
        {
            problems.Add(
                Problem.Error(
                    $"{path}.rank_correlation",
                    "U-109",
                    Worded(
                        $"The correlation is {spec.RankCorrelation}; it may lie from -0.99 to 0.99."
                    ),
                    Worded("Two inputs that always move together are one input.")
                )
            );
            return;
        }

        int[] Side(string address, string key) =>
            Varied(address, $"{path}.{key}", spec, result, levers, problems);
        var (first, second) = (Side(spec.First, "first"), Side(spec.Second, "second"));
        if (first is [var only] && second is [var same] && only == same)
        {
            problems.Add(
                Problem.Warning(
                    path,
                    "U-111",
                    Worded(
                        $"\"{spec.First}\" and \"{spec.Second}\" both mean {levers[only].Label}, so the correlation of {spec.RankCorrelation:0.00} has no effect."
                    ),
                    Worded("Name two inputs that can differ, or remove the correlation.")
                )
            );
        }

        foreach (var one in first)
        {
            foreach (var other in second.Where(other => other != one))
            {
                pairs[(Math.Min(one, other), Math.Max(one, other))] = new(
                    levers[one].Key,
                    levers[other].Key,
                    spec.RankCorrelation,
                    spec.Reason
                );
            }
        }
    }

    private static int[] Varied(
        string address,
        string path,
        CorrelationSpec spec,
        Result result,
        ImmutableArray<Lever> levers,
        ImmutableArray<Problem>.Builder problems
    )
    {
        var meant = ScenarioRanges.Meant(address, result, levers);
        if (meant.Length == 0)
        {
            problems.Add(RangeProblems.Unmet(path, address, result, levers));
            return meant;
        }

        int[] varied = [.. meant.Where(index => levers[index].IsUncertain)];
        if (varied.Length == 0)
        {
            problems.Add(
                Problem.Warning(
                    path,
                    "U-108",
                    Worded(
                        $"{levers[meant[0]].Label} has no range (it is fixed at {levers[meant[0]].Value:G6}), so the correlation of {spec.RankCorrelation:0.00} has no effect."
                    ),
                    Worded("Give it a range, or remove the correlation.")
                )
            );
        }

        return varied;
    }
}
