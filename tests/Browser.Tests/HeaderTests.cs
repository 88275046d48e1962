using System.Text.RegularExpressions;
using Browser.Tests.Fixture;

namespace Browser.Tests;

/// <summary>What every answer says to browsers.</summary>
public sealed class HeaderTests(BrowserFixture app)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/css/tokens.css")]
    [InlineData("/health/live")]
    public async Task Answer_ForbidsForeignScriptsFramesAndReferrers(string path)
    {
        app.SkipWithoutBrowser();
        using var client = new HttpClient { BaseAddress = app.Address };

        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var scripts = Assert.Single(
            policy.Split(';', StringSplitOptions.TrimEntries),
            part => part.StartsWith("script-src", StringComparison.Ordinal)
        );
        Assert.Equal("script-src 'self'", scripts);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.NotEmpty(Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    /// <summary>A build started as the README says, not a published app: what its pages load weighs two fifths of what it is.</summary>
    [Theory]
    [InlineData("css/tokens")]
    [InlineData("js/shell")]
    [InlineData("_framework/blazor\\.web")]
    public async Task Assets_OfABuild_AreSentPackedAndKeptForEver(string asset)
    {
        app.SkipWithoutBrowser();
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new HttpClient { BaseAddress = app.Address };
        var page = await client.GetStringAsync("/catalog", cancellation);
        var name = Regex.Match(page, asset + @"\.[a-z0-9]+\.(css|js)").Value;
        Assert.NotEmpty(name);
        var plain = await client.GetByteArrayAsync(name, cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, name);
        request.Headers.AcceptEncoding.Add(new("gzip"));

        using var answer = await client.SendAsync(request, cancellation);

        var packed = await answer.Content.ReadAsByteArrayAsync(cancellation);
        Assert.InRange(packed.Length, 1, plain.Length / 2);
        Assert.Contains(
            "immutable",
            answer.Headers.CacheControl!.ToString(),
            StringComparison.Ordinal
        );
    }
}
