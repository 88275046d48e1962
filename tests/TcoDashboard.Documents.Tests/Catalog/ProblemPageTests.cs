using System.Text.RegularExpressions;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Json;

namespace TcoDashboard.Documents.Tests.Catalog;

public sealed partial class ProblemPageTests
{
    [Fact]
    public void ProblemPage_CatalogCodes_AreExactlyThoseOfTheReader()
    {
        var listed = CodeForm()
            .Matches(
                File.ReadAllText(Path.Combine(Repository(), "docs", "reference", "problems.md"))
            )
            .Select(match => match.Value);
        var used = Enum.GetValues<ReadingCode>()
            .Select(code => (int)code)
            .Concat(Enum.GetValues<CatalogCode>().Select(code => (int)code))
            .Select(number => FormattableString.Invariant($"C-{number}"));

        Assert.Equal(used.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ProblemPage_ScenarioCodes_HoldAllThatTheReaderUses()
    {
        var page = File.ReadAllText(Path.Combine(Repository(), "docs", "reference", "problems.md"));
        var source = File.ReadAllText(
            Path.Combine(
                Repository(),
                "src",
                "TcoDashboard.Documents",
                "Scenarios",
                "ScenarioCode.cs"
            )
        );
        var used = Enum.GetValues<ReadingCode>()
            .Select(code => FormattableString.Invariant($"D-{(int)code}"))
            .Concat(NumberForm().Matches(source).Select(match => $"D-{match.Value}"))
            .ToArray();

        Assert.InRange(used.Length, 20, 60);
        Assert.All(used, code => Assert.Contains($"| {code}", page, StringComparison.Ordinal));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TcoDashboard.sln")))
        {
            folder =
                folder.Parent
                ?? throw new DirectoryNotFoundException("No TcoDashboard.sln above the tests.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("(?<=[|,] )C-[0-9]{3}(?= |,)")]
    private static partial Regex CodeForm();

    [GeneratedRegex("(?<= = )[0-9]{3}(?=;)")]
    private static partial Regex NumberForm();
}
