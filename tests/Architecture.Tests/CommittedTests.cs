using System.Text.RegularExpressions;
using TcoDashboard.Tests.Shared;

namespace Architecture.Tests;

/// <summary>What is, or would be, committed.</summary>
public sealed partial class CommittedTests
{
    private static readonly Lazy<string[]> s_files = new(List);

    [Fact]
    public void Files_OfOthers_AreNotCommitted() =>
        Violations.None(s_files.Value.Where(file => ThirdParty().IsMatch("/" + file)));

    [Fact]
    public void Files_NameNoPackageRegistry() =>
        Violations.None(
            s_files.Value.Where(file =>
                !Picture().IsMatch(file) && Registry().IsMatch(Checkout.Read(file))
            )
        );

    [Fact]
    public void Tests_AreNotSwitchedOff() =>
        Violations.None(
            Checkout.In("tests/", ".cs").Where(file => SwitchedOff().IsMatch(Checkout.Read(file)))
        );

    [Fact]
    public void TestCommand_ReachesEveryProjectThatHoldsTests()
    {
        Assert.Contains(
            "for project in tests/*.Tests/*.csproj; do",
            Checkout.Read("test"),
            StringComparison.Ordinal
        );

        Violations.None(
            Checkout
                .In("tests/", ".cs")
                .Where(file => TestMark().IsMatch(Checkout.Read(file)))
                .Select(file => file.Split('/')[1])
                .Where(folder =>
                    !Checkout.Files.Contains($"tests/{folder}/{folder}.csproj")
                    || !folder.EndsWith(".Tests", StringComparison.Ordinal)
                )
        );
    }

    private static string[] List()
    {
        // Why safe.directory: the checkout may belong to another user than the one who tests it.
        var output = Programs.Run(
            "git",
            [
                "-c",
                "safe.directory=*",
                "ls-files",
                "-z",
                "--cached",
                "--others",
                "--exclude-standard",
            ],
            RepositoryFolder.Path
        );
        Assert.True(output.Code == 0, output.Errors);
        return
        [
            .. output
                .Text.Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Where(file => File.Exists(Checkout.Full(file))),
        ];
    }

    [GeneratedRegex(
        @"/(wwwroot/lib|wwwroot/_framework|node_modules|bin|obj|TestResults)/|\.(dll|exe|so|min\.js|nupkg|tgz)$"
    )]
    private static partial Regex ThirdParty();

    [GeneratedRegex(@"\.(png|jpg|webp|ico|woff2)$")]
    private static partial Regex Picture();

    // A lock file written with omit-lockfile-registry-resolved names no place; nor may anything else.
    [GeneratedRegex(
        @"https?://[^\s""'/\[]*(nuget|npmjs|pypi|registry|artifactory|nexus)|""resolved"": *""http",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Registry();

    [GeneratedRegex(@"\[(Fact|Theory)\([^\]]*Skip *=")]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@"^\s*\[(Fact|Theory)[\](]", RegexOptions.Multiline)]
    private static partial Regex TestMark();
}
