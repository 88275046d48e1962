using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog.Own;

/// <summary>A file of own items as a preview: nothing has changed yet.</summary>
/// <param name="Candidates">Its items in their order; empty when the file as a whole is refused.</param>
/// <param name="Problems">What is wrong with the file as a whole.</param>
public sealed record OwnReading(
    ImmutableArray<OwnCandidate> Candidates,
    ImmutableArray<Problem> Problems
)
{
    /// <summary>The items that would be taken over: new and changed ones.</summary>
    public IEnumerable<CatalogItem> Taken =>
        Candidates
            .Where(one => one.Kind is OwnChangeKind.New or OwnChangeKind.Changed)
            .Select(one => one.Item!);
}
