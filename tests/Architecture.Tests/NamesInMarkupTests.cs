using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>
/// Names of elements are given where they are heard: ARIA 1.2 (5.2.8.6) forbids them on elements without a role, and readers of screens
/// leave them out there. Unseen words before the text are heard.
/// </summary>
public sealed partial class NamesInMarkupTests
{
    [Fact]
    public void Elements_WithoutARole_HaveNoNameOfTheirOwn() =>
        Violations.None(
            Checkout
                .In("src/TcoDashboard.Web/Components/", ".razor")
                .SelectMany(file =>
                    NamedWithoutRole(Checkout.Read(file)).Select(tag => $"{file}: {tag}")
                )
        );

    [Theory]
    [InlineData("<span class=\"a\" aria-label=\"b\">c</span>", 1)]
    [InlineData("<div aria-labelledby=\"b\"><p>c</p></div>", 1)]
    [InlineData("<p\n  @onclick=\"() => Go()\"\n  aria-label=\"@Say[\"a.b\"]\">c</p>", 1)]
    [InlineData("<div role=\"region\" aria-label=\"b\">c</div>", 0)]
    [InlineData("<div aria-label=\"b\" role=\"group\">c</div>", 0)]
    [InlineData("<span>c</span><button aria-label=\"b\">d</button>", 0)]
    [InlineData("<section aria-label=\"b\">c</section>", 0)]
    public void Markup_WithNamesThatAreNotHeard_IsCounted(string markup, int count) =>
        Assert.Equal(count, NamedWithoutRole(markup).Count());

    private static IEnumerable<string> NamedWithoutRole(string markup) =>
        Opening()
            .Matches(markup)
            .Select(match => match.Value.Trim())
            .Where(tag => Name().IsMatch(tag) && !tag.Contains("role=", StringComparison.Ordinal));

    // Up to the next tag, since values hold arrows and quotation marks of their own.
    [GeneratedRegex(
        @"<(?:span|div|p|b|i|em|strong|small|code|pre|q|s|u|sub|sup|mark|time|abbr|caption|legend|label|dt|dd|figcaption|bdi|del|ins)\s[^<]*"
    )]
    private static partial Regex Opening();

    [GeneratedRegex(@"\saria-label(?:ledby)?=")]
    private static partial Regex Name();
}
