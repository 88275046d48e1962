using System.Runtime.CompilerServices;

namespace TcoDashboard.Cli.Tests;

/// <summary>Compares texts with approved files in tests/golden/cli. On a mismatch the received text is written beside the approved one.</summary>
internal static class Golden
{
    public static void Matches(string name, string received)
    {
        var approved = Path.Combine(Folder(), name);
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (received == expected)
        {
            return;
        }

        var beside = Path.Combine(
            Folder(),
            $"{Path.GetFileNameWithoutExtension(name)}.received{Path.GetExtension(name)}"
        );
        File.WriteAllText(beside, received);
        Assert.Fail(
            $"The output differs from {name}. Compare it with {Path.GetFileName(beside)}; when the new text is right, let it take the place of the approved one."
        );
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "golden", "cli"));
}
