using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Exports;
using TcoDashboard.Web.Hosting;

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

    // Everybody comes from the proxy: counted by its address, one who guesses would shut out all.
    [Theory]
    [InlineData(true, "192.0.2.8", "192.0.2.8")]
    [InlineData(true, "198.51.100.1, 192.0.2.8:4711", "192.0.2.8")]
    [InlineData(true, "2001:db8::7", "2001:db8::7")]
    [InlineData(true, "", "10.0.0.2")]
    [InlineData(true, "unknown", "10.0.0.2")]
    [InlineData(false, "192.0.2.8", "10.0.0.2")]
    public void CallerOf_ARequest_IsWhomTheProxyNamesLast(
        bool isBehindProxy,
        string named,
        string caller
    )
    {
        var guard = new TokenGuard(new StoppedClock()) { IsBehindProxy = _ => isBehindProxy };
        var request = new DefaultHttpContext();
        request.Connection.RemoteIpAddress = IPAddress.Parse("10.0.0.2");
        request.Request.Headers["X-Forwarded-For"] = named;

        Assert.Equal(IPAddress.Parse(caller), guard.CallerOf(request));
    }

    // A proxy before the app says nothing of the address of links: who comes there without one could name another, to have links shut to them.
    [Theory]
    [InlineData(true, null, 5080, "192.0.2.8")]
    [InlineData(true, null, 5081, "10.0.0.2")]
    [InlineData(true, "https://links.example.com", 5081, "192.0.2.8")]
    [InlineData(false, "https://links.example.com", 5080, "10.0.0.2")]
    [InlineData(false, "https://links.example.com", 5081, "192.0.2.8")]
    public void CallerOf_ARequest_IsTakenFromTheProxyOfItsOwnAddressAlone(
        bool isAppBehindProxy,
        string? links,
        int port,
        string caller
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Tco:BehindProxy"] = isAppBehindProxy ? "true" : "false",
                }
            )
            .Build();
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(
                new LinksDoor("http://0.0.0.0:5081", 5081, links is null ? null : new Uri(links))
            )
            .AddResultPages()
            .BuildServiceProvider();
        var request = new DefaultHttpContext();
        request.Connection.RemoteIpAddress = IPAddress.Parse("10.0.0.2");
        request.Connection.LocalPort = port;
        request.Request.Headers["X-Forwarded-For"] = "192.0.2.8";

        Assert.Equal(
            IPAddress.Parse(caller),
            services.GetRequiredService<TokenGuard>().CallerOf(request)
        );
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
