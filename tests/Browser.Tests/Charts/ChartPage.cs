using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Charts;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Language;

namespace Browser.Tests.Charts;

/// <summary>A page with nothing but charts: the markup that the server renders, drawn by the product's own script.</summary>
public static class ChartPage
{
    private static readonly string[] s_sheets =
    [
        "tokens",
        "base",
        "layout",
        "controls",
        "components",
        "tables",
        "overlays",
        "figures",
        "media",
    ];

    /// <summary>The page for these figures.</summary>
    public static async Task<string> HtmlAsync(IEnumerable<ChartFigure> figures)
    {
        var page = new StringBuilder(
            "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><meta name='viewport' content='width=device-width, initial-scale=1'><title>Charts</title><link rel='icon' href='/img/icon.svg'><base href='/'>"
        );
        foreach (var sheet in s_sheets)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<link rel='stylesheet' href='/css/{sheet}.css'>"
            );
        }

        page.Append(
            "</head><body><main class='stack' style='padding: 1rem'><h1>Charts</h1><h2>All kinds</h2>"
        );
        var script = new StringBuilder(
            "import { draw, unmount } from '/js/charts.js'; window.unmount = unmount;"
        );
        foreach (var figure in figures)
        {
            page.Append(await RenderAsync(figure));
            var json = ChartDrawing.Of(figure, Presenter.English).ToJson();
            script.Append(
                CultureInfo.InvariantCulture,
                $"await draw(document.getElementById('{figure.Id}'), {JsonSerializer.Serialize(json)});"
            );
        }

        return page.Append(
                CultureInfo.InvariantCulture,
                $"</main><script src='/js/shell.js'></script><script type='module'>{script}; document.body.dataset.done = 'true';</script></body></html>"
            )
            .ToString();
    }

    private static async Task<string> RenderAsync(ChartFigure figure)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IJSRuntime, NoScript>();
        services.AddSingleton<NavigationManager, NoNavigation>();
        services.AddSingleton<TcoDashboard.Web.Components.Layout.Browser>();
        services.AddSingleton<Announcer>();
        services.AddSingleton<PageLine>();
        services.AddScoped<ReaderView>();
        services.AddSingleton(Wording.English);
        services.AddLogging();
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(
                new Dictionary<string, object?> { [nameof(Chart.Figure)] = figure }
            );
            return (await renderer.RenderComponentAsync<Chart>(parameters)).ToHtmlString();
        });
    }

    private sealed class NoScript : IJSRuntime
    {
        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args) =>
            throw new InvalidOperationException("A page that is only rendered runs no script.");

        public ValueTask<T> InvokeAsync<T>(
            string identifier,
            CancellationToken cancellationToken,
            object?[]? args
        ) => InvokeAsync<T>(identifier, args);
    }

    private sealed class NoNavigation : NavigationManager
    {
        public NoNavigation() => Initialize("http://localhost/", "http://localhost/");
    }
}
