namespace Browser.Tests.Fixture;

/// <summary>Where the built app and the test libraries lie.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The app as the build of the same configuration made it.</summary>
    public static string WebAssembly { get; } =
        Path.Combine(Root, "src", "TcoDashboard.Web", BuildFolder(), "TcoDashboard.Web.dll");

    /// <summary>The accessibility checker that runs inside the page.</summary>
    public static string AxeScript { get; } =
        Path.Combine(Root, "src", "TcoDashboard.Web", "node_modules", "axe-core", "axe.min.js");

    /// <summary>A page with every component of the style sheets.</summary>
    public static string StyleGuide { get; } =
        Path.Combine(Root, "tests", "Browser.Tests", "StyleGuide.html");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TcoDashboard.sln")))
        {
            folder =
                folder.Parent
                ?? throw new InvalidOperationException(
                    $"No TcoDashboard.sln above {AppContext.BaseDirectory}."
                );
        }

        return folder.FullName;
    }

    // bin/Debug/net10.0, the same below every project.
    private static string BuildFolder()
    {
        var parts = AppContext
            .BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)
            .Split(Path.DirectorySeparatorChar);
        return Path.Combine(parts[^3..]);
    }
}
