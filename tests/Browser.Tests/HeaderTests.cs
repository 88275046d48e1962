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
}
