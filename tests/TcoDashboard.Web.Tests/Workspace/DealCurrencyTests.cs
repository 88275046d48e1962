using System.Collections.Immutable;
using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Procurement.Supply;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Editor.Deals;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Components.Pages.Scenarios;
using TcoDashboard.Web.Components.Pages.Start;
using TcoDashboard.Web.Language;
using Proof = TcoDashboard.Domain.Procurement.Supply.Evidence;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>The tables of a deal show the reporting currency, as rows and figures of the comparison do.</summary>
public sealed class DealCurrencyTests
{
    [Fact]
    public async Task Tables_OfADealReportedInEuro_ShowEuroAlone()
    {
        var document = InEuro();
        var option = Evaluated(document);

        var html = await RenderAsync<DealResults>(
            new() { ["Option"] = option, ["Money"] = ShownMoney.Of(document) }
        );

        var gross = Presenter.English.Card(option.Deal!.Gross / 1.25, Unit.Usd.In("EUR"));
        Assert.Contains(gross, html, StringComparison.Ordinal);
        Assert.DoesNotContain("$", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SupplyRisk_ReportedInEuro_ShowsEuroAlone()
    {
        var plain = InEuro();
        var document = plain with
        {
            Options =
            [
                plain.Options[0] with
                {
                    Supply = new()
                    {
                        Failures = [new("one", "Foundry", 0.05, 1e8, 0.5, 0.1, 2, Proof.None)],
                    },
                },
            ],
        };
        var option = Evaluated(document);

        var html = await RenderAsync<SupplyResults>(
            new()
            {
                ["Option"] = option,
                ["Supply"] = option.Supply,
                ["Money"] = ShownMoney.Of(document),
            }
        );

        var adjusted = Presenter.English.Card(option.Supply!.Adjusted / 1.25, Unit.Usd.In("EUR"));
        Assert.Contains(adjusted, html, StringComparison.Ordinal);
        Assert.DoesNotContain("$", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Currency_OfEveryComponentThatShowsMoney_MustBeGiven()
    {
        PropertyInfo[] currencies =
        [
            .. typeof(DealResults)
                .Assembly.GetTypes()
                .SelectMany(type => type.GetProperties())
                .Where(property =>
                    property.PropertyType == typeof(ShownMoney)
                    && property.IsDefined(typeof(ParameterAttribute))
                ),
        ];

        Assert.True(currencies.Length >= 2);
        // Why: the compiler refuses markup without it, and no default turns a forgotten currency into US dollars.
        Assert.All(
            currencies,
            property =>
            {
                Assert.True(property.IsDefined(typeof(EditorRequiredAttribute)), property.Name);
                Assert.Null(property.GetValue(Activator.CreateInstance(property.DeclaringType!)));
            }
        );
    }

    [Fact]
    public async Task List_OfScenariosInTwoCurrencies_SaysTheCurrencyWithEachAmount()
    {
        var euro = ShownMoney.Of(InEuro());
        ScenarioRow[] rows = [Row("one", euro), Row("two", ShownMoney.Dollars)];

        var mixed = await ListAsync(rows);
        var alone = await ListAsync(rows[0]);

        Assert.Contains(
            Presenter.English.Card(2e9, Unit.Usd.In("EUR")),
            mixed,
            StringComparison.Ordinal
        );
        Assert.Contains(Presenter.English.Card(2.5e9, Unit.Usd), mixed, StringComparison.Ordinal);
        Assert.Contains("EUR\u00A0", alone, StringComparison.Ordinal);
        Assert.DoesNotContain("$", alone, StringComparison.Ordinal);
    }

    [Fact]
    public void Example_OfTheStartPageInEuro_NamesEuroWithItsAmounts()
    {
        var preset = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(one => one.Id == "fifty-million-dollars");
        var document = preset.Document with
        {
            Currency = new()
            {
                ReportIn = "EUR",
                Rates = [new("EUR", 1.25, preset.Document.Start, "Bank")],
            },
        };
        var result = Scenario.Evaluate(
            document,
            ShippedCatalog.Load().Revision!,
            TestContext.Current.CancellationToken
        );

        var example = ExampleMaker.Make(
            preset with
            {
                Document = document,
            },
            result,
            Presenter.English,
            Wording.English
        );

        var bars = example.Options.Select(option => option.Cost).OfType<ExampleBar>().ToArray();
        Assert.NotEmpty(bars);
        Assert.All(bars, bar => Assert.StartsWith("EUR\u00A0", bar.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_OfScenariosBeforeAndAfterTax_SaysWhichCostsAreAfterIt()
    {
        var list = await ListAsync(
            Row("before", ShownMoney.Dollars),
            Row("after", ShownMoney.Dollars, isAfterTax: true)
        );

        // Once with the cost of a token, once with the net present cost.
        Assert.Equal(3, list.Split(">after tax<").Length);
    }

    private static Task<string> ListAsync(params ScenarioRow[] rows) =>
        RenderAsync<ScenarioTable>(
            new() { ["Rows"] = rows.ToImmutableArray(), ["State"] = new ScenariosState() }
        );

    private static ScenarioRow Row(string title, ShownMoney money, bool isAfterTax = false) =>
        new(
            new(
                Guid.NewGuid(),
                1,
                title,
                [],
                1,
                1,
                DateTimeOffset.UnixEpoch,
                DateTimeOffset.UnixEpoch,
                null
            ),
            new("gpu", 2.5, 10, 2.5e9, money, isAfterTax, 0)
        );

    private static ScenarioDocument InEuro()
    {
        var preset = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(one => one.Id == "openai-cerebras-750mw-deal")
            .Document;
        return preset with
        {
            Options = [preset.Options.First(option => option.Deal?.Clauses.Length > 2)],
            Baseline = null,
            Currency = new() { ReportIn = "EUR", Rates = [new("EUR", 1.25, preset.Start, "Bank")] },
        };
    }

    private static OptionResult Evaluated(ScenarioDocument document) =>
        Scenario
            .Evaluate(
                document,
                ShippedCatalog.Load().Revision!,
                TestContext.Current.CancellationToken
            )
            .Options[0];

    private static async Task<string> RenderAsync<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        var services = new ServiceCollection();
        services.AddSingleton<NavigationManager, NoNavigation>();
        services.AddScoped<ReaderView>();
        services.AddSingleton(Wording.English);
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            WebUtility.HtmlDecode(
                (
                    await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))
                ).ToHtmlString()
            )
        );
    }

    private sealed class NoNavigation : NavigationManager
    {
        public NoNavigation() => Initialize("http://localhost/", "http://localhost/");
    }
}
