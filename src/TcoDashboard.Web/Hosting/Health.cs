using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace TcoDashboard.Web.Hosting;

/// <summary>The two questions an operator's tools ask.</summary>
public static class Health
{
    private const string Ready = "ready";

    /// <summary>Registers what must work before traffic is sent here.</summary>
    public static void AddTcoHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Ready]);

    /// <summary>Maps <c>/health/live</c> (the process answers) and <c>/health/ready</c> (so does what it depends on).</summary>
    public static void MapTcoHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(
            "/health/ready",
            new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }
        );
    }
}
