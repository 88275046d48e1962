using System.Text.RegularExpressions;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Json;

namespace Architecture.Tests;

public sealed partial class ProblemCodeTests
{
    [Fact]
    public void ProblemPage_Codes_AreExactlyThoseInUse()
    {
        var listed = Checkout
            .Read("docs/reference/problems.md")
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line.Split('|')[1]))
            .Select(match => match.Value)
            .ToArray();
        var used = Literals().Concat(Numbered()).ToHashSet();

        Violations.None(
            listed.GroupBy(code => code).Where(same => same.Count() > 1).Select(same => same.Key)
        );
        Violations.None(used.Except(listed));
        Violations.None(listed.Except(used));
    }

    private static IEnumerable<string> Literals() =>
        Checkout
            .In("src/", ".cs", ".razor")
            .SelectMany(file => Literal().Matches(Checkout.Read(file)))
            .Select(match => match.Groups[1].Value);

    // Readers of documents number their problems; the letter is that of the document.
    private static IEnumerable<string> Numbered() =>
        Enum.GetValues<ReadingCode>()
            .SelectMany(code => new[] { $"C-{(int)code}", $"D-{(int)code}" })
            .Concat(Enum.GetValues<CatalogCode>().Select(code => $"C-{(int)code}"))
            .Concat(ScenarioNumbers().Select(number => $"D-{number}"));

    private static IEnumerable<string> ScenarioNumbers() =>
        Number()
            .Matches(Checkout.Read("src/TcoDashboard.Documents/Scenarios/ScenarioCode.cs"))
            .Select(match => match.Groups[1].Value);

    [GeneratedRegex("= ([0-9]{3});")]
    private static partial Regex Number();

    [GeneratedRegex("\"([A-Z]-[0-9]{3})\"")]
    private static partial Regex Literal();

    [GeneratedRegex("[A-Z]-[0-9]{3}")]
    private static partial Regex Code();
}
