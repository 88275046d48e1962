using System.Globalization;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Tests.Comparisons;

/// <summary>A bridge explains the whole gap: its steps sum to it, as numbers and as they are shown.</summary>
public sealed class CostBridgeTests
{
    [Theory]
    [InlineData(CostBasis.PerMillionTokens)]
    [InlineData(CostBasis.PresentValue)]
    public void Steps_OfEveryPreset_SumToTheGap(CostBasis basis)
    {
        var seen = 0;
        foreach (var result in PresetResults.All)
        {
            var report = ComparisonBuilder.Build(result, basis, Presenter.Plain);
            var total = report.Groups.Single(group => group.Id == "costs").Rows.Last();
            foreach (var bridge in report.Bridges)
            {
                var column = report.Columns.Index().First(c => c.Item.Key == bridge.Key).Index;
                var gap = total.Cells[column].Difference!.Value;
                Assert.Equal(
                    gap,
                    bridge.Terms.Sum(term => term.Difference),
                    1e-9 * total.Cells[column].Value!.Value
                );
                Assert.Equal(
                    Shown(bridge.ToText),
                    Shown(bridge.FromText) + bridge.Terms.Sum(term => Shown(term.Text))
                );
                Assert.All(
                    bridge.Terms,
                    term =>
                        Assert.True(term is { Start: >= 0, End: <= 1 } && term.Start <= term.End)
                );
                seen++;
            }
        }

        Assert.True(seen >= 8, $"Only {seen} bridges.");
    }

    [Theory]
    [InlineData(CostBasis.PresentValue)]
    [InlineData(CostBasis.PerMillionTokens)]
    public void Bridges_OfAComparison_AreDrawnOnOneAxis(CostBasis basis)
    {
        var bars = 0;
        foreach (var result in PresetResults.All)
        {
            var bridges = ComparisonBuilder.Build(result, basis, Presenter.Plain).Bridges;
            // The axis as the baseline spans it: the same number of dollars is the same length in every bridge.
            foreach (var bridge in bridges)
            {
                var length = (bridge.FromPlace - bridge.Zero) / bridge.FromValue;
                Assert.Equal(bridges[0].FromPlace, bridge.FromPlace, 1e-12);
                Assert.Equal(length * bridge.ToValue, bridge.ToPlace - bridge.Zero, 1e-9);
                Assert.All(
                    bridge.Terms,
                    term =>
                        Assert.Equal(
                            length * Math.Abs(term.Difference),
                            term.End - term.Start,
                            1e-9
                        )
                );
                bars += bridge.Terms.Length;
            }
        }

        Assert.True(bars >= 40, $"Only {bars} bars.");
    }

    [Fact]
    public void Tokens_InThePerTokenBridge_AreAStepOfTheirOwn()
    {
        var report = ComparisonBuilder.Build(
            PresetResults.Get("750mw-gpu-or-wafer"),
            CostBasis.PerMillionTokens,
            Presenter.Plain
        );

        // The wafers deliver a third of the tokens: that, not their price alone, makes a token dear.
        var wafer = report.Bridges.Single(bridge => bridge.To == "Cerebras CS-3");
        Assert.Contains(
            wafer.Terms,
            term => term is { Label: "Fewer tokens to share it", Difference: > 0 }
        );
        Assert.Equal(
            wafer.Terms.Select(term => Math.Abs(term.Difference)),
            wafer.Terms.Select(term => Math.Abs(term.Difference)).OrderDescending()
        );
    }

    private static decimal Shown(string text) =>
        decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
