using Microsoft.Extensions.Configuration;
using TcoDashboard.Data.EmbeddedPostgres;

namespace TcoDashboard.Data;

/// <summary>Which database to use: the configured one, or the app's own private PostgreSQL.</summary>
public sealed record DatabaseOptions
{
    /// <summary>A PostgreSQL to use (<c>ConnectionStrings:Tco</c>); null or empty for the private one.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The folder of the private server's data (<c>Tco:DataFolder</c>); null for the platform's usual one.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The folder of the private server's programs (<c>Tco:PostgresFolder</c>); null to look for them.</summary>
    public string? PostgresFolder { get; init; }

    /// <summary>Folders with the server's programs to try before the system's.</summary>
    public IReadOnlyList<string> ServerFolders { get; init; } = [];

    /// <summary>How much the private server does to keep what was committed.</summary>
    public PostgresProfile Profile { get; init; } = PostgresProfile.Durable;

    /// <summary>How long a configured database may take to answer at the start.</summary>
    public TimeSpan AnswerDeadline { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Reads the keys of the configuration; the programs that a build left above the app's own folder come before the system's.</summary>
    public static DatabaseOptions From(IConfiguration configuration) =>
        new()
        {
            ConnectionString = configuration.GetConnectionString("Tco"),
            DataFolder = configuration["Tco:DataFolder"],
            PostgresFolder = configuration["Tco:PostgresFolder"],
            ServerFolders = ServerPackage.FoldersAbove(AppContext.BaseDirectory),
        };
}
