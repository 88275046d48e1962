using System.Text.RegularExpressions;
using TcoDashboard.Tests.Shared;

namespace TcoDashboard.Web.Tests.Theme;

/// <summary>What is meant for a narrow window stays off paper: with narrow margins a sheet is as wide as a tablet.</summary>
public sealed partial class PaperStyleTests
{
    [Fact]
    public void Queries_OfAWidth_AreAskedOfScreensOnly()
    {
        var folder = Path.Combine(
            RepositoryFolder.Path,
            "src",
            "TcoDashboard.Web",
            "wwwroot",
            "css"
        );
        var asked = Directory
            .GetFiles(folder, "*.css")
            .SelectMany(file =>
                WidthQuery()
                    .Matches(File.ReadAllText(file))
                    .Select(match => (File: Path.GetFileName(file), Query: match.Value))
            )
            .ToArray();

        Assert.NotEmpty(asked);
        Assert.DoesNotContain(
            asked,
            one => !one.Query.StartsWith("@media screen and ", StringComparison.Ordinal)
        );
    }

    [GeneratedRegex(@"@media[^{]*\b(?:min-|max-)?width\b[^{]*")]
    private static partial Regex WidthQuery();
}
