using TcoDashboard.Tests.Shared;
using TcoDashboard.Tests.Shared.Postgres;

namespace Architecture.Tests;

/// <summary>The web app published once, by the line of the image that publishes it.</summary>
public sealed class PublishedFolder : IDisposable
{
    private const string Publish = "RUN dotnet publish src/TcoDashboard.Web ";
    private readonly TestFolder _folder = new();

    // Why not the image's release build: a second build of all rooms takes a minute; what is published is the same.
    public PublishedFolder()
    {
        var line = Checkout
            .Read("Dockerfile")
            .Split('\n')
            .Single(text => text.StartsWith(Publish, StringComparison.Ordinal));
        Assert.Equal(Publish + "-c Release -o /app -p:NpmArguments=--omit=optional", line);

        var published = Programs.Run(
            "dotnet",
            [
                "publish",
                "src/TcoDashboard.Web",
                "-c",
                Configuration(),
                "-o",
                Path,
                "-p:NpmArguments=--omit=optional",
                "--no-build",
                "-nodeReuse:false",
            ],
            RepositoryFolder.Path
        );

        Assert.True(published.Code == 0, published.Text + published.Errors);
    }

    /// <summary>Where it lies.</summary>
    public string Path => _folder.Path;

    public void Dispose() => _folder.Dispose();

    // bin/Debug/net10.0, the same below every project.
    private static string Configuration() =>
        Directory
            .GetParent(AppContext.BaseDirectory.TrimEnd(System.IO.Path.DirectorySeparatorChar))!
            .Name;
}
