namespace TcoDashboard.Documents.Json;

/// <summary>How large a text may be before it is refused unread.</summary>
/// <param name="MaxBytes">Most bytes of UTF-8.</param>
/// <param name="MaxDepth">Most levels of nesting.</param>
public sealed record ReadingLimits(int MaxBytes, int MaxDepth)
{
    /// <summary>1 MiB and 32 levels, for documents that users hand in.</summary>
    public static ReadingLimits Document { get; } = new(1024 * 1024, 32);
}
