namespace TcoDashboard.Data.Storage;

/// <summary>Times as the database keeps them: UTC in whole microseconds, so that what was saved equals what is read.</summary>
internal static class StorageClock
{
    public static DateTime UtcNow(TimeProvider clock) => Stored(clock.GetUtcNow());

    public static DateTime Stored(DateTimeOffset time)
    {
        var utc = time.UtcDateTime;
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    public static DateTime? Stored(DateTimeOffset? time) =>
        time is { } given ? Stored(given) : null;

    public static DateTimeOffset Shown(DateTime stored) => new(stored, TimeSpan.Zero);

    public static DateTimeOffset? Shown(DateTime? stored) =>
        stored is { } time ? Shown(time) : null;
}
