using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Explain;

namespace TcoDashboard.Web.Tests.Explain;

/// <summary>The sources below a number in one list.</summary>
public sealed class WeighedSourceTests
{
    private const string Cost = "unit_cost.blended";

    private static readonly Lazy<OptionResult> s_option = new(() =>
        Scenario
            .Evaluate(
                Presets
                    .Load(ShippedCatalog.Folder)
                    .Presets.Single(preset => preset.Id == "750mw-gpu-or-wafer")
                    .Document,
                ShippedCatalog.Load().Revision!
            )
            .Options[0]
    );

    [Fact]
    public void Sources_OfTheCost_AreHeaviestFirstAndEachIsAnInputWithItsOrigin()
    {
        var rows = WeighedSource.Below(s_option.Value, Cost);

        Assert.True(rows.Length > 10);
        Assert.Equal(
            rows.Select(row => row.Share).OrderDescending(),
            rows.Select(row => row.Share)
        );
        Assert.All(rows, row => Assert.True(s_option.Value.Sheet!.Cell(row.InputId).IsInput));
    }

    // Second method: what an input moves lies below the number when one walks down its formula.
    [Fact]
    public void Sources_OfEachPartOfTheCost_AreTheInputsThatItsFormulaReaches()
    {
        var (sheet, values) = (s_option.Value.Sheet!, s_option.Value.Values!);
        foreach (var part in sheet.Explain(values, Cost, null).Children)
        {
            var rows = WeighedSource.Below(s_option.Value, part.Id);

            Assert.NotEmpty(rows);
            Assert.Empty(rows.Select(row => row.InputId).Except(Reached(part.Id)));
        }
    }

    [Fact]
    public void Sources_OfAnInputOrAnUnknownCell_AreNone()
    {
        var input = s_option.Value.Sheet!.Cells.First(cell => cell.IsInput);

        Assert.Empty(WeighedSource.Below(s_option.Value, input.Id));
        Assert.Empty(WeighedSource.Below(s_option.Value, "no.such.cell"));
    }

    private static HashSet<string> Reached(string cell)
    {
        var (sheet, values) = (s_option.Value.Sheet!, s_option.Value.Values!);
        HashSet<string> seen = [];
        Stack<string> open = new([cell]);
        while (open.TryPop(out var id))
        {
            if (seen.Add(id))
            {
                foreach (var child in sheet.Explain(values, id, null).Children)
                {
                    open.Push(child.Id);
                }
            }
        }

        return seen;
    }
}
