using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>Everything a page, report, command or share link reads; nothing downstream computes money or physics.</summary>
/// <param name="Document">The document evaluated.</param>
/// <param name="Catalog">The catalog with the document's overrides and own items applied.</param>
/// <param name="ModelVersion">Version of the model that computed it.</param>
/// <param name="Options">One result an option, in the document's order.</param>
/// <param name="Problems">Problems of the document as a whole; empty options mean it could not be evaluated.</param>
public sealed record Result(
    ScenarioDocument Document,
    CatalogRevision Catalog,
    string ModelVersion,
    ImmutableArray<OptionResult> Options,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>The option others are compared with; <c>null</c> when there are no options.</summary>
    public OptionResult? Baseline =>
        Options.FirstOrDefault(option => option.Spec.Id == Document.Baseline)
        ?? Options.FirstOrDefault();

    /// <summary>All problems, each once: the document's, then each option's.</summary>
    public IEnumerable<Problem> AllProblems =>
        Problems.Concat(Options.SelectMany(option => option.Problems)).Distinct();
}
