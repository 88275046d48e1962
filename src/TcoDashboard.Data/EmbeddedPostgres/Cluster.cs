using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>Makes the cluster on the first start and writes its settings on every start.</summary>
internal static class Cluster
{
    // A comment of the configuration file, in no language but its own.
    private const string Banner = "# Written by TcoDashboard at every start.\n";

    /// <summary>The database's superuser and owner of everything in it.</summary>
    public const string User = "tco";

    /// <summary>Makes a new cluster and its password; interrupted anywhere, the next start begins again.</summary>
    public static async Task CreateAsync(
        ServerFolders folders,
        ServerPrograms programs,
        ServerAccount account,
        PostgresProfile profile,
        CancellationToken cancellation
    )
    {
        if (Directory.Exists(folders.UnfinishedCluster))
        {
            Directory.Delete(folders.UnfinishedCluster, recursive: true);
        }

        GivePrivateFolder(folders.UnfinishedCluster, account);
        var password = NewPassword();
        ServerFolders.WritePrivate(folders.InitialPassword, password);
        GiveTo(folders.InitialPassword, account);
        string[] arguments =
        [
            "--pgdata",
            folders.UnfinishedCluster,
            "--username",
            User,
            "--pwfile",
            folders.InitialPassword,
            "--auth",
            "scram-sha-256",
            "--encoding",
            "UTF8",
            "--no-locale",
        ];
        if (profile == PostgresProfile.Throwaway)
        {
            arguments = [.. arguments, "--no-sync"];
        }

        CommandOutcome outcome;
        try
        {
            outcome = await Command
                .RunAsync(account.Prepare(programs.Initdb, arguments), cancellation)
                .ConfigureAwait(false);
        }
        finally
        {
            File.Delete(folders.InitialPassword);
        }

        if (!outcome.Succeeded)
        {
            throw Failure(folders, outcome);
        }

        // The password is kept before the cluster counts as made, so there is never one without the other.
        ServerFolders.WritePrivate(folders.Password, password);
        Directory.Move(folders.UnfinishedCluster, folders.Cluster);
    }

    /// <summary>The password, made anew inside the cluster when its file was lost.</summary>
    public static async Task<string> PasswordAsync(
        ServerFolders folders,
        ServerPrograms programs,
        ServerAccount account,
        CancellationToken cancellation
    )
    {
        if (File.Exists(folders.Password))
        {
            var kept = await File.ReadAllTextAsync(folders.Password, cancellation)
                .ConfigureAwait(false);
            if (kept.Trim() is { Length: > 0 } password)
            {
                return password;
            }
        }

        var fresh = NewPassword();
        var single = account.Prepare(
            "/bin/sh",
            "-c",
            // Why: single-user mode reads statements from its input and needs no password; the owner of the files may do anything anyway.
            "printf '%s\\n' \"$3\" | \"$1\" --single -D \"$2\" postgres",
            "sh",
            programs.Postgres,
            folders.Cluster,
            $"alter user {User} password '{fresh}'"
        );
        var outcome = await Command.RunAsync(single, cancellation).ConfigureAwait(false);
        if (!outcome.Succeeded)
        {
            throw Failure(folders, outcome);
        }

        ServerFolders.WritePrivate(folders.Password, fresh);
        return fresh;
    }

    /// <summary>Writes the settings for this start.</summary>
    public static void WriteSettings(
        ServerFolders folders,
        PostgresProfile profile,
        Listening listening
    )
    {
        // Why: outside the cluster, because root must not write where an unprivileged user could have left a link.
        var settings = new StringBuilder(Banner);
        Set("include", Path.GetFileName(folders.Cluster) + "/postgresql.conf");
        Set("listen_addresses", listening.Socket is null ? "127.0.0.1" : "");
        Set("port", listening.Port.ToString(CultureInfo.InvariantCulture));
        if (!OperatingSystem.IsWindows())
        {
            Set("unix_socket_directories", listening.Socket ?? "");
            Set("unix_socket_permissions", "0700");
        }

        Set("timezone", "UTC");
        Set("log_timezone", "UTC");
        Set("lc_messages", "C");
        Set("logging_collector", "off");
        Set("log_checkpoints", "off");
        Set("shared_buffers", "64MB");
        Set("min_wal_size", "32MB");
        Set("max_wal_size", "256MB");
        // Why: a page's queries are short; compiling them costs more than it saves.
        Set("jit", "off");
        Set("max_connections", profile == PostgresProfile.Throwaway ? "200" : "100");
        var durable = profile == PostgresProfile.Durable ? "on" : "off";
        Set("fsync", durable);
        Set("synchronous_commit", durable);
        Set("full_page_writes", durable);

        ServerFolders.WriteOpen(folders.Settings, settings.ToString());

        void Set(string name, string value) =>
            settings.Append(
                CultureInfo.InvariantCulture,
                $"{name} = '{value.Replace("'", "''", StringComparison.Ordinal)}'\n"
            );
    }

    /// <summary>Gives the server's user the folders it works in, and a cluster that root brought back from a copy.</summary>
    public static async Task GiveFoldersAsync(
        ServerFolders folders,
        ServerAccount account,
        CancellationToken cancellation
    )
    {
        if (!Directory.Exists(folders.Run))
        {
            GivePrivateFolder(folders.Run, account);
        }

        if (
            account.IsOther
            && await ServerAccount.OwnerAsync(folders.Cluster, cancellation).ConfigureAwait(false)
                is { Uid: 0 }
        )
        {
            Posix.GiveAllTo(new DirectoryInfo(folders.Cluster), account);
            Posix.GiveAllTo(new DirectoryInfo(folders.Run), account);
        }
    }

    private static void GivePrivateFolder(string folder, ServerAccount account)
    {
        ServerFolders.CreatePrivate(folder);
        GiveTo(folder, account);
    }

    private static void GiveTo(string path, ServerAccount account)
    {
        if (!OperatingSystem.IsWindows())
        {
            Posix.GiveTo(path, account);
        }
    }

    private static StartupProblemException Failure(ServerFolders folders, CommandOutcome outcome)
    {
        var said = outcome.Errors + outcome.Output;
        if (said.Contains("No space left", StringComparison.Ordinal))
        {
            return folders.DiskFull(new IOException(outcome.LastWords));
        }

        return new StartupProblemException(
            StartupProblem.ServerFailed,
            Worded(
                $"PostgreSQL could not make its data in {folders.Cluster} ({outcome.LastWords}): mend that, or set Tco__DataFolder to another folder."
            )
        );
    }

    // 192 random bits in letters and digits that need no quoting anywhere.
    private static string NewPassword() =>
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
}
