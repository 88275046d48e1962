namespace TcoDashboard.Tests.Shared;

/// <summary>The folder of the checkout the tests were built from.</summary>
public static class RepositoryFolder
{
    /// <summary>The folder that holds the solution file.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "TcoDashboard.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the project's folder.");
    }
}
