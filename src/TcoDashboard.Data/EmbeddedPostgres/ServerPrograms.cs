using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>A folder with server programs that were seen to run as the server's user.</summary>
/// <param name="Bin">The folder that holds <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>.</param>
/// <param name="Version">The version they report, for example <c>18.4</c>.</param>
/// <param name="Major">The part of it that a data folder must match.</param>
internal sealed partial record ServerPrograms(string Bin, string Version, int Major)
{
    private static readonly string[] s_needed = ["postgres", "initdb", "pg_ctl"];

    public string Postgres => Program(Bin, "postgres");

    public string Initdb => Program(Bin, "initdb");

    public string PgCtl => Program(Bin, "pg_ctl");

    /// <summary>Finds the first programs that run here, are new enough and fit the cluster, if there is one already.</summary>
    public static async Task<ServerPrograms> FindAsync(
        PostgresServerOptions options,
        ServerFolders folders,
        ServerAccount account,
        int? clusterMajor,
        CancellationToken cancellation
    )
    {
        var looked = new List<string>();
        var others = new List<ServerPrograms>();
        foreach (var folder in Candidates(options))
        {
            var (programs, why) = await ProbeAsync(folder, folders, account, cancellation)
                .ConfigureAwait(false);
            if (programs is null)
            {
                looked.Add($"{folder} ({why})");
            }
            else if (programs.Major < DatabaseBootstrap.OldestServer)
            {
                looked.Add(Worded($"{folder} (version {programs.Version})"));
            }
            else if (clusterMajor is { } major && programs.Major != major)
            {
                others.Add(programs);
            }
            else
            {
                return programs;
            }
        }

        throw others.Count > 0
            ? OtherMajor(folders, clusterMajor!.Value, others[0])
            : NoneFound(options, looked);
    }

    private static StartupProblemException OtherMajor(
        ServerFolders folders,
        int clusterMajor,
        ServerPrograms found
    ) =>
        new(
            StartupProblem.OtherMajorVersion,
            Worded(
                $"The data in {folders.Cluster} was written by PostgreSQL {clusterMajor} but the server found in {found.Bin} is PostgreSQL {found.Version}: set Tco__PostgresFolder to the programs of PostgreSQL {clusterMajor}, or set Tco__DataFolder to a new folder to start empty."
            )
        );

    private static StartupProblemException NoneFound(
        PostgresServerOptions options,
        List<string> looked
    ) =>
        new(
            StartupProblem.NoServerFound,
            options.ServerFolder is not null
                ? Worded(
                    $"Tco__PostgresFolder names no usable PostgreSQL {DatabaseBootstrap.OldestServer} or newer: {string.Join(", ", looked)}; correct it or remove it."
                )
                : Worded(
                    $"No PostgreSQL server was found in {(looked.Count == 0 ? Worded("the usual places") : string.Join(", ", looked))}: run npm ci in src/TcoDashboard.Web, or install PostgreSQL {DatabaseBootstrap.OldestServer} or newer, or set ConnectionStrings__Tco to a running one."
                )
        );

    private static IEnumerable<string> Candidates(PostgresServerOptions options)
    {
        if (options.ServerFolder is { } asked)
        {
            return [asked];
        }

        var candidates = options.ServerFolders.Where(Directory.Exists);
        if (options.UseSystemServer)
        {
            candidates = candidates.Concat(SystemFolders());
        }

        return candidates.Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> SystemFolders()
    {
        string[] roots =
        [
            "/usr/lib/postgresql",
            "/usr/local/opt",
            "/opt/homebrew/opt",
            @"C:\Program Files\PostgreSQL",
        ];
        var versioned = roots
            .Where(Directory.Exists)
            .SelectMany(root => Directory.GetDirectories(root))
            .OrderByDescending(f => NumberAtEnd(Path.GetFileName(f)))
            .Select(f => Path.Combine(f, "bin"));
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );
        return versioned
            .Concat(["/usr/pgsql/bin", "/usr/local/pgsql/bin"])
            .Concat(onPath)
            .Where(f => File.Exists(Program(f, "postgres")));
    }

    private static int NumberAtEnd(string name) =>
        int.TryParse(
            TrailingDigits().Match(name).Value,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;

    private static async Task<(ServerPrograms? Programs, string Why)> ProbeAsync(
        string folder,
        ServerFolders folders,
        ServerAccount account,
        CancellationToken cancellation
    )
    {
        var bin = Directory.Exists(Path.Combine(folder, "bin"))
            ? Path.Combine(folder, "bin")
            : folder;
        if (s_needed.FirstOrDefault(p => !File.Exists(Program(bin, p))) is { } missing)
        {
            return (null, Worded($"no {missing}"));
        }

        var isPackage = File.Exists(Path.Combine(folder, "pg-symlinks.json"));
        try
        {
            ServerPackage.MakeLinks(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The package lies in a place that cannot be written: the copy below makes the links.
        }

        var (programs, why) = await AskVersionAsync(bin, account, cancellation)
            .ConfigureAwait(false);
        if (programs is not null || !isPackage)
        {
            return (programs, why);
        }

        var copy = CopyWithinReach(folder, folders.Programs);
        return await AskVersionAsync(Path.Combine(copy, "bin"), account, cancellation)
            .ConfigureAwait(false);
    }

    private static async Task<(ServerPrograms? Programs, string Why)> AskVersionAsync(
        string bin,
        ServerAccount account,
        CancellationToken cancellation
    )
    {
        var outcome = await Command
            .RunAsync(account.Prepare(Program(bin, "postgres"), "--version"), cancellation)
            .ConfigureAwait(false);
        var match = VersionNumber().Match(outcome.Output);
        if (!outcome.Succeeded || !match.Success)
        {
            return (
                null,
                outcome.LastWords is { Length: > 0 } said ? said : Worded("does not run here")
            );
        }

        var major = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return (new ServerPrograms(bin, match.Value, major), "");
    }

    /// <summary>Copies a package to where every user can read it, once: the folder's name says which copy it is.</summary>
    private static string CopyWithinReach(string native, string programsFolder)
    {
        var binary = new FileInfo(Program(Path.Combine(native, "bin"), "postgres"));
        var identity = string.Create(
            CultureInfo.InvariantCulture,
            $"{native}|{binary.Length}|{binary.LastWriteTimeUtc.Ticks}"
        );
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[
            ..12
        ];
        var copy = Path.Combine(programsFolder, name);
        if (Directory.Exists(copy))
        {
            return copy;
        }

        ServerFolders.CreateOpen(programsFolder);
        foreach (var old in Directory.GetDirectories(programsFolder))
        {
            Directory.Delete(old, recursive: true);
        }

        var unfinished = copy + ".new";
        CopyOpen(new DirectoryInfo(native), unfinished);
        ServerPackage.MakeLinks(unfinished);
        Directory.Move(unfinished, copy);
        return copy;
    }

    private static void CopyOpen(DirectoryInfo from, string to)
    {
        ServerFolders.CreateOpen(to);
        foreach (var entry in from.EnumerateFileSystemInfos())
        {
            var target = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is { } link)
            {
                File.CreateSymbolicLink(target, link);
            }
            else if (entry is DirectoryInfo folder)
            {
                CopyOpen(folder, target);
            }
            else
            {
                File.Copy(entry.FullName, target);
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(target, ServerFolders.Open);
                }
            }
        }
    }

    private static string Program(string bin, string name) =>
        Path.Combine(bin, OperatingSystem.IsWindows() ? name + ".exe" : name);

    [GeneratedRegex(@"(\d+)(\.\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex VersionNumber();

    [GeneratedRegex(@"\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingDigits();
}
