using System.Globalization;
using System.Text.Json;
using Npgsql;
using TcoDashboard.Tests.Shared;
using TcoDashboard.Tests.Shared.Postgres;

namespace Architecture.Tests;

public sealed class ImageTests
{
    private const string Publish = "RUN dotnet publish src/TcoDashboard.Web ";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Image_User_IsNotRoot() => Assert.Single(Lines, line => line == "USER $APP_UID");

    /// <summary>
    /// The steps of the image without an engine: publish the project that it publishes, start the program that it starts, in the
    /// published folder and with a database from the environment, and ask with the command of its health check.
    /// </summary>
    [Fact]
    public async Task Image_PublishedApp_BecomesHealthyOnAConfiguredDatabase()
    {
        using var folder = new TestFolder();
        PublishTo(folder.Path);
        await using var postgres = await TestPostgres.StartAsync(Cancellation);
        var database = new NpgsqlConnectionStringBuilder(
            await postgres.CreateDatabaseAsync(Cancellation)
        );
        var password = database.Password;
        database.Remove("Password");

        await using var app = await PublishedApp.StartAsync(
            folder.Path,
            Entry(),
            new Dictionary<string, string?>
            {
                ["ConnectionStrings__Tco"] = database.ConnectionString,
                ["PGPASSWORD"] = password,
                ["Tco__Urls"] = "http://0.0.0.0:0",
                ["Tco__BehindProxy"] = "true",
            }
        );

        var port = app.Address.Port;
        Assert.Equal(0, CheckHealth(port).Code);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        Assert.Contains(
            "<h1",
            await client.GetStringAsync("/", Cancellation),
            StringComparison.Ordinal
        );
        Assert.NotEmpty(await client.GetStringAsync("/_framework/blazor.web.js", Cancellation));
        Assert.Equal(0, await app.StopAsync());
        Assert.NotEqual(0, CheckHealth(port).Code);
    }

    // Why not the image's release build: a second build of all rooms takes a minute; what is published is the same.
    private static void PublishTo(string folder)
    {
        var line = Lines.Single(text => text.StartsWith(Publish, StringComparison.Ordinal));
        Assert.Equal(Publish + "-c Release -o /app -p:NpmArguments=--omit=optional", line);

        var published = Programs.Run(
            "dotnet",
            [
                "publish",
                "src/TcoDashboard.Web",
                "-c",
                Configuration(),
                "-o",
                folder,
                "-p:NpmArguments=--omit=optional",
                "--no-build",
                "-nodeReuse:false",
            ],
            RepositoryFolder.Path
        );

        Assert.True(published.Code == 0, published.Text + published.Errors);
    }

    // bin/Debug/net10.0, the same below every project.
    private static string Configuration() =>
        Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name;

    private static string[] Lines => Checkout.Read("Dockerfile").Split('\n');

    private static string Entry() => Words("ENTRYPOINT ")[1];

    private static ProgramOutput CheckHealth(int port)
    {
        var command = Words("  CMD ");
        return Programs.Run(
            command[0],
            command[1..]
                .Select(word =>
                    word.Replace(
                        "/8080",
                        string.Create(CultureInfo.InvariantCulture, $"/{port}"),
                        StringComparison.Ordinal
                    )
                ),
            RepositoryFolder.Path
        );
    }

    private static string[] Words(string instruction) =>
        JsonSerializer.Deserialize<string[]>(
            Lines.Single(line => line.StartsWith(instruction, StringComparison.Ordinal))[
                instruction.Length..
            ]
        )!;
}
