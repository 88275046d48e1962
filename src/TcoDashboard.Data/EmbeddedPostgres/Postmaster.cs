using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>The server's main process as its pid file describes it.</summary>
internal static class Postmaster
{
    // Beyond the highest process id that Linux or macOS can give out.
    private const string NobodysPid = "2147483646";

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    /// <summary>The id of the running main process of this cluster, or null.</summary>
    public static int? RunningPid(ServerFolders folders)
    {
        if (ReadPidFile(folders.PidFile) is not { Length: > 1 } lines)
        {
            return null;
        }

        // Why: a copied data folder brings the pid file of the server that still serves the original.
        return
            int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && SamePath(lines[1], folders.Cluster)
            && IsAlive(pid)
            && IsServerOf(pid, lines)
            ? pid
            : null;
    }

    /// <summary>
    /// Ends a server that an earlier app left behind: asked politely, then by force. Committed data is safe either way, the
    /// next start replays the log.
    /// </summary>
    public static async Task StopAsync(
        ServerFolders folders,
        ServerPrograms programs,
        ServerAccount account,
        int pid,
        CancellationToken cancellation
    )
    {
        if (OperatingSystem.IsWindows())
        {
            var stop = account.Prepare(programs.PgCtl, "stop", "-D", folders.Cluster, "-m", "fast");
            await Command.RunAsync(stop, cancellation).ConfigureAwait(false);
            return;
        }

        // Fast shutdown (clients are cut off, a checkpoint is written), immediate shutdown, the end.
        (int Signal, double Seconds)[] steps =
        [
            (Posix.Interrupt, 15),
            (Posix.Quit, 5),
            (Posix.Kill, 5),
        ];
        foreach (var (signal, seconds) in steps)
        {
            Posix.Signal(pid, signal);
            var waited = Stopwatch.StartNew();
            while (waited.Elapsed.TotalSeconds < seconds)
            {
                if (!IsAlive(pid))
                {
                    return;
                }

                await Task.Delay(s_pause, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// Prepares a cluster without a running server for a start. A process id from before a reboot or from another container may
    /// by now belong to any process, and one that was killed keeps its id until its parent collects it, which the first process of
    /// a container often never does. The server would refuse to start as long as there is a process of that id.
    /// </summary>
    public static void ForgetReusedPids(ServerFolders folders, ServerAccount account)
    {
        // The rest of the file names the shared memory that late children may still hold; the server checks that, so it stays.
        if (
            ReadPidFile(folders.PidFile) is { Length: > 0 } lines
            && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && Exists(pid)
        )
        {
            lines[0] = NobodysPid;
            File.Delete(folders.PidFile);
            // Created anew, so that root writes through no link.
            using (var file = new FileStream(folders.PidFile, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
            }

            if (!OperatingSystem.IsWindows())
            {
                Posix.GiveTo(folders.PidFile, account);
            }
        }

        foreach (var leftover in Directory.GetFiles(folders.Run, ".s.PGSQL.*"))
        {
            File.Delete(leftover);
        }
    }

    /// <summary>Starts the server outside the terminal's process group and waits until it accepts connections.</summary>
    public static async Task<CommandOutcome> StartAsync(
        ServerFolders folders,
        ServerPrograms programs,
        ServerAccount account,
        TimeSpan deadline,
        CancellationToken cancellation
    )
    {
        // pg_ctl makes the server the leader of a session of its own, so Ctrl-C in the terminal does not reach it.
        var start = account.Prepare(
            programs.PgCtl,
            "start",
            "--wait",
            "--silent",
            "--timeout",
            ((int)deadline.TotalSeconds).ToString(CultureInfo.InvariantCulture),
            "--log",
            Path.GetFileName(folders.Log),
            "--options",
            $"-c config_file=../{Path.GetFileName(folders.Settings)}"
        );
        // Why: pg_ctl hands its command line to a shell, which would read a $ or a quote in a path as its own.
        start.WorkingDirectory = folders.Run;
        start.Environment["PGDATA"] = folders.Cluster;
        return await Command.RunAsync(start, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether a process runs; one that has ended and was not yet collected by its parent does not.</summary>
    public static bool IsAlive(int pid)
    {
        if (OperatingSystem.IsWindows() || !Exists(pid))
        {
            return Exists(pid);
        }

        try
        {
            // The state follows the name, which stands in parentheses and may hold any character.
            var stat = File.ReadAllText(
                string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat")
            );
            var state = stat[(stat.LastIndexOf(')') + 2)..];
            return !state.StartsWith('Z') && !state.StartsWith('X');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Posix.Exists(pid);
        }
    }

    private static bool Exists(int pid) =>
        OperatingSystem.IsWindows() ? ProcessName(pid) is not null : Posix.Exists(pid);

    private static string[]? ReadPidFile(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static bool SamePath(string first, string second) =>
        string.Equals(
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(first)),
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(second)),
            OperatingSystem.IsWindows()
                ? StringComparison.OrdinalIgnoreCase
                : StringComparison.Ordinal
        );

    private static bool IsServerOf(int pid, string[] lines)
    {
        if (ProcessName(pid)?.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) != true)
        {
            return false;
        }

        // A server's working directory is its data folder: the file seen from there must be this one.
        var seen = string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/cwd/postmaster.pid");
        try
        {
            return !OperatingSystem.IsLinux()
                || File.ReadAllLines(seen).Take(3).SequenceEqual(lines.Take(3));
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Some containers do not let even root look; the name has to do.
            return true;
        }
    }

    private static string? ProcessName(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.ProcessName;
        }
        catch (Exception e)
            when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
