using System.Globalization;

namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>The places of a private server below its data folder.</summary>
internal sealed record ServerFolders(string Root)
{
    /// <summary>What everybody may read and enter, and only the owner change.</summary>
    public const UnixFileMode Open =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherExecute;

    /// <summary>A folder for its owner alone.</summary>
    public const UnixFileMode Private =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>A file for its owner alone.</summary>
    public const UnixFileMode PrivateFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // initdb writes about 40 MB and the first checkpoints as much again.
    private const long NeededForANewCluster = 150L << 20;

    /// <summary>PostgreSQL's own data folder.</summary>
    public string Cluster => Path.Combine(Root, "postgres");

    /// <summary>A cluster whose making was interrupted.</summary>
    public string UnfinishedCluster => Path.Combine(Root, "postgres.new");

    /// <summary>The socket and the log; belongs to the server's user.</summary>
    public string Run => Path.Combine(Root, "postgres-run");

    /// <summary>Copies of the server's programs, where the original is out of the server user's reach.</summary>
    public string Programs => Path.Combine(Root, "postgres-programs");

    public string Password => Path.Combine(Root, "postgres-password");

    /// <summary>The password while the cluster is made, readable by the server's user.</summary>
    public string InitialPassword => Path.Combine(Root, "postgres-password.init");

    /// <summary>The server's settings, written at every start; the cluster's own are included.</summary>
    public string Settings => Path.Combine(Root, "postgres-settings.conf");

    public string Lock => Path.Combine(Root, "in-use");

    /// <summary>The process that holds the lock, for the message to a second one.</summary>
    public string LockHolder => Path.Combine(Root, "in-use-by");

    public string Log => Path.Combine(Run, "server.log");

    public string PidFile => Path.Combine(Cluster, "postmaster.pid");

    /// <summary>The cluster's major version, or null when there is no cluster yet.</summary>
    public int? ClusterMajor
    {
        get
        {
            var file = Path.Combine(Cluster, "PG_VERSION");
            return
                File.Exists(file)
                && int.TryParse(
                    File.ReadAllText(file).Trim(),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var major
                )
                ? major
                : null;
        }
    }

    /// <summary>Creates the data folder if need be and proves that it can be written.</summary>
    public void Prepare()
    {
        try
        {
            if (!Directory.Exists(Root))
            {
                CreatePrivate(Root);
            }

            var probe = Path.Combine(Root, ".probe-" + Guid.NewGuid().ToString("N")[..8]);
            File.WriteAllBytes(probe, [0]);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(e);
        }

        if (!Directory.Exists(Cluster))
        {
            RequireSpace(FreeBytes());
        }
    }

    /// <summary>Refuses to begin a cluster that the disk has no room for; an unknown amount passes.</summary>
    public void RequireSpace(long? freeBytes)
    {
        if (freeBytes is { } free and < NeededForANewCluster)
        {
            throw new StartupProblemException(
                StartupProblem.DiskFull,
                Worded(
                    $"The disk that holds {Root} has {free >> 20} MB free but a new database needs {NeededForANewCluster >> 20} MB: free some space or set Tco__DataFolder to a folder on another disk."
                )
            );
        }
    }

    /// <summary>Lets the server's user pass through the data folder, which belongs to the app, to the cluster, which belongs to the server.</summary>
    public async Task OpenToAsync(ServerAccount account, CancellationToken cancellation)
    {
        if (!account.IsOther || OperatingSystem.IsWindows())
        {
            return;
        }

        if (!await account.CanEnterAsync(Root, cancellation).ConfigureAwait(false))
        {
            File.SetUnixFileMode(Root, File.GetUnixFileMode(Root) | UnixFileMode.OtherExecute);
        }

        if (!await account.CanEnterAsync(Root, cancellation).ConfigureAwait(false))
        {
            throw new StartupProblemException(
                StartupProblem.FolderNotReachable,
                Worded(
                    $"PostgreSQL cannot run as root and its user '{account.Name}' cannot reach the data folder {Root} because a folder above it is closed to others: set Tco__DataFolder to a folder such as {DataFolders.ForRoot}, or start TcoDashboard as an ordinary user."
                )
            );
        }
    }

    /// <summary>A folder for its owner alone, whatever the process's file mode mask.</summary>
    public static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, Private);
        }
    }

    /// <summary>A folder that everybody may read, whatever the process's file mode mask.</summary>
    public static void CreateOpen(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, Open);
        }
    }

    /// <summary>Writes a file that only its owner may read, completely or not at all.</summary>
    public static void WritePrivate(string path, string text) => Write(path, text, PrivateFile);

    /// <summary>Writes a file that everybody may read, completely or not at all.</summary>
    public static void WriteOpen(string path, string text) =>
        Write(path, text, PrivateFile | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

    private static void Write(string path, string text, UnixFileMode mode)
    {
        var unfinished = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        using (var stream = new FileStream(unfinished, options))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        if (!OperatingSystem.IsWindows())
        {
            // The process's file mode mask may have taken something away.
            File.SetUnixFileMode(unfinished, mode);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    public StartupProblemException DiskFull(Exception cause) =>
        new(
            StartupProblem.DiskFull,
            Worded(
                $"The disk that holds the data folder {Root} is full: free some space or set Tco__DataFolder to a folder on another disk."
            ),
            cause
        );

    /// <summary>What to say when reading or writing below the data folder failed.</summary>
    public StartupProblemException Unusable(Exception cause) =>
        cause.HResult == Posix.NoSpace
            ? DiskFull(cause)
            : new(
                StartupProblem.FolderNotWritable,
                Worded(
                    $"The data folder {Root} cannot be used ({cause.Message.TrimEnd('.')}): make it writable for this user or set Tco__DataFolder to another folder."
                ),
                cause
            );

    private long? FreeBytes()
    {
        try
        {
            return new DriveInfo(Root).AvailableFreeSpace;
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
