namespace TcoDashboard.Data.Tests;

/// <summary>A clock that tests move by hand; it starts off the whole microsecond on purpose.</summary>
internal sealed class ManualClock : TimeProvider
{
    private DateTimeOffset _now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(
        1_234_567
    );

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
