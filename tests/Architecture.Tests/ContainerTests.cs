using System.Diagnostics;
using System.Text.RegularExpressions;
using TcoDashboard.Tests.Shared;

namespace Architecture.Tests;

/// <summary>The container files, as far as they can be checked without a container engine.</summary>
public sealed class ContainerTests
{
    private const string Program = "docker-compose";

    [Fact]
    public async Task ComposeFile_WithAPassword_IsValid()
    {
        var (code, output) = await RunAsync("a$b;c'd");

        Assert.True(code == 0, output);
        Assert.Contains("127.0.0.1:5080:8080", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ComposeFile_WithoutAPassword_SaysWhichVariableToSet()
    {
        var (code, output) = await RunAsync(password: null);

        Assert.NotEqual(0, code);
        Assert.Contains("Set POSTGRES_PASSWORD", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Dockerfile_PublishesTheWebProject()
    {
        var published = Regex
            .Match(Checkout.Read("Dockerfile"), @"dotnet publish (\S+)")
            .Groups[1]
            .Value;

        Assert.Contains(
            Checkout.Files,
            file =>
                file.StartsWith(published + "/", StringComparison.Ordinal)
                && file.EndsWith(".csproj", StringComparison.Ordinal)
        );
    }

    private static async Task<(int Code, string Output)> RunAsync(string? password)
    {
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, Program)));
        if (!isThere)
        {
            const string Why = "no docker-compose on the PATH; install the package docker-compose";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Why);
            Assert.Fail(Why);
        }

        var start = new ProcessStartInfo(
            Program,
            ["-f", Checkout.Full("docker-compose.yml"), "config"]
        )
        {
            WorkingDirectory = RepositoryFolder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("POSTGRES_PASSWORD");
        if (password is not null)
        {
            start.Environment["POSTGRES_PASSWORD"] = password;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
