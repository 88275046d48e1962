using TcoDashboard.Data.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Web.Components.Pages.Scenarios;

namespace TcoDashboard.Web.Tests.Site;

/// <summary>The list of scenarios is sorted by what its cells mean, not by how they are written.</summary>
public sealed class ScenarioColumnsTests
{
    private static readonly ScenarioRow[] s_rows =
    [
        Row("beta", 3, 0.5, 9.5),
        Row("Alpha", 1, null, null),
        Row("gamma", 2, 12, 100),
    ];

    [Theory]
    [InlineData(ScenarioColumn.Title, false, "Alpha beta gamma")]
    [InlineData(ScenarioColumn.Title, true, "gamma beta Alpha")]
    [InlineData(ScenarioColumn.Revision, false, "Alpha gamma beta")]
    [InlineData(ScenarioColumn.Changed, true, "beta gamma Alpha")]
    // 9.5 and 100 as words would be the other way round; without a value comes last in both directions.
    [InlineData(ScenarioColumn.Power, false, "beta gamma Alpha")]
    [InlineData(ScenarioColumn.Power, true, "gamma beta Alpha")]
    [InlineData(ScenarioColumn.Cost, true, "gamma beta Alpha")]
    public void Rows_BySortOfTheState_ComeInItsOrder(
        ScenarioColumn column,
        bool isDescending,
        string expected
    ) =>
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                ScenarioColumns
                    .Sorted(s_rows, new() { Sort = column, IsDescending = isDescending })
                    .Select(row => row.Summary.Title)
            )
        );

    [Fact]
    public void Keys_OfAllColumns_FindThemAndNothingElseDoes()
    {
        Assert.All(
            ScenarioColumns.All,
            column => Assert.Equal(column, ScenarioColumns.Find(ScenarioColumns.Key(column)))
        );
        Assert.Null(ScenarioColumns.Find("colour"));
    }

    [Fact]
    public void Heading_ClickedAgain_TurnsTheOrderRound()
    {
        var once = new ScenariosState().SortedBy(ScenarioColumn.Cost);
        var twice = once.SortedBy(ScenarioColumn.Cost);

        Assert.Equal((ScenarioColumn.Cost, false), (once.Sort, once.IsDescending));
        Assert.True(twice.IsDescending);
    }

    private static ScenarioRow Row(string title, int revision, double? cost, double? power)
    {
        var changed = DateTimeOffset.UnixEpoch.AddDays(revision);
        return new(
            new(Guid.NewGuid(), revision, title, [], revision, 1, changed, changed, null),
            cost is null ? null : new("gpu", cost, power, 1e9, ShownMoney.Dollars, false, 0)
        );
    }
}
