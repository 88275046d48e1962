using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog;

/// <summary>What came of reading a catalog: a revision, or every problem that stands in its way.</summary>
/// <param name="Revision">The catalog; <c>null</c> when any problem is an error.</param>
/// <param name="Problems">All problems, in the order of the files.</param>
public sealed record CatalogReading(CatalogRevision? Revision, ImmutableArray<Problem> Problems);
