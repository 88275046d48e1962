using System.Reflection.PortableExecutable;

namespace Architecture.Tests;

/// <summary>Code compiled ahead is a head start and nothing else: it follows the sources, and a build without its compiler works.</summary>
public sealed class NativeCodeTests
{
    private const string NoCompiler = "no compiler to native code";
    private const string Native = "-p:NativeCode=true";

    [Fact]
    public void Build_WithTheCompiler_CompilesAheadWhatTheSourcesSay()
    {
        using var app = new SmallApp();
        var said = app.Build(Native);
        // A machine that cannot fetch the compiler says so; one that can has native code in every assembly.
        var isAhead = !said.Contains(NoCompiler, StringComparison.Ordinal);
        Assert.Equal(isAhead, IsNative(app, "App"));
        Assert.Equal(isAhead, IsNative(app, "Below"));
        Assert.Equal("one", app.Run(Native));

        app.Write("src/Below/Word.cs", SmallApp.Word("two"));
        Assert.Equal("two", app.Run(Native));
        Assert.Equal(isAhead, IsNative(app, "Below"));
    }

    [Fact]
    public void Build_WithoutTheCompiler_SaysSoAndWorks()
    {
        using var app = new SmallApp();
        string[] unknown = [Native, "-p:NativeCompilerVersion=0.0.1"];
        var said = app.Build(unknown);
        Assert.Contains(NoCompiler, said, StringComparison.Ordinal);
        Assert.Contains("0 Warning(s)", said, StringComparison.Ordinal);
        Assert.Contains("0 Error(s)", said, StringComparison.Ordinal);
        Assert.False(IsNative(app, "App"));
        Assert.Equal("one", app.Run(unknown));
    }

    [Fact]
    public void Build_SwitchedOff_LeavesTheCodeToRunTime()
    {
        using var app = new SmallApp();
        Assert.Contains("0 Error(s)", app.Build("-p:NativeCode=false"), StringComparison.Ordinal);
        Assert.False(IsNative(app, "App"));
    }

    private static bool IsNative(SmallApp app, string assembly)
    {
        using var file = File.OpenRead(app.Full($"src/App/bin/Debug/net10.0/{assembly}.dll"));
        using var reader = new PEReader(file);
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
