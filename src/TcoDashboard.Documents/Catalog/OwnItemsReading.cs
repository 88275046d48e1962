using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Documents.Catalog;

/// <summary>Items of a file, or everything that is wrong with it.</summary>
/// <param name="Items">The items; empty when there is an error.</param>
/// <param name="Problems">What is wrong, each with its line or path.</param>
public sealed record OwnItemsReading(
    ImmutableArray<CatalogItem> Items,
    ImmutableArray<Problem> Problems
);
