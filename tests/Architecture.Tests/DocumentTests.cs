using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>What documents promise about the project.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Links_InDocuments_LeadToFiles()
    {
        var dead =
            from file in Checkout.In("", ".md")
            from Match link in Link().Matches(Checkout.Read(file))
            let target = link.Groups[1].Value.Split('#')[0]
            where
                target.Length > 0
                && !target.Contains("://", StringComparison.Ordinal)
                && !target.StartsWith("mailto:", StringComparison.Ordinal)
            let path = Path.GetFullPath(
                Path.Combine(Path.GetDirectoryName(Checkout.Full(file))!, target)
            )
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{file}: {target}";

        Violations.None(dead);
    }

    [Fact]
    public void ProblemCodes_InSource_AreAllInTheReference()
    {
        var reference = Checkout.Read("docs/reference/problems.md");
        var missing =
            from file in Checkout.In("src/", ".cs", ".razor")
            from Match code in Code().Matches(Checkout.Read(file))
            where !Regex.IsMatch(reference, $@"\b{code.Groups[1].Value}\b")
            select $"{code.Groups[1].Value} of {file}";

        Violations.None(missing.Distinct());
        Assert.Contains(Checkout.In("src/", ".cs"), file => Code().IsMatch(Checkout.Read(file)));
    }

    [Fact]
    public void Decisions_HaveNumberVerbObjectAndAllParts()
    {
        // Without translations, whose parts have other names.
        var decisions = Checkout
            .In("docs/decisions/", ".md")
            .Where(file => !Path.GetFileNameWithoutExtension(file).Contains('.'))
            .ToArray();

        Assert.NotEmpty(decisions);
        Assert.All(
            decisions,
            file =>
            {
                Assert.Matches(@"/\d{4}-[a-z0-9-]+\.md$", file);
                var text = Checkout.Read(file);
                Assert.All(
                    ["Context", "Options", "Choice", "Consequences", "Evidence"],
                    part => Assert.Contains($"**{part}.**", text, StringComparison.Ordinal)
                );
            }
        );
        Assert.Equal(
            decisions.Length,
            decisions.Select(file => Path.GetFileName(file)[..4]).Distinct().Count()
        );
    }

    [Fact]
    public void Readme_IsUnder120Lines() =>
        Assert.InRange(Checkout.Read("README.md").Split('\n').Length, 10, 120);

    [GeneratedRegex(@"(?<!`)\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("\"([A-Z]-[0-9]{3})\"")]
    private static partial Regex Code();
}
