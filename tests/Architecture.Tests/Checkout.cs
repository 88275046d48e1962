using TcoDashboard.Tests.Shared;

namespace Architecture.Tests;

/// <summary>The files that people write; what builds and package tools make is left out.</summary>
public static class Checkout
{
    private static readonly HashSet<string> s_made =
    [
        "bin",
        "obj",
        "node_modules",
        ".git",
        ".vs",
        ".idea",
        "TestResults",
        "BenchmarkDotNet.Artifacts",
        "_framework",
        "Migrations",
    ];

    /// <summary>Every written file, as a path below the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [.. Below(new DirectoryInfo(RepositoryFolder.Path)).Order(StringComparer.Ordinal)];

    /// <summary>Files below a folder with one of these endings.</summary>
    public static IEnumerable<string> In(string folder, params string[] endings) =>
        Files.Where(file =>
            file.StartsWith(folder, StringComparison.Ordinal)
            && endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))
        );

    /// <summary>The text of a file.</summary>
    public static string Read(string file) => File.ReadAllText(Full(file));

    /// <summary>The place of a file on this machine.</summary>
    public static string Full(string file) => Path.Combine(RepositoryFolder.Path, file);

    private static IEnumerable<string> Below(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles())
        {
            // A linked worktree has a file of this name.
            if (file.Name != ".git")
            {
                yield return Path.GetRelativePath(RepositoryFolder.Path, file.FullName)
                    .Replace('\\', '/');
            }
        }

        foreach (var below in folder.EnumerateDirectories())
        {
            var isMade =
                s_made.Contains(below.Name) || (below.Name == "lib" && folder.Name == "wwwroot");
            foreach (var file in isMade ? [] : Below(below))
            {
                yield return file;
            }
        }
    }
}
