using System.Diagnostics;
using System.Globalization;

namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>
/// A sleeping shell that stops the server when the app is gone: it waits on a pipe that the app holds open, and a killed app
/// lets go of it. Without it a server would outlive a <c>kill -9</c> of the app until the next start.
/// </summary>
internal sealed class ServerGuard : IDisposable
{
    // $1: the server's process id, $2: its cluster. The checks keep a reused process id from being hit.
    private const string Script = """
        trap '' INT HUP TERM
        read -r word
        [ "$word" = stopped ] && exit 0
        [ "$(head -n 1 "$2/postmaster.pid" 2>/dev/null)" = "$1" ] || exit 0
        if [ -d /proc/self ]; then [ "/proc/$1/cwd" -ef "$2" ] || exit 0; fi
        kill -INT "$1"
        """;

    private readonly Process _shell;

    private ServerGuard(Process shell) => _shell = shell;

    public int ProcessId => _shell.Id;

    /// <summary>Starts the guard; on Windows there is none.</summary>
    public static ServerGuard? Start(ServerFolders folders, ServerAccount account, int pid)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var start = account.Prepare(
            "/bin/sh",
            "-c",
            Script,
            "sh",
            pid.ToString(CultureInfo.InvariantCulture),
            folders.Cluster
        );
        start.RedirectStandardInput = true;
        // Why: with the app's own output in its hands the guard would keep a pipe open that somebody reads to its end.
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return new ServerGuard(Process.Start(start)!);
    }

    /// <summary>Ends the guard after the server was stopped.</summary>
    public void Dispose()
    {
        try
        {
            _shell.StandardInput.Write("stopped\n");
            _shell.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already.
        }

        _shell.Dispose();
    }
}
