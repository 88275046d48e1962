using System.Net;
using Microsoft.Extensions.Configuration;
using TcoDashboard.Web.Hosting;

namespace TcoDashboard.Web.Tests.SharedLinks;

/// <summary>How many living pages the address of links has room for.</summary>
public sealed class LinksVisitorsTests
{
    private static readonly IPAddress s_here = IPAddress.Parse("192.0.2.1");

    [Fact]
    public void Enter_BeyondOneAddressesShare_IsRefusedUntilAPlaceIsGivenBack()
    {
        using var visitors = new LinksVisitors(new(AtOnce: 10, FromOneAddress: 2));
        using var first = visitors.Enter(s_here);
        var second = visitors.Enter(s_here);

        Assert.True(first.IsAcquired && second.IsAcquired);
        Assert.False(visitors.HasRoom(s_here));
        Assert.False(visitors.Enter(s_here).IsAcquired);
        Assert.True(visitors.HasRoom(IPAddress.Parse("192.0.2.2")));

        second.Dispose();
        Assert.True(visitors.HasRoom(s_here));
        using var third = visitors.Enter(s_here);
        Assert.True(third.IsAcquired);
    }

    [Fact]
    public void Enter_FromManyAddresses_FindsRoomForSoManyInAll()
    {
        using var visitors = new LinksVisitors(new(AtOnce: 3, FromOneAddress: 2));
        for (var visitor = 1; visitor <= 3; visitor++)
        {
            Assert.True(visitors.Enter(new IPAddress([192, 0, 2, (byte)visitor])).IsAcquired);
        }

        Assert.False(visitors.HasRoom(IPAddress.Parse("192.0.2.4")));
        Assert.False(visitors.Enter(IPAddress.Parse("192.0.2.4")).IsAcquired);
    }

    // One household, or one attacker, has billions of version 6 addresses.
    [Fact]
    public void Enter_FromOneVersion6Network_CountsAsOneAddress()
    {
        using var visitors = new LinksVisitors(new(AtOnce: 10, FromOneAddress: 1));

        Assert.True(visitors.Enter(IPAddress.Parse("2001:db8:0:1::1")).IsAcquired);
        Assert.False(visitors.Enter(IPAddress.Parse("2001:db8:0:1:ffff::9")).IsAcquired);
        Assert.True(visitors.Enter(IPAddress.Parse("2001:db8:0:2::1")).IsAcquired);
        Assert.True(visitors.Enter(null).IsAcquired);
    }

    [Fact]
    public void Enter_OpenedAndLeftWithoutEnd_IsRefusedWithinTheMinute()
    {
        var limits = new LinksLimits(AtOnce: 10, FromOneAddress: 2);
        using var visitors = new LinksVisitors(limits);
        for (var visit = 0; visit < limits.EachMinute; visit++)
        {
            using var place = visitors.Enter(s_here);
            Assert.True(place.IsAcquired);
        }

        Assert.False(visitors.HasRoom(s_here));
        Assert.False(visitors.Enter(s_here).IsAcquired);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("many")]
    [InlineData("1.5")]
    [InlineData("100001")]
    public void From_NoWholeNumberInRange_SaysWhichKeyAndWhatItMayBe(string value)
    {
        var failure = Assert.Throws<StartupException>(() => LinksLimits.From(With(value)));

        Assert.Equal(
            $"Tco:LinksVisitors is {value} but must be a whole number from 1 to 100000.",
            failure.Message
        );
    }

    [Fact]
    public void From_NothingOrNumbers_IsTheDefaultOrThese()
    {
        Assert.Equal(LinksLimits.Default, LinksLimits.From(With(null)));
        Assert.Equal(LinksLimits.Default with { AtOnce = 7 }, LinksLimits.From(With("7")));
    }

    private static IConfiguration With(string? value) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?> { ["Tco:LinksVisitors"] = value }
            )
            .Build();
}
