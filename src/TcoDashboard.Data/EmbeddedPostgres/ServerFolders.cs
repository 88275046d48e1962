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

    public string Lock => Path.Combine(Root, "in-use");

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
            throw e.HResult == Posix.NoSpace ? DiskFull(e) : NotWritable(e);
        }

        if (!Directory.Exists(Cluster) && FreeBytes() is { } free and < NeededForANewCluster)
        {
            throw new StartupProblemException(
                StartupProblem.DiskFull,
                string.Create(
                    CultureInfo.InvariantCulture,
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
                $"PostgreSQL cannot run as root and its user '{account.Name}' cannot reach the data folder {Root} because a folder above it is closed to others: set Tco__DataFolder to a folder such as {DataFolders.ForRoot}, or start TcoDashboard as an ordinary user."
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
    public static void WritePrivate(string path, string text)
    {
        var unfinished = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = PrivateFile;
        }

        using (var stream = new FileStream(unfinished, options))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    public StartupProblemException DiskFull(Exception cause) =>
        new(
            StartupProblem.DiskFull,
            $"The disk that holds the data folder {Root} is full: free some space or set Tco__DataFolder to a folder on another disk.",
            cause
        );

    private StartupProblemException NotWritable(Exception cause) =>
        new(
            StartupProblem.FolderNotWritable,
            $"The data folder {Root} cannot be written ({cause.Message.TrimEnd('.')}): make it writable for this user or set Tco__DataFolder to another folder.",
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
