using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Language;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Tests.Site;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Tests.Language;

/// <summary>What can be pressed, opened and filled in on the tabs of the editor, in the stand-in language.</summary>
public sealed partial class EditorWordsTests(DatabaseFixture fixture)
{
    private static readonly string[] s_tabs =
    [
        "workload",
        "hardware",
        "procurement",
        "finance",
        "uncertainty",
        "evidence",
        "history",
    ];

    private static readonly CostBasis[] s_bases =
    [
        CostBasis.PerMillionTokens,
        CostBasis.PresentValue,
    ];

    [Fact]
    public async Task Controls_InTheStandInLanguage_AreNamedByTheFile()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var document = SampleScenarios.Deal750Megawatt();
        await using var site = await TestSite.StartAsync(
            fixture,
            null,
            $"--{Wording.Setting}={Wording.Pseudo}"
        );
        await using var scope = site.Services.CreateAsyncScope();
        var scenario = await scope
            .ServiceProvider.GetRequiredService<ScenarioLibrary>()
            .CreateAsync(document, "", cancellation);
        var result = Scenario.Evaluate(
            document,
            site.Services.GetRequiredService<CatalogHolder>().Current,
            cancellation
        );
        // The model names its own inputs, the report its groups, and a person the options.
        HashSet<string> data =
        [
            .. s_bases
                .Select(basis => ComparisonBuilder.Build(result, basis, Presenter.English))
                .SelectMany(report => report.Groups)
                .Select(group => group.Title),
            .. InputDefinitions.ByKey.Values.Select(input => input.Label),
            .. document.Options.Select(option => option.Name),
        ];

        var foreign = new List<string>();
        foreach (var tab in s_tabs)
        {
            var page = await site.ReadAsync(
                FormattableString.Invariant($"/scenarios/{scenario.Number}?tab={tab}")
            );
            var shown = Legend().Replace(page, "");
            var names = Control()
                .Matches(shown)
                .Select(match => Tag().Replace(match.Groups[2].Value, ""))
                .Concat(Named().Matches(shown).Select(match => match.Groups[1].Value))
                .Concat(
                    Titled()
                        .Matches(shown)
                        .Select(match => match.Groups[1].Value)
                        .Where(title => Words().IsMatch(title))
                )
                .Select(name => WebUtility.HtmlDecode(name).Trim())
                .Where(name => name.Count(char.IsLetter) > 2)
                .ToArray();

            Assert.True(names.Length > 10, $"{tab} has {names.Length} named controls.");
            foreign.AddRange(
                names
                    .Where(name => !name.Contains(PseudoText.Begin) && !data.Contains(name))
                    .Select(name => $"{tab}: {name}")
            );
        }

        Assert.Equal([], foreign);
    }

    [GeneratedRegex(@"<(button|summary|label)\b[^>]*>(.*?)</\1>", RegexOptions.Singleline)]
    private static partial Regex Control();

    // A drawing has the title of its figure, and the product's name is the same everywhere.
    [GeneratedRegex(
        @"(?<=<(?!div class=""canvas""|a class=""brand"")[^<>]*)\s(?:aria-label|placeholder)=""([^""]*)"""
    )]
    private static partial Regex Named();

    // Of chips it is the title of a source.
    [GeneratedRegex(@"<(?!span class=""chip"")[^<>]*\stitle=""([^""]*)""")]
    private static partial Regex Titled();

    // A number with its unit has none.
    [GeneratedRegex("[A-Za-z]{2,} [a-z]{2,}")]
    private static partial Regex Words();

    // Series of a chart are data.
    [GeneratedRegex(@"<ul class=""legend"".*?</ul>", RegexOptions.Singleline)]
    private static partial Regex Legend();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
