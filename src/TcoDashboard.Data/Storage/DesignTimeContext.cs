using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace TcoDashboard.Data.Storage;

/// <summary>Lets dotnet-ef see the model; no database is needed to add a migration.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<TcoContext>
{
    public TcoContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<TcoContext>()
                .UseNpgsql("Host=127.0.0.1;Database=tco")
                .Options
        );
}
