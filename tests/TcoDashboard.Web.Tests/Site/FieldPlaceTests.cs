using TcoDashboard.Domain;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Components.Elements;
using TcoDashboard.Web.Components.Pages.Editor;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Tests.Site;

/// <summary>What a problem asks for has a field, and is said as the field says it.</summary>
public sealed class FieldPlaceTests
{
    private static readonly ScenarioDocument s_document = new()
    {
        Title = "Any",
        Region = "us-tx",
        Start = new(2027, 1, 1),
        Years = 4,
        Workloads = [],
        Options = [],
    };

    [Theory]
    [InlineData("options[0].fleets[0].systems/amd-helios-72#max_power_kw")]
    [InlineData("systems/amd-helios-72#max_power_kw")]
    public void Figure_ThatTheCatalogLacks_IsEnteredAsAFigureOfOnesOwn(string path)
    {
        var field = FieldPlace.Nearest(s_document, path);

        Assert.Equal("systems/amd-helios-72#max_power_kw", field);
        Assert.Equal(EditorTab.Evidence, FieldPlace.TabOf(s_document, field!));
        Assert.Equal("override", FieldPlace.Of(s_document, field!).Section);
        Assert.Equal("f-own-value", FieldPlace.ElementOf(field!));
    }

    [Theory]
    [InlineData("options[0].fleets[0].system")]
    [InlineData("workloads[0].max_context_tokens")]
    [InlineData("")]
    public void Path_OfTheDocument_IsNoFigureOfTheCatalog(string path) =>
        Assert.Null(FieldPlace.FigureOf(path));

    [Fact]
    public void Remedy_OfAMissingPrice_NamesTheFieldAndItsRangeAsTheReaderWritesIt()
    {
        var problem = Problem.Error(
            "options[0].fleets[0].inputs.system_price_usd",
            "S-112",
            "what is wrong",
            "Enter it (USD, 0 to 10000000000)."
        );

        var remedy = ProblemWords.Remedy(
            problem,
            new ReaderFormat(DigitStyle.PointComma, DateStyle.DayFirst),
            Wording.English
        );

        Assert.Contains("“Price of one system”", remedy, StringComparison.Ordinal);
        Assert.Contains("0 to 10.000.000.000\u00A0USD", remedy, StringComparison.Ordinal);
    }
}
