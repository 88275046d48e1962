namespace Architecture.Tests;

/// <summary>A second start does not build what is built, and never starts what is out of date: the app's own targets on a small app.</summary>
public sealed class BuildWhenChangedTests
{
    private const string Unchanged = "nothing that goes into it has changed";

    [Fact]
    public void Run_AfterAnyChange_StartsWhatTheSourcesSay()
    {
        using var app = new SmallApp();
        Assert.Equal("one", app.Run());
        Assert.Contains(Unchanged, app.Build(), StringComparison.Ordinal);
        Assert.Equal("one", app.Run());
        Assert.Contains(
            "0 Error(s)",
            app.Dotnet("build", "tests/Reader"),
            StringComparison.Ordinal
        );

        app.Write("src/Below/Word.cs", SmallApp.Word("two"));
        Assert.Equal("two", app.Run());

        // A change that breaks the build is reported until it is mended, also when it bears an old date.
        app.Write("src/Below/Odd.cs", "nonsense");
        File.SetLastWriteTimeUtc(app.Full("src/Below/Odd.cs"), DateTime.UtcNow.AddDays(-2));
        Assert.Contains("Odd.cs", app.Run(), StringComparison.Ordinal);
        Assert.Contains("Odd.cs", app.Run(), StringComparison.Ordinal);
        File.Delete(app.Full("src/Below/Odd.cs"));
        Assert.Equal("two", app.Run());

        Directory.Delete(app.Full("src/App/bin"), recursive: true);
        Assert.Equal("two", app.Run());

        Assert.DoesNotContain(Unchanged, app.Build("-p:Version=9.9.9"), StringComparison.Ordinal);
        Assert.DoesNotContain(Unchanged, app.Build(), StringComparison.Ordinal);
        Assert.Contains(Unchanged, app.Build(), StringComparison.Ordinal);
    }
}
