using Microsoft.Extensions.Diagnostics.HealthChecks;
using TcoDashboard.Data;

namespace TcoDashboard.Web.Hosting;

/// <summary>Whether the database answers.</summary>
public sealed class DatabaseHealth(DatabaseProbe probe) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        await probe.AnswersAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
}
