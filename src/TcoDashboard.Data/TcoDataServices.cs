using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;
using TcoDashboard.Data.Catalog;
using TcoDashboard.Data.Drafts;
using TcoDashboard.Data.Keys;
using TcoDashboard.Data.Scenarios;
using TcoDashboard.Data.Shares;
using TcoDashboard.Data.Storage;

namespace TcoDashboard.Data;

/// <summary>Registers this room's stores.</summary>
public static class TcoDataServices
{
    private const int Retries = 5;

    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(3);

    /// <summary>Registers the stores on a database that is ready, and keeps the data-protection keys in it.</summary>
    public static IServiceCollection AddTcoData(
        this IServiceCollection services,
        TcoDatabase database
    )
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => NpgsqlDataSource.Create(database.ConnectionString));
        services.AddPooledDbContextFactory<TcoContext>(
            (provider, options) =>
                options.UseNpgsql(
                    provider.GetRequiredService<NpgsqlDataSource>(),
                    // A private server that died is back in a second or two: users see a pause and no failure.
                    npgsql => npgsql.EnableRetryOnFailure(Retries, s_longestPause, null)
                )
        );
        AddStore(services, (contexts, clock) => new CatalogStore(contexts, clock));
        AddStore(services, (contexts, clock) => new ScenarioStore(contexts, clock));
        AddStore(services, (contexts, clock) => new DraftStore(contexts, clock));
        AddStore(services, (contexts, clock) => new ShareStore(contexts, clock));
        AddStore(services, (contexts, clock) => new DatabaseKeyRepository(contexts, clock));
        services.AddSingleton(provider => new DatabaseProbe(
            provider.GetRequiredService<NpgsqlDataSource>()
        ));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(
            provider => new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = provider.GetRequiredService<DatabaseKeyRepository>()
            )
        );
        return services;
    }

    private static void AddStore<T>(
        IServiceCollection services,
        Func<IDbContextFactory<TcoContext>, TimeProvider, T> make
    )
        where T : class =>
        services.AddSingleton(provider =>
            make(
                provider.GetRequiredService<IDbContextFactory<TcoContext>>(),
                provider.GetRequiredService<TimeProvider>()
            )
        );
}
