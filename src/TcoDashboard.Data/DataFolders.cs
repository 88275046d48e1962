using TcoDashboard.Data.EmbeddedPostgres;

namespace TcoDashboard.Data;

/// <summary>Chooses the folder that holds everything the app keeps when no database is configured.</summary>
public static class DataFolders
{
    /// <summary>Where data lies when the app runs as root and root's own folders are closed to the user that runs the server.</summary>
    public const string ForRoot = "/var/lib/tco-dashboard";

    /// <summary>
    /// The configured folder if one is given, else the platform's usual one. As root the usual one is used only if the server's
    /// unprivileged user can get there, else <see cref="ForRoot"/>.
    /// </summary>
    /// <remarks>
    /// A configured folder out of reach is refused later, in one sentence: it was asked for. <c>XDG_DATA_HOME</c> is a setting of
    /// the whole session, not a wish about this app, so there the app starts anyway, elsewhere, unless data already lies in the
    /// usual folder: then moving would look like losing it.
    /// </remarks>
    public static Task<string> ChooseAsync(string? configured, CancellationToken cancellation) =>
        ChooseAsync(
            configured,
            Environment.GetEnvironmentVariable("XDG_DATA_HOME"),
            Home(),
            cancellation
        );

    internal static async Task<string> ChooseAsync(
        string? configured,
        string? sessionFolder,
        string home,
        CancellationToken cancellation
    )
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return Path.GetFullPath(ExpandHome(configured.Trim(), home));
        }

        var usual = Usual(sessionFolder, home);
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return usual;
        }

        var cluster = new ServerFolders(usual).Cluster;
        if (Directory.Exists(cluster))
        {
            return usual;
        }

        var account = await ServerAccount.ChooseAsync(cluster, cancellation).ConfigureAwait(false);
        return await account
            .CanEnterAsync(NearestExisting(usual), cancellation)
            .ConfigureAwait(false)
            ? usual
            : ForRoot;
    }

    private static string Usual(string? sessionFolder, string home)
    {
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
        {
            return Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.LocalApplicationData,
                    Environment.SpecialFolderOption.DoNotVerify
                ),
                "tco-dashboard"
            );
        }

        // The base directory specification: a relative XDG_DATA_HOME is to be ignored.
        return sessionFolder is { Length: > 0 } && Path.IsPathRooted(sessionFolder)
            ? Path.Combine(sessionFolder, "tco-dashboard")
            : Path.Combine(home, ".local", "share", "tco-dashboard");
    }

    private static string NearestExisting(string folder)
    {
        // The data folder itself is the app's and is opened when it is used.
        var at = Path.GetDirectoryName(folder);
        while (at is not null && !Directory.Exists(at))
        {
            at = Path.GetDirectoryName(at);
        }

        return at ?? "/";
    }

    private static string ExpandHome(string path, string home) =>
        path == "~" || path.StartsWith("~/", StringComparison.Ordinal)
            ? Path.Combine(home, path.TrimStart('~').TrimStart('/'))
            : path;

    private static string Home() =>
        Environment.GetFolderPath(
            Environment.SpecialFolder.UserProfile,
            Environment.SpecialFolderOption.DoNotVerify
        )
            is { Length: > 0 } home
            ? home
            : "/";
}
