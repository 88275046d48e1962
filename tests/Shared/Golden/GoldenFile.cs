namespace TcoDashboard.Tests.Shared.Golden;

/// <summary>
/// Approved results under <c>tests/golden</c>. On a difference the test writes <c>*.received.*</c> beside the approved file and fails; a
/// person compares them and replaces the approved file in the same commit, saying why.
/// </summary>
public static class GoldenFile
{
    /// <summary>Asserts that a text equals the approved file, line endings aside.</summary>
    /// <param name="name">Path below <c>tests/golden</c>.</param>
    /// <param name="received">The text computed now.</param>
    public static void AssertEqual(string name, string received)
    {
        var path = Path.Combine(RepositoryFolder.Path, "tests", "golden", name);
        var receivedPath = Path.ChangeExtension(path, $".received{Path.GetExtension(path)}");
        var approved = File.Exists(path) ? Lines(File.ReadAllText(path)) : null;
        if (approved == Lines(received))
        {
            File.Delete(receivedPath);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(receivedPath, Lines(received));
        throw new InvalidOperationException(
            approved is null
                ? $"There is no approved tests/golden/{name} yet; read the .received file beside it and rename it if it is right."
                : $"tests/golden/{name} differs: {FirstDifference(approved, Lines(received))}"
        );
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");

    private static string FirstDifference(string approved, string received)
    {
        var (a, b) = (approved.Split('\n'), received.Split('\n'));
        var line = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}: approved \"{a.ElementAtOrDefault(line)}\", received \"{b.ElementAtOrDefault(line)}\".";
    }
}
