using Microsoft.AspNetCore.Mvc;
using TcoDashboard.Web.Components.Pages.Calibration;
using TcoDashboard.Web.Components.Pages.Changes;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Components.Pages.SharedLinks;
using TcoDashboard.Web.Hosting;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Exports;

/// <summary>Registers what the comparison and the shared view need, and their addresses that are no pages.</summary>
public static class ResultPages
{
    /// <summary>Registers the services.</summary>
    public static IServiceCollection AddResultPages(this IServiceCollection services)
    {
        services.AddSingleton<CompareLoader>();
        services.AddSingleton<CompareStudies>();
        services.AddSingleton<OpenComparisons>();
        services.AddSingleton<ChangeTrails>();
        services.AddSingleton<ChangesLoader>();
        services.AddSingleton<SharedWorkings>();
        services.AddSingleton<ReportLoader>();
        services.AddSingleton(GuardOf);
        services.AddSingleton<ShareUnlock>();
        services.AddSingleton<CalibrationHolder>();
        return services;
    }

    private static TokenGuard GuardOf(IServiceProvider provider)
    {
        var door = provider.GetRequiredService<LinksDoor>();
        var isApp = ListeningAddresses.IsBehindProxy(provider.GetRequiredService<IConfiguration>());
        return new(provider.GetRequiredService<TimeProvider>())
        {
            IsBehindProxy = request => door.IsEntered(request) ? door.IsBehindProxy : isApp,
        };
    }

    /// <summary>Maps the exports.</summary>
    public static void MapResultExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/export/compare.{format}", ComparisonExport.CompareAsync);
        routes.MapGet("/export/changes.csv", ChangesExport.FileAsync);
        routes.MapGet("/export/studies/{study}.{format}", StudyExport.FileAsync);
        routes.MapGet("/export/reports/{key}/{file}", ReportExport.FileAsync);
        OwnExport.Map(routes);
        routes.MapGet("/s/{token}/export.{format}", ComparisonExport.ShareAsync);
        // Why without a token against forged requests: the answer changes nothing but whether this visitor sees the link.
        routes
            .MapPost("/s/{token}/open", ShareUnlock.OpenAsync)
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(4096));
        routes.MapGet(
            $"{CalibrationState.Path}/measurements.csv",
            CalibrationExport.MeasurementsAsync
        );
    }
}
