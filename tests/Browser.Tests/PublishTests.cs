using System.Diagnostics;
using System.Text.RegularExpressions;
using Browser.Tests.Fixture;

namespace Browser.Tests;

/// <summary>The app as an operator installs it: published to a folder of its own, started from elsewhere.</summary>
public sealed class PublishTests
{
    [Fact]
    public async Task PublishedApp_StartsWithItsOwnDatabaseAndServesCompressedAssetsForEver()
    {
        var folder = Directory.CreateTempSubdirectory("tco-published-").FullName;
        var data = RunningApp.NewDataFolder();
        await PublishAsync(folder);

        Assert.False(File.Exists(Path.Combine(folder, "package.json")));
        await using (
            var app = await RunningApp.StartAsync(
                Path.Combine(folder, "TcoDashboard.Web.dll"),
                data
            )
        )
        {
            using var client = new HttpClient { BaseAddress = app.Address };
            var page = await client.GetStringAsync(
                "/catalog",
                TestContext.Current.CancellationToken
            );
            foreach (var asset in new[] { "css/tokens", "js/shell", "_framework/blazor\\.web" })
            {
                var name = Regex.Match(page, asset + @"\.[a-z0-9]+\.(css|js)").Value;
                Assert.NotEmpty(name);
                using var request = new HttpRequestMessage(HttpMethod.Get, name);
                request.Headers.AcceptEncoding.Add(new("br"));
                using var answer = await client.SendAsync(
                    request,
                    TestContext.Current.CancellationToken
                );
                Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
                Assert.Contains(
                    "immutable",
                    answer.Headers.CacheControl!.ToString(),
                    StringComparison.Ordinal
                );
            }
        }

        Directory.Delete(folder, recursive: true);
        Directory.Delete(data, recursive: true);
    }

    private static async Task PublishAsync(string folder)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "publish",
                "src/TcoDashboard.Web",
                "-c",
                configuration,
                "--no-build",
                "-o",
                folder,
                "-v",
                "quiet",
                "--nologo",
            ]
        )
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await errors);
    }
}
