using Microsoft.EntityFrameworkCore;

namespace TcoDashboard.Data.Storage;

/// <summary>Compiles what the first query will need while the server starts, which is mostly waiting.</summary>
internal static class ContextWarmup
{
    public static void Run()
    {
        using var context = new TcoContext(
            new DbContextOptionsBuilder<TcoContext>().UseNpgsql("Host=127.0.0.1").Options
        );
        _ = context
            .Scenarios.AsNoTracking()
            .Where(s => s.DeletedAt == null && s.SearchText.Contains("rack"))
            .OrderByDescending(s => s.UpdatedAt)
            .Take(1)
            .ToQueryString();
    }
}
