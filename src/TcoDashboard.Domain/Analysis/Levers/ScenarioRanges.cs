using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Sampling;
using TcoDashboard.Domain.Ranges;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>The one place that says how far the inputs of a result may move: the document's ranges over the sourced defaults.</summary>
public static class ScenarioRanges
{
    /// <summary>The ranges of a result. Never throws for what a user wrote.</summary>
    public static RangeSet Of(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var study = result.Document.Study;
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var levers = LeverTable.Of(result).ToArray();
        var depths = new int[levers.Length];
        Array.Fill(depths, -1);
        for (var index = 0; index < study.Ranges.Length; index++)
        {
            Apply(
                study.Ranges[index],
                $"uncertainty.ranges[{index}]",
                result,
                levers,
                depths,
                problems
            );
        }

        ImmutableArray<Lever> all = [.. levers];
        return new(
            all,
            RangeCorrelations.Of(result, all, problems),
            study.Draws ?? StudySpec.UsualDraws,
            (ulong)(study.Seed ?? 1),
            problems.ToImmutable()
        );
    }

    /// <summary>The levers that an address of a document means.</summary>
    internal static int[] Meant(string address, Result result, IReadOnlyList<Lever> levers) =>
        InputAddress.Parse(address) is { } parsed
            ?
            [
                .. Enumerable
                    .Range(0, levers.Count)
                    .Where(index =>
                        levers[index].Cells.Any(cell => LeverPlace.Of(cell, result).Answers(parsed))
                    ),
            ]
            : [];

    private static void Apply(
        RangeSpec spec,
        string path,
        Result result,
        Lever[] levers,
        int[] depths,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (spec.Distribution.Fault is { } fault)
        {
            problems.Add(RangeProblems.Fault(path, spec.Input, fault));
            return;
        }

        var meant = Meant(spec.Input, result, levers);
        if (meant.Length == 0)
        {
            // Without any numbers there is no lever to name, and the reason is said elsewhere.
            if (levers.Length > 0)
            {
                problems.Add(RangeProblems.Unmet($"{path}.input", spec.Input, result, levers));
            }

            return;
        }

        var depth = InputAddress.Parse(spec.Input)!.Value.Depth;
        foreach (var index in meant.Where(index => depth > depths[index]))
        {
            depths[index] = depth;
            levers[index] = Ranged(levers[index], spec, path, problems);
        }
    }

    private static Lever Ranged(
        Lever lever,
        RangeSpec spec,
        string path,
        ImmutableArray<Problem>.Builder problems
    )
    {
        if (spec.Basis == RangeBasis.Factor && lever.Value <= 0)
        {
            problems.Add(RangeProblems.NothingToScale(path, lever));
            return lever;
        }

        var distribution =
            spec.Basis == RangeBasis.Factor
                ? spec.Distribution.Times(lever.Value)
                : spec.Distribution;
        if (RangeProblems.Of(path, lever, distribution) is { } problem)
        {
            problems.Add(problem);
            if (problem.Severity == Severity.Error)
            {
                return lever;
            }
        }

        return lever.With(
            new(
                distribution,
                RangeOrigin.Document,
                spec.Source.Length > 0 ? spec.Source : Worded("Set in this scenario.")
            )
        );
    }
}
