using System.Net;
using System.Net.Sockets;
using Browser.Tests.Fixture;

namespace Browser.Tests;

/// <summary>What a person reads who starts the app where it cannot start: one sentence, exit code 1, no stack trace.</summary>
public sealed class StartFailureTests
{
    [Fact]
    public async Task BusyPort_SaysWhichAddressAndWhatToDo()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var folder = RunningApp.NewDataFolder();

        var ended = await RunningApp.RunToEndAsync(folder, ["--urls", $"http://127.0.0.1:{port}"]);

        Assert.Equal(1, ended.ExitCode);
        var sentence = Assert.Single(ended.Errors);
        Assert.Contains($"http://127.0.0.1:{port} is in use", sentence, StringComparison.Ordinal);
        Assert.Contains("--urls", sentence, StringComparison.Ordinal);
        // The database was started before the address was tried, and must not outlive the app.
        Assert.Empty(Directory.GetFiles(folder, "postmaster.pid", SearchOption.AllDirectories));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5999", "Tco:BehindProxy")]
    [InlineData("http://*:5999", "Tco:BehindProxy")]
    [InlineData("http://192.0.2.7:5999", "Tco:BehindProxy")]
    [InlineData("http://[::]:5999", "Tco:BehindProxy")]
    [InlineData("five-thousand", "http://127.0.0.1:5080")]
    public async Task AddressBeyondThisMachineOrUnreadable_IsRefusedBeforeAnythingStarts(
        string address,
        string remedy
    )
    {
        var folder = RunningApp.NewDataFolder();

        var ended = await RunningApp.RunToEndAsync(folder, ["--urls", address]);

        Assert.Equal(1, ended.ExitCode);
        var sentence = Assert.Single(ended.Errors);
        Assert.Contains(address, sentence, StringComparison.Ordinal);
        Assert.Contains(remedy, sentence, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Directory.Delete(folder);
    }

    [Theory]
    [InlineData("five-thousand", null, "Tco:LinksUrl")]
    [InlineData("http://0.0.0.0:5996", null, "choose another port")]
    [InlineData("http://0.0.0.0:0", null, "a port of its own")]
    [InlineData("http://127.0.0.1:5997;", null, "one address")]
    [InlineData("http://127.0.0.1:5997;http://127.0.0.1:5998", null, "one address")]
    [InlineData("http://unix:/tmp/links.sock", null, "a port of its own")]
    [InlineData("", "https://links.example.com", "Tco:LinksUrl is not set")]
    [InlineData("http://0.0.0.0:5997", "links.example.com", "https://links.example.com")]
    [InlineData("http://0.0.0.0:5997", "https://links.example.com/tco", "without a path")]
    public async Task AddressOfLinksThatCannotBeTold_IsRefusedBeforeAnythingStarts(
        string address,
        string? written,
        string remedy
    )
    {
        var folder = RunningApp.NewDataFolder();

        var ended = await RunningApp.RunToEndAsync(
            folder,
            [
                "--urls",
                "http://127.0.0.1:5996",
                $"--Tco:LinksUrl={address}",
                $"--Tco:LinksAddress={written}",
            ]
        );

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(remedy, Assert.Single(ended.Errors), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Directory.Delete(folder);
    }

    [Fact]
    public async Task LanguageWithoutWordFiles_IsRefusedBeforeAnythingStarts()
    {
        var folder = RunningApp.NewDataFolder();

        var ended = await RunningApp.RunToEndAsync(folder, ["--Tco:Words=xx"]);

        Assert.Equal(1, ended.ExitCode);
        var sentence = Assert.Single(ended.Errors);
        Assert.Contains("Tco:Words is xx", sentence, StringComparison.Ordinal);
        Assert.Contains("Words.xx.resx", sentence, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Directory.Delete(folder);
    }

    [Fact]
    public async Task UnreachableDatabase_IsNamedWithoutItsPassword()
    {
        var folder = RunningApp.NewDataFolder();

        var ended = await RunningApp.RunToEndAsync(
            folder,
            [
                "--urls",
                "http://127.0.0.1:0",
                "--ConnectionStrings:Tco",
                "Host=127.0.0.1;Port=1;Username=tco;Password=hidden-word;Timeout=2",
            ]
        );

        Assert.Equal(1, ended.ExitCode);
        var sentence = Assert.Single(ended.Errors);
        Assert.DoesNotContain("hidden-word", sentence, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Stopped_EndsCleanlyAndTakesTheDatabaseAlong()
    {
        var folder = RunningApp.NewDataFolder();
        int code;
        await using (var app = await RunningApp.StartAsync(folder))
        {
            using var client = new HttpClient { BaseAddress = app.Address };
            Assert.Equal(
                HttpStatusCode.OK,
                (
                    await client.GetAsync("/health/ready", TestContext.Current.CancellationToken)
                ).StatusCode
            );
            Assert.Single(app.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));

            code = await app.StopAsync();
        }

        Assert.Equal(0, code);
        Assert.Empty(Directory.GetFiles(folder, "postmaster.pid", SearchOption.AllDirectories));
        Directory.Delete(folder, recursive: true);
    }
}
