namespace TcoDashboard.Data.Storage;

/// <summary>One item of a catalog revision as its canonical text.</summary>
internal sealed class CatalogItemRow
{
    public required string RevisionHash { get; init; }

    public required string Kind { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Text { get; init; }
}
