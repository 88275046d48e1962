namespace TcoDashboard.Data.Shares;

/// <summary>What a visitor with a link gets.</summary>
public abstract record ShareOpening
{
    private ShareOpening() { }

    /// <summary>The frozen content.</summary>
    public sealed record Opened(ShareContent Content, ShareSummary Summary) : ShareOpening;

    /// <summary>The link ended at this time.</summary>
    public sealed record Expired(DateTimeOffset At) : ShareOpening;

    /// <summary>The owner withdrew the link at this time.</summary>
    public sealed record Revoked(DateTimeOffset At) : ShareOpening;

    /// <summary>The link asks for a password; nothing of its content is told before.</summary>
    public sealed record Locked(ShareSummary Summary) : ShareOpening
    {
        /// <summary>When the next password may be tried, where the last wrong one allowed was just tried; else <c>null</c>.</summary>
        public DateTimeOffset? RestsUntil { get; init; }
    }

    /// <summary>Too many wrong passwords were tried; the next may be tried at this time.</summary>
    public sealed record Blocked(DateTimeOffset Until) : ShareOpening;

    /// <summary>There never was such a link, or it is misspelt.</summary>
    public sealed record Unknown : ShareOpening;
}
