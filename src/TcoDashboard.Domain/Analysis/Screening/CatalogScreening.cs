using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Screening;

/// <summary>Tries every candidate against the same question.</summary>
public static class CatalogScreening
{
    /// <summary>
    /// All candidates, those that can serve first, cheapest per token or per run first among them; then the struck out ones, each with its reason.
    /// </summary>
    /// <param name="document">The question's document; its options are ignored.</param>
    /// <param name="candidates">What to try.</param>
    /// <param name="evaluate">The evaluation of a document: a pure function.</param>
    /// <param name="progress">Told the share done, above 0 to 1, after each candidate.</param>
    /// <param name="cancellation">Stops between candidates.</param>
    public static ImmutableArray<ScreenedCandidate> Run(
        ScenarioDocument document,
        ImmutableArray<Candidate> candidates,
        Func<ScenarioDocument, Result> evaluate,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(evaluate);
        var tried = ImmutableArray.CreateBuilder<ScreenedCandidate>(candidates.Length);
        foreach (var candidate in candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            tried.Add(Judge(candidate, evaluate(document with { Options = [candidate.Option] })));
            progress?.Report((double)tried.Count / candidates.Length);
        }

        return
        [
            .. tried
                .OrderByDescending(one => one.IsFeasible)
                .ThenBy(one => one.Cost ?? double.PositiveInfinity)
                .ThenBy(one => one.Candidate.Option.Id, StringComparer.Ordinal),
        ];
    }

    private static ScreenedCandidate Judge(Candidate candidate, Result result)
    {
        var option = result.Options.FirstOrDefault();
        var refusal = option is { IsFeasible: true }
            ? null
            : result
                .Problems.Concat(option?.Problems ?? [])
                .FirstOrDefault(problem => problem.Severity == Severity.Error);
        return option is { IsFeasible: true }
            ? new(candidate, option, null)
            : new(
                candidate,
                option,
                refusal
                    ?? Problem.Error(
                        "options[0]",
                        "U-190",
                        Worded($"{candidate.Option.Name} cannot serve this load."),
                        Worded("Open it in a scenario to see the whole reason.")
                    )
            );
    }
}
