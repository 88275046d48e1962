namespace TcoDashboard.Data.Storage;

/// <summary>A data-protection key.</summary>
internal sealed class KeyRow
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }

    public required DateTime CreatedAt { get; init; }
}
