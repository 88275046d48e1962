using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TcoDashboard.Data;
using TcoDashboard.Web.Hosting;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Tests.Site;

/// <summary>The whole app in this process on a database of its own, as a browser without scripts sees it.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TcoDatabase _database;

    private TestSite(WebApplication app, TcoDatabase database, HttpClient client)
    {
        _app = app;
        _database = database;
        Client = client;
    }

    /// <summary>Asks the app for pages and files.</summary>
    public HttpClient Client { get; }

    /// <summary>The app's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts the app.</summary>
    /// <param name="fixture">The server that the database is made on.</param>
    /// <param name="clock">Tells the time; the system's when <c>null</c>.</param>
    /// <param name="settings">What is set on its command line.</param>
    public static async Task<TestSite> StartAsync(
        DatabaseFixture fixture,
        TimeProvider? clock = null,
        params string[] settings
    )
    {
        var stop = TestContext.Current.CancellationToken;
        var database = await DatabaseBootstrap.StartAsync(
            new() { ConnectionString = await fixture.EmptyDatabaseAsync() },
            NullLogger.Instance,
            stop
        );
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = settings,
                ApplicationName = "TcoDashboard.Web",
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (clock is not null)
        {
            builder.Services.AddSingleton(clock);
        }

        var app = WebProgram.Build(builder, database);
        await app.Services.StartWorkspaceAsync(ShippedData.Read(), stop);
        await app.StartAsync(stop);
        return new(app, database, new() { BaseAddress = new(app.Urls.First()) });
    }

    /// <summary>The text of a page or file.</summary>
    public Task<string> ReadAsync(string address) =>
        Client.GetStringAsync(
            new Uri(address, UriKind.Relative),
            TestContext.Current.CancellationToken
        );

    /// <summary>The answer to a request, whatever its status.</summary>
    public Task<HttpResponseMessage> GetAsync(string address) =>
        Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>A number as pages hold it for programs.</summary>
    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}
