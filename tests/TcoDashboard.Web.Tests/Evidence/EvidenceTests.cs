using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Findings;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Editor.Evidence;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Evidence;

/// <summary>What an answer rests on: weight, worth and age of sources, and the costs that nobody decided.</summary>
public sealed class EvidenceTests
{
    private static readonly Lazy<CatalogRevision> s_catalog = new(() =>
        ShippedCatalog.Load().Revision!
    );

    private static readonly DateOnly s_today = new(2026, 11, 21);

    [Theory]
    [InlineData("2026-08-22", 3)]
    [InlineData("2025-11", 12)]
    [InlineData("2024", 23)]
    [InlineData("2026", 0)]
    [InlineData("2027-01", 0)]
    [InlineData("soon", null)]
    public void Age_OfADateWithoutItsDay_IsNeverOverstated(string date, int? months) =>
        Assert.Equal(months, EvidenceRows.MonthsOld(date, s_today));

    [Fact]
    public void Strength_OfAnEstimateWithASource_IsWeak()
    {
        var source = new Source("A filing", null, "2026", "filing");

        Assert.Equal(
            EvidenceStrength.Strong,
            EvidenceRows.StrengthOf(new(Origin.Catalog, Source: source))
        );
        Assert.Equal(
            EvidenceStrength.Weak,
            EvidenceRows.StrengthOf(new(Origin.Catalog, Source: source, IsEstimate: true))
        );
        Assert.Equal(EvidenceStrength.Weak, EvidenceRows.StrengthOf(new(Origin.Model)));
        Assert.Equal(EvidenceStrength.Middling, EvidenceRows.StrengthOf(new(Origin.Scenario)));
    }

    [Fact]
    public void Rows_OfAnOption_AreHeaviestFirstAndNameOldPrices()
    {
        var option = Evaluate(Document()).Options[0];

        var now = EvidenceRows.Of(option, s_catalog.Value, s_today, Wording.English);
        var later = EvidenceRows.Of(option, s_catalog.Value, s_today.AddYears(3), Wording.English);

        var swings = now.Select(row => row.Effect.Swing!.Value).ToArray();
        Assert.Equal(swings.OrderDescending(), swings);
        Assert.True(later.Count(row => row.IsStale) > now.Count(row => row.IsStale));
        Assert.All(later.Where(row => row.IsStale), row => Assert.True(row.IsPrice));
    }

    [Fact]
    public void Zero_ThatWasSet_IsOnPurposeAndOthersAreNotDecided()
    {
        var before = ZeroCost.Of(Evaluate(Document()).Options[0]);
        var document = Document()
            .WithInput(InputPlace.Scenario, InputKeys.FreightShare, 0)
            .WithInputNote(InputPlace.Scenario, InputKeys.FreightShare, "Zero on purpose.");

        var after = ZeroCost.Of(Evaluate(document).Options[0]);

        Assert.Equal(before.Length, after.Length);
        Assert.False(before.Single(zero => zero.Input == InputKeys.FreightShare).IsDeliberate);
        var freight = after.Single(zero => zero.Input == InputKeys.FreightShare);
        Assert.True(freight.IsDeliberate);
        Assert.Contains("on purpose", freight.Note, StringComparison.Ordinal);
        Assert.Equal(freight, after.Last(zero => zero.IsDeliberate));
    }

    [Fact]
    public void Zero_ThatGetsAnAmount_LeavesTheList() =>
        Assert.DoesNotContain(
            ZeroCost.Of(
                Evaluate(
                    Document().WithInput(InputPlace.Scenario, InputKeys.FreightShare, 0.02)
                ).Options[0]
            ),
            zero => zero.Input == InputKeys.FreightShare
        );

    [Fact]
    public void PriceHistory_OfAPriceWithValuesOfSeveralDates_HoldsEachAtItsDate()
    {
        var item = s_catalog.Value.Find(CatalogKind.System, "nvidia-gb200-nvl72")!;
        var price = item.Figure("price_usd")!;

        var figure = Assert.Single(
            PriceHistoryFigure.Of(item, Presenter.English),
            one => one.Id == "history-price_usd"
        );

        Assert.Equal(figure.X.Categories.Order(StringComparer.Ordinal), figure.X.Categories);
        Assert.Equal(
            price.Conflicts.Select(conflict => conflict.Value).Append(price.Value!.Value).Order(),
            figure.Series[0].Points.Select(point => point.Y).Order()
        );
    }

    private static ScenarioDocument Document() =>
        Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(preset => preset.Id == "750mw-gpu-or-wafer")
            .Document;

    private static Result Evaluate(ScenarioDocument document) =>
        Scenario.Evaluate(document, s_catalog.Value);
}
