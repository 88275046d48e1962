using System.Diagnostics;
using System.Globalization;

namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>The user that runs the server: the app's own, or an unprivileged one when the app is root, which PostgreSQL refuses.</summary>
internal sealed class ServerAccount
{
    /// <summary>The app's own user.</summary>
    public static readonly ServerAccount Own = new("", 0, 0, []);

    // Why: 'postgres' comes with the distribution's server; 'nobody' exists on every Linux, so a first start needs no set-up.
    private static readonly string[] s_usualNames = ["postgres", "tco-dashboard", "nobody"];

    // Why: Ctrl-C in a terminal goes to its whole process group; the app decides what becomes of its commands.
    private static readonly string[] s_ownSession = Command.Find("setsid") is { } setsid
        ? [setsid]
        : [];

    private readonly string[] _become;

    private ServerAccount(string name, uint uid, uint gid, string[] become)
    {
        Name = name;
        Uid = uid;
        Gid = gid;
        _become = become;
    }

    public string Name { get; }

    public uint Uid { get; }

    public uint Gid { get; }

    /// <summary>Whether the server runs as another user than the app.</summary>
    public bool IsOther => _become.Length > 0;

    /// <summary>Chooses the user for a cluster folder: who owns it already, else the first usual one that exists.</summary>
    public static async Task<ServerAccount> ChooseAsync(
        string clusterFolder,
        CancellationToken cancellation
    )
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return Own;
        }

        if (!OperatingSystem.IsLinux())
        {
            throw new StartupProblemException(
                StartupProblem.ServerFailed,
                Worded(
                    "The private PostgreSQL cannot run as root on this system: start TcoDashboard as an ordinary user, or set ConnectionStrings__Tco to a running PostgreSQL."
                )
            );
        }

        var users = ReadUsers();
        if (await OwnerAsync(clusterFolder, cancellation).ConfigureAwait(false) is { } owner)
        {
            var (uid, gid) = owner;
            if (uid != 0)
            {
                var known = users.FirstOrDefault(u => u.Uid == uid);
                return Become(known.Name ?? uid.ToString(CultureInfo.InvariantCulture), uid, gid);
            }
        }

        foreach (var name in s_usualNames)
        {
            if (users.FirstOrDefault(u => u.Name == name) is { Name: not null } user)
            {
                return Become(user.Name, user.Uid, user.Gid);
            }
        }

        throw new StartupProblemException(
            StartupProblem.ServerFailed,
            Worded(
                "PostgreSQL refuses to run as root and there is no user 'postgres' or 'nobody' to run it as: create one (useradd --system postgres) or start TcoDashboard as an ordinary user."
            )
        );
    }

    /// <summary>Prepares a command that runs as this user, in plain English and untouched by the caller's PostgreSQL settings.</summary>
    public ProcessStartInfo Prepare(string program, params string[] arguments)
    {
        string[] words = [.. s_ownSession, .. _become, program, .. arguments];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetPathRoot(Environment.SystemDirectory) is { Length: > 0 } root
                ? root
                : "/",
        };
        foreach (
            var name in start
                .Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal))
                .ToList()
        )
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        return start;
    }

    /// <summary>Whether this user can enter a folder.</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken cancellation)
    {
        var outcome = await Command
            .RunAsync(Prepare("/bin/sh", "-c", "test -x \"$1\"", "sh", folder), cancellation)
            .ConfigureAwait(false);
        return outcome.Succeeded;
    }

    /// <summary>Who owns a folder, or null when it does not exist.</summary>
    public static async Task<(uint Uid, uint Gid)?> OwnerAsync(
        string folder,
        CancellationToken cancellation
    )
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var outcome = await Command
            .RunAsync(new ProcessStartInfo("stat", ["-L", "-c", "%u:%g", folder]), cancellation)
            .ConfigureAwait(false);
        var parts = outcome.Output.Trim().Split(':');
        return
            parts.Length == 2
            && uint.TryParse(parts[0], CultureInfo.InvariantCulture, out var uid)
            && uint.TryParse(parts[1], CultureInfo.InvariantCulture, out var gid)
            ? (uid, gid)
            : null;
    }

    private static ServerAccount Become(string name, uint uid, uint gid)
    {
        string[] become;
        if (Command.Find("setpriv") is { } setpriv)
        {
            become =
            [
                setpriv,
                string.Create(CultureInfo.InvariantCulture, $"--reuid={uid}"),
                string.Create(CultureInfo.InvariantCulture, $"--regid={gid}"),
                "--clear-groups",
                "--",
            ];
        }
        else if (Command.Find("runuser") is { } runuser)
        {
            become = [runuser, "-u", name, "--"];
        }
        else
        {
            throw new StartupProblemException(
                StartupProblem.ServerFailed,
                Worded(
                    "PostgreSQL refuses to run as root and neither setpriv nor runuser is there to change the user: install the package util-linux or start TcoDashboard as an ordinary user."
                )
            );
        }

        return new ServerAccount(name, uid, gid, become);
    }

    private static List<(string? Name, uint Uid, uint Gid)> ReadUsers()
    {
        var users = new List<(string?, uint, uint)>();
        foreach (var line in File.ReadLines("/etc/passwd"))
        {
            var parts = line.Split(':');
            if (
                parts.Length > 3
                && uint.TryParse(parts[2], CultureInfo.InvariantCulture, out var uid)
                && uint.TryParse(parts[3], CultureInfo.InvariantCulture, out var gid)
            )
            {
                users.Add((parts[0], uid, gid));
            }
        }

        return users;
    }
}
