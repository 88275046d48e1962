namespace TcoDashboard.Tests.Shared.Postgres;

/// <summary>A folder below the system's temporary one that every user may enter, removed at the end.</summary>
public sealed class TestFolder : IDisposable
{
    /// <summary>Creates the folder.</summary>
    public TestFolder()
    {
        // Short, because the path of a Unix socket is limited.
        Path = System.IO.Path.Combine(
            System.IO.Path.GetTempPath(),
            "tco-" + Guid.NewGuid().ToString("N")[..10]
        );
        Directory.CreateDirectory(Path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                Path,
                UnixFileMode.UserRead
                    | UnixFileMode.UserWrite
                    | UnixFileMode.UserExecute
                    | UnixFileMode.OtherExecute
            );
        }
    }

    /// <summary>Its absolute path.</summary>
    public string Path { get; }

    /// <summary>A path below it.</summary>
    public string Below(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc />
    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
