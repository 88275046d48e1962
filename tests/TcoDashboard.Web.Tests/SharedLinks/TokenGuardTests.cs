using System.Net;
using TcoDashboard.Web.Components.Pages.SharedLinks;

namespace TcoDashboard.Web.Tests.SharedLinks;

public sealed class TokenGuardTests
{
    private static readonly IPAddress s_address = IPAddress.Parse("192.0.2.7");

    [Fact]
    public void IsBlocked_AfterTheMostMisses_UntilTheWindowIsOver()
    {
        var clock = new StoppedClock();
        var guard = new TokenGuard(clock);
        for (var miss = 0; miss < TokenGuard.MostMisses; miss++)
        {
            Assert.False(guard.IsBlocked(s_address));
            guard.Miss(s_address);
        }

        Assert.True(guard.IsBlocked(s_address));
        clock.Now += TokenGuard.Window;
        Assert.False(guard.IsBlocked(s_address));
    }

    [Fact]
    public void IsBlocked_OtherAddress_IsNot()
    {
        var guard = Blocked(s_address);

        Assert.False(guard.IsBlocked(IPAddress.Parse("192.0.2.8")));
        Assert.True(guard.IsBlocked(s_address.MapToIPv6()));
    }

    [Fact]
    public void IsBlocked_OtherHostOfTheSameVersion6Network_Is()
    {
        var guard = Blocked(IPAddress.Parse("2001:db8:1:2::1"));

        Assert.True(guard.IsBlocked(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        Assert.False(guard.IsBlocked(IPAddress.Parse("2001:db8:1:3::1")));
    }

    private static TokenGuard Blocked(IPAddress address)
    {
        var guard = new TokenGuard(new StoppedClock());
        for (var miss = 0; miss < TokenGuard.MostMisses; miss++)
        {
            guard.Miss(address);
        }

        return guard;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
