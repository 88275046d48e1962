using System.Collections.Immutable;
using TcoDashboard.Domain.Analysis.Sampling;

namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>The ranges of a result: what every study, page and report varies.</summary>
/// <param name="Levers">All levers, uncertain or not.</param>
/// <param name="Correlations">Levers that move together, by their keys.</param>
/// <param name="Draws">Number of draws the document asks for.</param>
/// <param name="Seed">Seed the document asks for.</param>
/// <param name="Problems">What is wrong with the document's ranges; a study with errors must not be run.</param>
public sealed record RangeSet(
    ImmutableArray<Lever> Levers,
    ImmutableArray<Correlation> Correlations,
    int Draws,
    ulong Seed,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>The levers that studies vary.</summary>
    public ImmutableArray<Lever> Uncertain => [.. Levers.Where(lever => lever.IsUncertain)];

    /// <summary>Whether a study may run.</summary>
    public bool IsUsable => Problems.All(problem => problem.Severity != Severity.Error);

    /// <summary>The lever that a document's address means first, or <c>null</c>.</summary>
    public Lever? Find(string address) =>
        Levers.FirstOrDefault(lever => lever.Key == address || lever.Address == address);
}
