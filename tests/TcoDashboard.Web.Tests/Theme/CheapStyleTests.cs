using System.Text.RegularExpressions;
using TcoDashboard.Tests.Shared;

namespace TcoDashboard.Web.Tests.Theme;

/// <summary>
/// What makes each small change of a page cost a whole new styling of it: a question to all of the page about neighbours and places
/// inside something. Two such rules made one drawn line cost 24 ms on a phone instead of 0.1 ms (1,300 elements instead of one).
/// </summary>
public sealed partial class CheapStyleTests
{
    [Fact]
    public void RulesThatLookInside_OnAScreen_AskForNoNeighboursAndNotOfTheWholePage()
    {
        var rules = Directory
            .GetFiles(
                Path.Combine(RepositoryFolder.Path, "src", "TcoDashboard.Web", "wwwroot", "css"),
                "*.css"
            )
            .SelectMany(file =>
                Selector()
                    .Matches(WithoutPaper(File.ReadAllText(file)))
                    .Select(match => $"{Path.GetFileName(file)}: {match.Value.Trim()}")
            )
            .ToArray();

        Assert.NotEmpty(rules);
        Assert.DoesNotContain(rules, IsDear);
    }

    [Theory]
    [InlineData("body:has(nav) h1", true)]
    [InlineData(":root:has(.compare-page)", true)]
    [InlineData(".figures tr:has(+ tr.conflict) > *", true)]
    [InlineData(".strip:has(a:not(:first-child))", true)]
    [InlineData(".number-box:has([aria-invalid])", false)]
    [InlineData(".page-head:has(.new-menu) > h1:first-child", false)]
    public void Selector_IsToldApart(string selector, bool isDear) =>
        Assert.Equal(isDear, IsDear(selector));

    // Paper is styled once.
    private static string WithoutPaper(string css)
    {
        for (var at = css.IndexOf("@media print", StringComparison.Ordinal); at >= 0; )
        {
            var end = css.IndexOf('{', at);
            for (var open = 1; open > 0; )
            {
                end++;
                open += css[end] switch
                {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
            }

            css = css.Remove(at, end - at + 1);
            at = css.IndexOf("@media print", StringComparison.Ordinal);
        }

        return css;
    }

    private static bool IsDear(string selector) =>
        OfTheWholePage().IsMatch(selector)
        || Inside()
            .Matches(selector)
            .Any(match => NeighbourOrPlace().IsMatch(match.Groups["inside"].Value));

    [GeneratedRegex(@"[^{};]*:has\([^{};]*(?=\{)")]
    private static partial Regex Selector();

    [GeneratedRegex(@"(?:\b(?:body|html)|:root|\.shell):has\(")]
    private static partial Regex OfTheWholePage();

    [GeneratedRegex(
        @":has\((?<inside>(?:[^()]|(?<open>\()|(?<-open>\)))*)(?(open)(?!))\)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Inside();

    [GeneratedRegex(@"[+~]|:(?:first|last|nth|only)-")]
    private static partial Regex NeighbourOrPlace();
}
