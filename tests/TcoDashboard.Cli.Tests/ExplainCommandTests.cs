using System.Globalization;
using System.Text.Json;

namespace TcoDashboard.Cli.Tests;

/// <summary>What <c>tco explain</c> says of rows and of formulas that come from a text.</summary>
public sealed class ExplainCommandTests
{
    private static readonly Lazy<string> s_preset = new(() =>
        Tco.Run("presets", "show", "openai-amd-6gw-warrants").Output
    );

    [Fact]
    public void Row_WithoutAMonth_ListsEveryMonthAndItsSum()
    {
        var row = Explained("cash", "--depth", "1");
        var total = Explained("cash.sum", "--depth", "1").Split('\n')[0];

        var months = row.Split('\n')
            .Select(line => line.Trim().Split("  "))
            .Where(parts => parts is [{ Length: 7 } month, _] && month[4] == '-')
            .ToArray();
        Assert.Equal("2026-07", months[0][0]);
        Assert.True(months.Length % 12 == 0 && months.Length > 12);
        var wanted = Number(
            total[(total.LastIndexOf(':') + 1)..].Replace(" USD", "", StringComparison.Ordinal)
        );
        Assert.Equal(1, months.Sum(parts => Number(parts[1])) / wanted, 1e-12);
    }

    [Fact]
    public void Formula_FromAText_NamesIt()
    {
        const string cell = "deal.warrants.tranche_2.value";

        var shown = Explained(cell, "--depth", "1");
        using var json = JsonDocument.Parse(Explained(cell, "--depth", "1", "--json"));

        Assert.Contains("source: Black and Scholes", shown, StringComparison.Ordinal);
        Assert.StartsWith(
            "Black and Scholes",
            json.RootElement.GetProperty("source").GetProperty("title").GetString(),
            StringComparison.Ordinal
        );
    }

    private static string Explained(string cell, params string[] more)
    {
        var outcome = Tco.RunWithInput(
            s_preset.Value,
            ["explain", "-", cell, "--option", "all", .. more]
        );
        Assert.Equal(0, outcome.Code);
        return outcome.Output;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
