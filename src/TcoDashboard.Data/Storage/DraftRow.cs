namespace TcoDashboard.Data.Storage;

/// <summary>A document that is being edited and was not saved yet.</summary>
internal sealed class DraftRow
{
    public const int LongestKey = 200;

    public required string Key { get; init; }

    public required string Text { get; init; }

    public int? BaseRevision { get; init; }

    /// <summary>The states before and after it that undo and redo lead to, as whoever saved it wrote them.</summary>
    public byte[]? Steps { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public required long Version { get; init; }
}
