using System.Globalization;
using System.Text.RegularExpressions;

namespace TcoDashboard.Web.Tests.Theme;

public sealed partial class ThemeTests
{
    // Why 8: over three times a just noticeable difference of lightness (2.3 in CIE 1976).
    private const double LeastLightness = 8;

    // A grey print: two parts of a figure differ in pattern, or in lightness where the patterns come round again.
    [Theory]
    [InlineData("vendor-")]
    [InlineData("cost-")]
    [InlineData("series-")]
    public void Palette_InGrey_IsToldApartByPatternOrLightness(string group)
    {
        var names = s_colors
            .Keys.Where(name => name.StartsWith(group, StringComparison.Ordinal))
            .ToArray();
        var patterns = PatternRow().Count(Script("chart-patterns.js"));
        Assert.Equal(10, patterns);
        var alike =
            from first in Enumerable.Range(0, names.Length)
            // Why all that lie so far apart: a figure without some of the parts brings any two of them to the same pattern.
            from second in Enumerable.Range(0, names.Length)
            where second - first >= patterns
            from isDark in new[] { false, true }
            let apart = Math.Abs(
                Lightness(Hex(names[first], isDark)) - Lightness(Hex(names[second], isDark))
            )
            where apart < LeastLightness
            select $"{names[first]} and {names[second]}, {(isDark ? "dark" : "light")}: {apart:0.0}";

        Assert.Empty(alike);
    }

    // A pattern that cannot be seen on its colour tells nothing apart.
    [Fact]
    public void Patterns_InGrey_AreSeenOnEveryColour()
    {
        var sheet = File.ReadAllText(Asset("css", "tokens.css"));
        var over = PatternColour().Match(sheet).Groups;
        var faint =
            from name in s_colors.Keys.Where(IsGraphic)
            from isDark in new[] { false, true }
            let share = double.Parse(over[isDark ? 4 : 2].Value, CultureInfo.InvariantCulture)
            let value = int.Parse(over[isDark ? 3 : 1].Value, CultureInfo.InvariantCulture)
            let colour = Hex(name, isDark)
            let apart = Math.Abs(Lightness(colour) - Lightness(Blended(colour, value, share)))
            where apart < LeastLightness
            select $"{name}, {(isDark ? "dark" : "light")}: {apart:0.0}";

        Assert.Empty(faint);
    }

    [Fact]
    public void Lines_InGrey_DifferInDashAndMark()
    {
        var script = Script("chart-options.js");
        foreach (var list in new[] { "symbols", "dashes" })
        {
            var items = Regex.Match(script, $@"const {list} = \[(.*)\];").Groups[1].Value;
            var each = ListItem().Matches(items).Select(item => item.Value).ToArray();
            Assert.Equal(6, each.Length);
            Assert.Equal(6, each.Distinct().Count());
        }
    }

    private static string Hex(string name, bool isDark) =>
        isDark ? s_colors[name].Dark : s_colors[name].Light;

    private static double Lightness(string colour) => Lab(Linear(colour))[0];

    private static string Blended(string colour, int over, double share) =>
        "#"
        + string.Concat(
            Enumerable
                .Range(0, 3)
                .Select(part =>
                    int.Parse(
                        colour.AsSpan(1 + (2 * part), 2),
                        NumberStyles.HexNumber,
                        CultureInfo.InvariantCulture
                    )
                )
                .Select(under => (int)Math.Round((under * (1 - share)) + (over * share)))
                .Select(value => value.ToString("x2", CultureInfo.InvariantCulture))
        );

    private static string Script(string name) => File.ReadAllText(Asset("js", name));

    [GeneratedRegex(@"^  (?:null|\{ symbol.*\}),$", RegexOptions.Multiline)]
    private static partial Regex PatternRow();

    [GeneratedRegex(
        @"--pattern: light-dark\(rgb\((\d+) \d+ \d+ / ([\d.]+)\), rgb\((\d+) \d+ \d+ / ([\d.]+)\)\)"
    )]
    private static partial Regex PatternColour();

    [GeneratedRegex(@"\[[^\]]*\]|""[^""]*""")]
    private static partial Regex ListItem();
}
