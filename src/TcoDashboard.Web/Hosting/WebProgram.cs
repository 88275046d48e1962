using TcoDashboard.Web.Components;

namespace TcoDashboard.Web.Hosting;

/// <summary>Puts the app together, runs it, and turns what can go wrong at start into one sentence.</summary>
public static class WebProgram
{
    /// <summary>Runs until the app is stopped. Returns 0 after a clean stop, 1 when it could not start.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = Build(args);
            await app.StartAsync();
            Console.WriteLine($"TcoDashboard is ready at {app.Urls.First()} (Ctrl-C stops it)");
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception failure) when (StartupFailure.Sentence(failure) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static WebApplication Build(string[] args)
    {
        // Why: the folder of the program, not the caller's working directory, holds the settings and the pages' assets.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        // Why: assets of a build (not a publish) lie in the source folders, in every environment.
        builder.WebHost.UseStaticWebAssets();
        builder.AddQuietLogging();
        builder.AddListeningAddresses();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddHealthChecks();

        var app = builder.Build();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseSecurityHeaders();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapHealth();
        app.MapRazorComponents<App>()
            // Why null: the header of UseSecurityHeaders says it already, together with all other limits.
            .AddInteractiveServerRenderMode(options =>
                options.ContentSecurityFrameAncestorsPolicy = null
            );
        return app;
    }
}
