using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;
using TcoDashboard.Data;
using TcoDashboard.Domain.Language;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components;
using TcoDashboard.Web.Components.Commands;
using TcoDashboard.Web.Components.Layout;
using TcoDashboard.Web.Components.Pages.Catalog.Own;
using TcoDashboard.Web.Components.Pages.Start;
using TcoDashboard.Web.Exports;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace;

namespace TcoDashboard.Web.Hosting;

/// <summary>Puts the app together, runs it, and turns what can go wrong at start into one sentence.</summary>
public static class WebProgram
{
    // Why more than the framework's 32 KiB: a page hands back what its first drawing showed as it comes alive, and two hundred scenarios
    // with long titles are some hundred KiB. A longer message would end the connection without a word.
    private const long LongestMessageBytes = 1 << 20;

    /// <summary>Runs until the app is stopped. Returns 0 after a clean stop, 1 when it could not start.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        // Why: until the host listens for these signals itself, Ctrl-C during the start would leave the database running.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await RunAsync(args, stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception failure) when (StartupFailure.Sentence(failure) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task RunAsync(string[] args, CancellationToken stop)
    {
        // Why: the folder of the program, not the caller's working directory, holds the settings and the pages' assets.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        // First of all: whatever is said from here on is said in this language.
        Wordbook.Choose(Wording.Chosen(builder.Configuration));
        builder.Logging.AddQuietConsole();
        var door = builder.AddListeningAddresses();
        // Why at once: the server's start is mostly waiting, and nothing of this needs it.
        var shipped = Task.Run(ShippedData.Read, stop);
        using var loggers = LoggerFactory.Create(logging => logging.AddQuietConsole());
        await using var database = await DatabaseBootstrap.StartAsync(
            DatabaseOptions.From(builder.Configuration),
            loggers.CreateLogger("TcoDashboard.Database"),
            stop
        );
        await using var app = Build(builder, database, door);
        await app.Services.StartWorkspaceAsync(await shipped, stop);
        await app.StartAsync(stop);
        Console.WriteLine($"TcoDashboard is ready at {app.Urls.First()} (Ctrl-C stops it)");
        if (door.ListensAt is { } links)
        {
            Console.WriteLine($"Share links, and nothing else, open at {links}");
        }

        await app.WaitForShutdownAsync(CancellationToken.None);
    }

    /// <summary>The app on a database that is ready; its workspace must be started before it serves pages.</summary>
    /// <param name="builder">With configuration and addresses.</param>
    /// <param name="database">Where scenarios and links are kept.</param>
    /// <param name="links">The address of share links; <c>null</c> when there is none.</param>
    public static WebApplication Build(
        WebApplicationBuilder builder,
        TcoDatabase database,
        LinksDoor? links = null
    )
    {
        // Why: assets of a build (not a publish) lie in the source folders, in every environment.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddTcoData(database);
        builder.Services.AddTcoHealth();
        builder.Services.AddWorkspace(Scenario.Evaluate);
        builder.Services.AddResultPages();
        builder.Services.AddStartPages();
        builder.Services.AddHostedService<Warmup>();
        builder.Services.AddScoped<Announcer>();
        builder.Services.AddScoped<ReaderView>();
        builder.Services.AddScoped<OwnCorrection>();
        builder.Services.AddScoped<Visitor>();
        var door = links ?? LinksDoor.None;
        builder.Services.AddSingleton(door);
        builder.Services.AddSingleton(new LinksVisitors(LinksLimits.From(builder.Configuration)));
        var kept = KeptPages.From(builder.Configuration);
        builder.Services.AddSingleton(kept);
        builder.Services.AddSingleton<LinksLeft>();
        builder.Services.AddSingleton(new Wording(Wording.Chosen(builder.Configuration)));
        builder.Services.AddScoped<Browser>();
        builder.Services.AddScoped<PageLine>();
        builder.Services.AddScoped<CircuitHandler>(page => page.GetRequiredService<PageLine>());
        builder
            .Services.AddRazorComponents()
            .AddInteractiveServerComponents(pages =>
                // Why the sum: the framework keeps all of them in one place, where whoever is left last drives out whoever was left first.
                pages.DisconnectedCircuitMaxRetained = kept.OfColleagues + kept.OfLinks
            )
            .AddHubOptions(hub =>
            {
                hub.MaximumReceiveMessageSize = LongestMessageBytes;
                hub.AddFilter<LinksGate>();
            });
        builder.Services.AddSingleton<LinksGate>();

        var app = builder.Build();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseSecurityHeaders();
        app.UseLinksDoor(door);
        app.UseSharedLinkHeaders();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapTcoHealth();
        app.MapResultExports();
        app.MapGet(CommandTargets.Path, CommandTargets.ListAsync);
        app.MapRazorComponents<App>()
            // Why null: the header of UseSecurityHeaders says it already, together with all other limits.
            .AddInteractiveServerRenderMode(options =>
                options.ContentSecurityFrameAncestorsPolicy = null
            );
        return app;
    }
}
