namespace TcoDashboard.Data.Storage;

/// <summary>Says since when a revision is the current one; the last row wins.</summary>
internal sealed class CatalogUseRow
{
    public long Id { get; init; }

    public required string RevisionHash { get; init; }

    public required DateTime Since { get; init; }
}
