using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;
using TcoDashboard.Tests.Shared;
using TcoDashboard.Tests.Shared.Postgres;

namespace Architecture.Tests;

public sealed class ImageTests(PublishedFolder folder) : IClassFixture<PublishedFolder>
{
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

    /// <summary>As an operator without containers installs it: started from elsewhere, with its own database.</summary>
    [Fact]
    public async Task PublishedApp_WithItsOwnDatabase_ServesCompressedAssetsForEver()
    {
        var data = Directory.CreateTempSubdirectory("tco-published-").FullName;
        Assert.False(File.Exists(Path.Combine(folder.Path, "package.json")));
        await using (
            var app = await PublishedApp.StartAsync(
                Path.GetTempPath(),
                Path.Combine(folder.Path, "TcoDashboard.Web.dll"),
                new Dictionary<string, string?>
                {
                    ["Tco__DataFolder"] = data,
                    ["Tco__Urls"] = "http://127.0.0.1:0",
                }
            )
        )
        {
            using var client = new HttpClient { BaseAddress = app.Address };
            var page = await client.GetStringAsync("/catalog", Cancellation);
            foreach (var asset in new[] { "css/tokens", "js/shell", "_framework/blazor\\.web" })
            {
                var name = Regex.Match(page, asset + @"\.[a-z0-9]+\.(css|js)").Value;
                Assert.NotEmpty(name);
                using var request = new HttpRequestMessage(HttpMethod.Get, name);
                request.Headers.AcceptEncoding.Add(new("br"));
                using var answer = await client.SendAsync(request, Cancellation);
                Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
                Assert.Contains(
                    "immutable",
                    answer.Headers.CacheControl!.ToString(),
                    StringComparison.Ordinal
                );
            }

            Assert.Equal(0, await app.StopAsync());
        }

        Directory.Delete(data, recursive: true);
    }

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
