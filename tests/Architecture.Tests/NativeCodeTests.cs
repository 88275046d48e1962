using System.Net;
using System.Net.Sockets;
using System.Reflection.PortableExecutable;

namespace Architecture.Tests;

/// <summary>Code compiled ahead is a head start and nothing else: it follows the sources, and a build without its compiler works.</summary>
public sealed class NativeCodeTests
{
    private const string NoCompiler = "no compiler to native code";
    private const string Native = "-p:NativeCode=true";
    private const string Fetching = "fetching the compiler to native code";

    // No feed has this version, and no copy of packages.
    private static readonly string[] s_unknown = [Native, "-p:NativeCompilerVersion=0.0.1"];

    [Fact]
    public void Build_WithTheCompiler_CompilesAheadWhatTheSourcesSay()
    {
        using var app = new SmallApp();
        var said = app.Build(Native);
        SkipWithoutCompiler(said);
        Assert.True(IsNative(app, "App"));
        Assert.True(IsNative(app, "Below"));
        Assert.Equal("one", app.Run(Native));

        app.Write("src/Below/Word.cs", SmallApp.Word("two"));
        Assert.Equal("two", app.Run(Native));
        Assert.True(IsNative(app, "Below"));
    }

    [Fact]
    public void Build_WithoutTheCompiler_SaysSoAndWorks()
    {
        using var app = new SmallApp();
        app.Write("nuget.config", Feeds(""));
        var said = app.Build(s_unknown);
        Assert.Contains(NoCompiler, said, StringComparison.Ordinal);
        Assert.Contains("0 Warning(s)", said, StringComparison.Ordinal);
        Assert.Contains("0 Error(s)", said, StringComparison.Ordinal);
        Assert.False(IsNative(app, "App"));
        Assert.Equal("one", app.Run(s_unknown));
    }

    [Fact]
    public async Task Build_FromAFeedThatNeverAnswers_GivesUpAndDoesNotAskAgain()
    {
        using var app = new SmallApp();
        using var feed = new TcpListener(IPAddress.Loopback, 0);
        feed.Start();
        app.Write(
            "nuget.config",
            Feeds(
                $"""<add key="mute" value="http://{feed.LocalEndpoint}/feed.json" allowInsecureConnections="true" protocolVersion="3" />"""
            )
        );
        // Whoever breaks the build off while it waits has the marker already.
        var markers = Task.Run(async () =>
        {
            using var first = await feed.AcceptSocketAsync(TestContext.Current.CancellationToken);
            return Directory.GetFiles(app.Full("src/App/obj"), "*.asked", Deep).Length;
        });

        var said = app.Build([.. s_unknown, "-p:NativeCompilerSeconds=5", "-warnaserror"]);

        Assert.Equal(
            1,
            await markers.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)
        );
        Assert.Contains(Fetching, said, StringComparison.Ordinal);
        Assert.Contains("for at most 5 s", said, StringComparison.Ordinal);
        Assert.Contains("0 Warning(s)", said, StringComparison.Ordinal);
        Assert.Contains("0 Error(s)", said, StringComparison.Ordinal);
        var marker = Assert.Single(Directory.GetFiles(app.Full("src/App/obj"), "*.asked", Deep));
        Assert.Contains($"Delete {marker}", said, StringComparison.Ordinal);

        app.Write("src/Below/Word.cs", SmallApp.Word("two"));
        Assert.DoesNotContain(Fetching, app.Build(s_unknown), StringComparison.Ordinal);
        File.Delete(marker);
        app.Write("src/Below/Word.cs", SmallApp.Word("three"));
        Assert.Contains(
            Fetching,
            app.Build([.. s_unknown, "-p:NativeCompilerSeconds=1"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Build_SwitchedOff_LeavesTheCodeToRunTime()
    {
        using var app = new SmallApp();
        Assert.Contains("0 Error(s)", app.Build("-p:NativeCode=false"), StringComparison.Ordinal);
        Assert.False(IsNative(app, "App"));
    }

    private const SearchOption Deep = SearchOption.AllDirectories;

    // Feeds of the machine are left out, so that no test waits for one.
    private static string Feeds(string feed) =>
        $"<configuration><packageSources><clear />{feed}</packageSources></configuration>";

    /// <summary>Skips a test where the compiler could not be fetched; with CI=true it fails instead.</summary>
    private static void SkipWithoutCompiler(string said)
    {
        if (said.Contains(NoCompiler, StringComparison.Ordinal))
        {
            const string Why =
                "the compiler to native code could not be fetched; ask again where its package can be had";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Why);
            Assert.Fail(Why);
        }
    }

    private static bool IsNative(SmallApp app, string assembly)
    {
        using var file = File.OpenRead(app.Full($"src/App/bin/Debug/net10.0/{assembly}.dll"));
        using var reader = new PEReader(file);
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
