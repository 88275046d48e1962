using System.Text;
using System.Text.Json.Nodes;
using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Catalog.Own;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Components.Pages.Catalog;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Tests.Catalog;

public sealed class ErrorReportTests
{
    private static readonly CatalogRevision s_catalog = ShippedCatalog.Load().Revision!;
    private static readonly CatalogItem s_rack = s_catalog.Find("systems/nvidia-gb300-nvl72")!;

    [Fact]
    public void Text_NamesTheItemTheShownValueItsSourceAndTheRightOne()
    {
        var text = Power("141.5").ToText(Wording.English);

        Assert.Contains("(systems/nvidia-gb300-nvl72)", text, StringComparison.Ordinal);
        Assert.Contains("Figure: max_power_kw", text, StringComparison.Ordinal);
        Assert.Contains(
            s_rack.Figure("max_power_kw")!.Source!.Title,
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("Right value: 141.5", text, StringComparison.Ordinal);
        Assert.Contains("Data sheet of May", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Remark", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_HoldsTheRawValueAndWhatWasTyped()
    {
        var json = JsonNode.Parse(Power("141.5 or so").ToJson())!;

        Assert.Equal("tco-catalog-error/1", (string?)json["schema"]);
        Assert.Equal(s_rack.Value("max_power_kw"), (double?)json["shown_value"]);
        Assert.Equal("141.5 or so", (string?)json["right_value"]);
        Assert.Equal(s_catalog.Hash, (string?)json["catalog"]);
    }

    [Fact]
    public void OwnFile_TakenOver_ChangesThisFigureAloneAndKeepsThePublishedValueBesideIt()
    {
        var file = Power("141.5").ToOwnFile(141.5, s_catalog)!;

        var reading = OwnFileReader.Read("", Encoding.UTF8.GetBytes(file), s_catalog, s_catalog);

        Assert.Empty(reading.Problems);
        var taken = Assert.Single(reading.Taken);
        var figure = taken.Figure("max_power_kw")!;
        Assert.Equal((141.5, "Data sheet of May"), (figure.Value, figure.Source!.Title));
        Assert.Contains(
            figure.Conflicts,
            conflict => conflict.Value.Equals(s_rack.Value("max_power_kw"))
        );
        Assert.Equal(s_rack.Value("price_usd"), taken.Value("price_usd"));
    }

    [Fact]
    public void OwnFile_WithoutNumberOrSource_IsNotOffered()
    {
        Assert.Null(Power("").ToOwnFile(null, s_catalog));
        Assert.Null((Power("1") with { SourceTitle = "" }).ToOwnFile(1, s_catalog));
        Assert.Null((Power("1") with { Key = "" }).ToOwnFile(1, s_catalog));
    }

    [Fact]
    public void OwnFile_OfWhatNobodyCanOwn_IsNotOffered()
    {
        var assumption = s_catalog.Items.First(item => item.Kind == CatalogKind.Assumption);
        var key = assumption.Figures.Keys.First();

        Assert.Null((Power("1") with { Item = assumption, Key = key }).ToOwnFile(1, s_catalog));
    }

    private static ErrorReport Power(string value) =>
        new(s_rack, "max_power_kw", "142 kW", value, "Data sheet of May", "", "", s_catalog.Hash);
}
