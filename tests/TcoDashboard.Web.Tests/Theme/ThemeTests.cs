using System.Globalization;
using System.Text.RegularExpressions;

namespace TcoDashboard.Web.Tests.Theme;

/// <summary>The palette's promises, computed from the style sheet that pages load.</summary>
public sealed partial class ThemeTests
{
    private static readonly Dictionary<string, (string Light, string Dark)> s_colors = Read();

    // Projections of linear RGB for full colour weakness: Machado, Oliveira, Fernandes (2009), table 1, severity 1.
    private static readonly Dictionary<string, double[,]> s_weaknesses = new()
    {
        ["none"] = new double[,]
        {
            { 1, 0, 0 },
            { 0, 1, 0 },
            { 0, 0, 1 },
        },
        ["red"] = new[,]
        {
            { 0.152286, 1.052583, -0.204868 },
            { 0.114503, 0.786281, 0.099216 },
            { -0.003882, -0.048116, 1.051998 },
        },
        ["green"] = new[,]
        {
            { 0.367322, 0.860646, -0.227968 },
            { 0.280085, 0.672501, 0.047413 },
            { -0.011820, 0.042940, 0.968881 },
        },
        ["blue"] = new[,]
        {
            { 1.255528, -0.076749, -0.178779 },
            { -0.078411, 0.930809, 0.147602 },
            { 0.004733, 0.691367, 0.303900 },
        },
    };

    public static TheoryData<string, string> TextOnSurfaces()
    {
        var pairs = new TheoryData<string, string>();
        foreach (
            var text in new[] { "ink", "ink-2", "ink-3", "accent", "good", "bad", "warn", "note" }
        )
        {
            foreach (var surface in new[] { "canvas", "paper", "raised", "sunken", "hover" })
            {
                pairs.Add(text, surface);
            }
        }

        foreach (var tone in new[] { "good", "bad", "warn", "note", "accent" })
        {
            pairs.Add(tone, tone + "-soft");
            pairs.Add("ink-2", tone + "-soft");
        }

        pairs.Add("on-accent", "accent");
        return pairs;
    }

    [Theory]
    [MemberData(nameof(TextOnSurfaces))]
    public void Text_OnItsSurfaces_HasContrastOfAtLeast4_5(string text, string surface)
    {
        Assert.True(Contrast(s_colors[text].Light, s_colors[surface].Light) >= 4.5, "light");
        Assert.True(Contrast(s_colors[text].Dark, s_colors[surface].Dark) >= 4.5, "dark");
    }

    [Fact]
    public void GraphicColours_OnPaper_HaveContrastOfAtLeast3()
    {
        var weak = s_colors
            .Where(color => IsGraphic(color.Key) || color.Key is "line-strong" or "focus")
            .Where(color =>
                Contrast(color.Value.Light, s_colors["paper"].Light) < 3
                || Contrast(color.Value.Dark, s_colors["paper"].Dark) < 3
            )
            .Select(color => color.Key);

        Assert.Empty(weak);
    }

    // Why 9: about four times a just noticeable difference (2.3 in CIE 1976), for small areas side by side.
    [Theory]
    [InlineData("vendor-", 9)]
    [InlineData("cost-", 9)]
    [InlineData("series-", 9)]
    public void Palette_SeenWithAnyColourWeakness_StaysApart(string group, double least)
    {
        var names = s_colors
            .Keys.Where(name => name.StartsWith(group, StringComparison.Ordinal))
            .ToArray();
        Assert.True(names.Length >= 6);
        var close =
            from weakness in s_weaknesses
            from first in names
            from second in names
            where string.CompareOrdinal(first, second) < 0
            from isDark in new[] { false, true }
            let distance = Distance(
                Seen(first, isDark, weakness.Value),
                Seen(second, isDark, weakness.Value)
            )
            where distance < least
            select $"{first} and {second}, weak in {weakness.Key}, {(isDark ? "dark" : "light")}: {distance:0.0}";

        Assert.Empty(close);
    }

    private static bool IsGraphic(string name) =>
        name.StartsWith("vendor-", StringComparison.Ordinal)
        || name.StartsWith("cost-", StringComparison.Ordinal)
        || name.StartsWith("series-", StringComparison.Ordinal);

    private static double[] Seen(string name, bool isDark, double[,] weakness)
    {
        var linear = Linear(isDark ? s_colors[name].Dark : s_colors[name].Light);
        var seen = Enumerable
            .Range(0, 3)
            .Select(row =>
                Enumerable.Range(0, 3).Sum(column => weakness[row, column] * linear[column])
            )
            .Select(value => Math.Clamp(value, 0, 1))
            .ToArray();
        return Lab(seen);
    }

    private static double Contrast(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color)
    {
        var linear = Linear(color);
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    private static double[] Linear(string color) =>
        [
            .. Enumerable
                .Range(0, 3)
                .Select(part =>
                    int.Parse(
                        color.AsSpan(1 + (2 * part), 2),
                        NumberStyles.HexNumber,
                        CultureInfo.InvariantCulture
                    ) / 255.0
                )
                .Select(value =>
                    value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)
                ),
        ];

    private static double[] Lab(double[] linear)
    {
        var x = Root(((0.4124 * linear[0]) + (0.3576 * linear[1]) + (0.1805 * linear[2])) / 0.9505);
        var y = Root((0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]));
        var z = Root(((0.0193 * linear[0]) + (0.1192 * linear[1]) + (0.9505 * linear[2])) / 1.089);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];

        static double Root(double value) =>
            value > 0.008856 ? Math.Cbrt(value) : (7.787 * value) + (16.0 / 116);
    }

    private static double Distance(double[] first, double[] second) =>
        Math.Sqrt(first.Zip(second).Sum(pair => Math.Pow(pair.First - pair.Second, 2)));

    private static Dictionary<string, (string Light, string Dark)> Read()
    {
        return Pair()
            .Matches(File.ReadAllText(Asset("css", "tokens.css")))
            .ToDictionary(
                pair => pair.Groups[1].Value,
                pair => (pair.Groups[2].Value, pair.Groups[3].Value)
            );
    }

    private static string Asset(string kind, string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TcoDashboard.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, "src", "TcoDashboard.Web", "wwwroot", kind, name);
    }

    [GeneratedRegex(@"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")]
    private static partial Regex Pair();
}
