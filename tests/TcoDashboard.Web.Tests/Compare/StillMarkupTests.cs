using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Components.Elements;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Components.Results;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Tests.Compare;

/// <summary>What is kept as text of a page holds no markup that a user, a file or the catalog wrote.</summary>
public sealed partial class StillMarkupTests
{
    private const string Picture = "<img src=x onerror=alert(1)>";
    private const string Quote = "\" onmouseover=\"alert(2)\" '";

    [Fact]
    public async Task Row_OfHostileNames_HoldsThemAsTextOnly()
    {
        await using var services = Services();

        var still = View.Draw(services, Group, Row);
        var html = await HtmlAsync(services, still.Draw);

        // What is handed to the browser's script is the same.
        Assert.Equal(html, still.Text);
        Assert.Equal(["button", "span", "td", "th", "tr"], Elements(html));
        Assert.DoesNotMatch(EventOrScript(), Stripped(html));
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", html, StringComparison.Ordinal);
        Assert.Contains(
            "&quot; onmouseover=&quot;alert(2)&quot; &#x27;",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Row_LookedAtTwice_IsDrawnOnceAndHeldTogether()
    {
        using var first = Services();
        using var second = Services();

        Assert.Same(View.Draw(first, Group, Row), View.Draw(second, Group, Row));
        Assert.NotSame(
            View.Draw(first, Group, Row),
            (View with { CanExplain = false }).Draw(first, Group, Row)
        );
    }

    [Fact]
    public void Part_ThatWaits_IsRefused()
    {
        using var services = Services();

        var fault = Assert.Throws<InvalidOperationException>(() =>
            StillMarkup.Of<Waiting>(services, new Dictionary<string, object?>())
        );

        Assert.Contains(nameof(Waiting), fault.Message, StringComparison.Ordinal);
    }

    private static ReportRow Row { get; } =
        new()
        {
            Id = Quote,
            Label = Picture,
            Unit = Picture,
            ScaleLabel = Picture + Quote,
            Better = BetterWhen.Lower,
            Cells =
            [
                new()
                {
                    Value = 1,
                    Text = Picture,
                    FullText = Quote,
                    RangeText = Picture,
                    Tier = Picture + Quote,
                    CellId = Quote,
                },
                new()
                {
                    Value = 2,
                    Text = Quote,
                    FullText = Picture,
                    Difference = -1,
                    DifferenceText = Picture,
                    DifferenceWords = Picture + Quote,
                    RelativeText = Quote,
                    IsWithinNoise = true,
                    RatioText = Picture + Quote,
                },
                new() { Text = Picture, Reason = Picture + Quote },
            ],
        };

    private static ReportGroup Group { get; } = new("results", Picture, [Row]);

    private static RowView View { get; } =
        new(
            [
                .. Enumerable
                    .Range(0, 3)
                    .Select(at => new ReportColumn(
                        Quote + at,
                        Picture,
                        Picture,
                        at == 0,
                        true,
                        Quote,
                        Quote,
                        []
                    )),
            ],
            Quote + 1,
            true,
            Wording.English
        );

    private static ServiceProvider Services() =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton(Wording.English)
            .AddSingleton<NavigationManager, Nowhere>()
            .AddScoped<ReaderView>()
            .BuildServiceProvider();

    // As it stands on a page.
    private static async Task<string> HtmlAsync(IServiceProvider services, RenderFragment drawn)
    {
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (
                await renderer.RenderComponentAsync<Page>(
                    ParameterView.FromDictionary(
                        new Dictionary<string, object?> { [nameof(Page.Part)] = drawn }
                    )
                )
            ).ToHtmlString()
        );
    }

    private static string[] Elements(string html) =>
        [
            .. Element()
                .Matches(html)
                .Select(match => match.Groups[1].Value)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    // Without the values of attributes and the text between elements: what is left is what a browser takes for markup.
    private static string Stripped(string html) =>
        Text().Replace(Value().Replace(html, "=\"\""), "><");

    [GeneratedRegex("<([a-z]+)")]
    private static partial Regex Element();

    [GeneratedRegex("=\"[^\"]*\"")]
    private static partial Regex Value();

    [GeneratedRegex(">[^<]*<")]
    private static partial Regex Text();

    [GeneratedRegex("onerror|onmouseover|alert|script|img", RegexOptions.IgnoreCase)]
    private static partial Regex EventOrScript();

    private sealed class Nowhere : NavigationManager
    {
        public Nowhere() => Initialize("http://localhost/", "http://localhost/");
    }

    private sealed class Page : ComponentBase
    {
        [Parameter]
        public RenderFragment Part { get; set; } = _ => { };

        protected override void BuildRenderTree(RenderTreeBuilder builder) => Part(builder);
    }

    private sealed class Waiting : ComponentBase
    {
        protected override Task OnInitializedAsync() => Task.Delay(Timeout.Infinite);
    }
}
