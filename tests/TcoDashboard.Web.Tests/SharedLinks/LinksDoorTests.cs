using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using TcoDashboard.Web.Hosting;

namespace TcoDashboard.Web.Tests.SharedLinks;

/// <summary>What the address of links knows of the proxy before it.</summary>
public sealed class LinksDoorTests
{
    // The proxy asks the app without HTTPS, so the request alone would have the proof of a password sent in the clear.
    [Theory]
    [InlineData("https://links.example.com", 5081, true)]
    [InlineData("https://links.example.com", 5080, false)]
    [InlineData("http://192.0.2.7:5081", 5081, false)]
    [InlineData(null, 5081, false)]
    public void IsByHttps_BehindAProxyThatAddsIt_HoldsForThisAddressAlone(
        string? written,
        int port,
        bool isByHttps
    )
    {
        var door = LinksDoor.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        [LinksDoor.Key] = "http://127.0.0.1:5081",
                        ["Tco:LinksAddress"] = written,
                    }
                )
                .Build(),
            ["http://127.0.0.1:5080"],
            hasEndpoints: false
        );
        var request = new DefaultHttpContext();
        request.Connection.LocalPort = port;

        Assert.Equal(isByHttps, door.IsByHttps(request));
        request.Request.Scheme = "https";
        Assert.True(door.IsByHttps(request));
    }
}
