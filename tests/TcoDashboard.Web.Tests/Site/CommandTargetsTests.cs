using System.Text.Json;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Web.Components.Commands;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Tests.Site;

/// <summary>The search over everything leads to what people look for by the words they have for it.</summary>
public sealed class CommandTargetsTests(DatabaseFixture database)
{
    [Theory]
    [InlineData("Take over a vendor quote", "/help/how-to/add-your-own-prices-and-devices")]
    [InlineData("Currency", "/settings")]
    [InlineData("Units", "/settings")]
    [InlineData("Dates", "/settings")]
    public async Task List_WithoutAScenario_HoldsTheTaskOrSetting(string name, string address)
    {
        await using var site = await TestSite.StartAsync(database);
        using var list = JsonDocument.Parse(await site.ReadAsync(CommandTargets.Path));

        Assert.Contains(
            list.RootElement.EnumerateArray(),
            target =>
                target.GetProperty("name").GetString() == name
                && target.GetProperty("address").GetString() == address
        );
        _ = await site.ReadAsync(address);
    }

    [Fact]
    public void Fields_OfAScenarioThatBuys_HoldTheFormOfAQuote()
    {
        var document = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(preset => preset.Id == "750mw-gpu-or-wafer")
            .Document;

        var quote = Assert.Single(
            FieldTargets.Of(7, document, Wording.English),
            target => target.Name == "Take over a vendor quote"
        );
        Assert.StartsWith("/scenarios/7?", quote.Address, StringComparison.Ordinal);
        Assert.Contains("tab=evidence", quote.Address, StringComparison.Ordinal);
        Assert.Contains("quote.system", quote.Address, StringComparison.Ordinal);
    }

    /// <summary>A field is found by what may be chosen in it too, as "Find a field" finds it.</summary>
    [Theory]
    [InlineData("depreciation", "accounting.book.method")]
    [InlineData("lease", "options[0].financing.kind")]
    public void Fields_ByAWordOfTheirChoices_AreFound(string word, string field)
    {
        var document = Presets
            .Load(ShippedCatalog.Folder)
            .Presets.Single(preset => preset.Id == "750mw-gpu-or-wafer")
            .Document;

        Assert.Contains(
            FieldTargets.Of(7, document, Wording.English),
            target =>
                target.Words.Contains(word, StringComparison.OrdinalIgnoreCase)
                && Uri.UnescapeDataString(target.Address).Contains(field, StringComparison.Ordinal)
        );
    }
}
