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
    public void Bridge_Drawn_KeepsLengthsInProportionAndItsStepsReadable(CostBasis basis)
    {
        var (bars, broken) = (0, 0);
        foreach (var result in PresetResults.All)
        {
            foreach (var bridge in ComparisonBuilder.Build(result, basis, Presenter.Plain).Bridges)
            {
                // Why: two options of one cost in every part have nothing between them.
                if (bridge.Terms.IsEmpty)
                {
                    continue;
                }

                AssertInProportion(bridge);
                // The largest of its levels reaches the end, and the steps together a fifth of the way at least.
                var ends = bridge.Terms.SelectMany(term => new[] { term.Start, term.End });
                Assert.Equal(1, ends.Append(bridge.FromPlace).Max(), 1e-9);
                Assert.True(
                    ends.Max() - ends.Min() >= 0.2,
                    $"{result.Document.Title}, {bridge.To}: {ends.Max() - ends.Min()}"
                );
                bars += bridge.Terms.Length;
                broken += bridge.BreakValue is null ? 0 : 1;
            }
        }

        Assert.True(bars >= 40, $"Only {bars} bars.");
        Assert.True(broken >= 3, $"Only {broken} broken axes.");
    }

    // One dollar is the same length everywhere in a bridge, and where the axis is whole, bars of whole costs begin at zero.
    private static void AssertInProportion(CostBridge bridge)
    {
        var most = bridge.Terms.MaxBy(term => Math.Abs(term.Difference))!;
        var length = (most.End - most.Start) / Math.Abs(most.Difference);
        Assert.All(
            bridge.Terms,
            term => Assert.Equal(length * Math.Abs(term.Difference), term.End - term.Start, 1e-9)
        );
        Assert.Equal(
            length * (bridge.ToValue - bridge.FromValue),
            bridge.ToPlace - bridge.FromPlace,
            1e-9
        );
        if (bridge.BreakValue is { } start)
        {
            Assert.True(0 < start && start < Math.Min(bridge.FromValue, bridge.ToValue));
            Assert.NotEmpty(bridge.BreakText);
        }
        else
        {
            Assert.Equal(length * bridge.FromValue, bridge.FromPlace - bridge.Zero, 1e-9);
        }
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
