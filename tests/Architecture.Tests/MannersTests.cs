using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>Manners that a text search can hold.</summary>
public sealed partial class MannersTests
{
    private static readonly HashSet<string> s_vague =
    [
        "Helpers",
        "Utils",
        "Utilities",
        "Common",
        "Managers",
        "Services",
        "SeedWork",
        "Misc",
    ];

    private static readonly string[] s_texts =
    [
        ".cs",
        ".razor",
        ".md",
        ".json",
        ".js",
        ".css",
        ".yml",
        ".props",
        ".targets",
        ".csproj",
        ".sln",
        ".html",
    ];

    [Fact]
    public void Folders_AreNamedAfterThingsOfTheUsersWorld()
    {
        var vague = Checkout
            .In("src/", "")
            .Concat(Checkout.In("tests/", ""))
            .SelectMany(file => file.Split('/')[..^1].Select(folder => (file, folder)))
            .Where(one => s_vague.Contains(one.folder))
            .Select(one => one.file);

        Violations.None(vague);
    }

    [Fact]
    public void Web_NeverTrustsTextAsMarkup() =>
        Violations.None(
            Checkout
                .In("src/TcoDashboard.Web/", ".cs", ".razor")
                // Why this one: it takes no text, only a component that the framework's own renderer writes and encodes (StillMarkupTests).
                .Where(file =>
                    file != "src/TcoDashboard.Web/Components/Elements/StillMarkup.cs"
                    && Regex.IsMatch(Checkout.Read(file), @"\bMarkupString\b|AddMarkupContent")
                )
        );

    /// <summary>It can miss the arrival it waits for; Arrival.cs of the browser tests says why.</summary>
    [Fact]
    public void BrowserTests_NeverWaitForAnArrivalThatMayHavePassed() =>
        Violations.None(
            Checkout
                .In("tests/Browser.Tests/", ".cs")
                .Where(file => Regex.IsMatch(Checkout.Read(file), @"\.WaitForURLAsync\("))
        );

    /// <summary>A part that could not be disposed of ends the whole page; Farewell.cs says why a lost line is no fault.</summary>
    [Fact]
    public void Web_PartsThatGoAway_TellTheBrowserByAFarewell()
    {
        var speaking = Checkout
            .In("src/TcoDashboard.Web/Components/", ".cs", ".razor")
            .Select(file => (File: file, Code: Checkout.Read(file)))
            .Where(one =>
                one.Code.Contains("DisposeAsync()", StringComparison.Ordinal)
                && Regex.IsMatch(one.Code, @"\bIJSObjectReference\??\s+_\w+;")
            )
            .ToArray();

        Assert.True(speaking.Length >= 4, "Nothing speaks to the browser as it goes.");
        Violations.None(
            speaking
                .Where(one =>
                    !Regex.IsMatch(
                        one.Code,
                        @"ValueTask DisposeAsync\(\) =>[^;]*Farewell\.SayAsync\("
                    )
                )
                .Select(one => one.File)
        );
    }

    [Fact]
    public void Web_KeepsOnlyDrawnComponentsAsMarkup()
    {
        var code = Checkout.Read("src/TcoDashboard.Web/Components/Elements/StillMarkup.cs");

        // Nobody outside can hand it text: its constructor is private, and the one call of it takes what the static renderer wrote.
        Assert.DoesNotContain("MarkupString", code, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(code, @"AddMarkupContent\("));
        Assert.Single(Regex.Matches(code, @"private StillMarkup\(string html\)"));
        Assert.Single(Regex.Matches(code, @"\bnew\((?!\))"));
        Assert.Matches(@"return new\(drawn\.GetAwaiter\(\)\.GetResult\(\)\);", code);
        Assert.Matches(@"root\.ToHtmlString\(\)", code);
        Assert.DoesNotMatch(@"public [^\n]*\bstring\b[^\n]*\(", code);
    }

    [Fact]
    public void Source_ReadsTheClockOnlyThroughItsProvider() =>
        Violations.None(
            Checkout.In("src/", ".cs", ".razor").Where(file => Clock().IsMatch(Checkout.Read(file)))
        );

    [Fact]
    public void Files_NameNoPlaceOfOneMachine() =>
        Violations.None(
            Checkout
                .Files.Where(file =>
                    s_texts.Contains(Path.GetExtension(file)) || !Path.HasExtension(file)
                )
                .Where(file => OneMachine().IsMatch(Checkout.Read(file)))
        );

    [Fact]
    public void Unfinished_IsNotMarkedButFinished() =>
        Violations.None(
            Checkout
                .In("", ".cs", ".razor", ".js", ".css", ".mjs")
                .Where(file => Unfinished().IsMatch(Checkout.Read(file)))
        );

    [Fact]
    public void Tests_DoNotSleepToWait() =>
        Violations.None(
            Checkout
                .In("tests/", ".cs")
                .Where(file => Regex.IsMatch(Checkout.Read(file), @"Thread\.Sleep\("))
        );

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b")]
    private static partial Regex Clock();

    // The pattern is written so that it does not match itself.
    [GeneratedRegex(
        @"(/home/(?!me/)[a-z]+/|/Users/[A-Za-z]+/|/[r]oot/[a-z.]|[A-Z]:\\Users\\|/[w]ork/(wt|main|shared)\b)"
    )]
    private static partial Regex OneMachine();

    [GeneratedRegex(@"\b([T]ODO|[F]IXME|[H]ACK|[X]XX|[N]otImplementedException)\b")]
    private static partial Regex Unfinished();
}
