using TcoDashboard.Documents.Catalog;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Web.Components.Pages.Start;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>Options that are named after their systems can be told apart, and their names are no longer than they must be.</summary>
public sealed class OptionNamesTests
{
    private const string Rubin = "Vera Rubin NVL72 rack (VR200; earlier called NVL144)";

    private static readonly Preset s_preset = Presets
        .Load(ShippedCatalog.Folder)
        .Presets.Single(preset => preset.Id == "750mw-gpu-or-wafer");

    [Fact]
    public void Option_Added_BearsNeitherBracketsNorATakenName()
    {
        var once = s_preset.Document.WithOptionAdded(Rubin, "cerebras-cs3");
        var twice = once.WithOptionAdded(Rubin, "cerebras-cs3");

        Assert.Equal("Vera Rubin NVL72 rack", once.Options[^1].Name);
        Assert.Equal("Vera Rubin NVL72 rack 2", twice.Options[^1].Name);
    }

    [Fact]
    public void NameAfter_ForTheOptionThatBearsIt_IsTheSame()
    {
        var document = s_preset.Document.WithOptionAdded(Rubin, "cerebras-cs3");

        Assert.Equal("Vera Rubin NVL72 rack", document.NameAfter(Rubin, document.Options[^1].Id));
    }

    /// <summary>Own devices may have names that no option may have: the option gets as much of them as a document holds.</summary>
    [Fact]
    public void Option_OfASystemWithALongName_CanBeReadBack()
    {
        var system = string.Join(' ', Enumerable.Repeat("rack", 40));

        var twice = s_preset
            .Document.WithOptionAdded(system, "cerebras-cs3")
            .WithOptionAdded(system, "cerebras-cs3");

        Assert.Distinct(twice.Options.Select(option => option.Name));
        Assert.NotNull(ScenarioReader.Read(ScenarioWriter.Canonical(twice)).Document);
    }

    [Theory]
    [InlineData(Rubin, true)]
    [InlineData("Vera Rubin NVL72 rack", true)]
    [InlineData("Vera Rubin NVL72 rack 2", true)]
    [InlineData("Vera Rubin NVL72 rack, leased", false)]
    [InlineData("Vera Rubin NVL72 rack 2 leased", false)]
    [InlineData("Ours", false)]
    public void Option_OfAnyName_IsRenamedWithItsSystemOnlyIfNamedAfterIt(
        string name,
        bool isNamed
    ) => Assert.Equal(isNamed, ScenarioEdits.IsNamedAfter(name, Rubin));

    [Fact]
    public void Columns_OfOneScenarioWithOneName_AreNumberedAndNotNamedAfterTheScenario()
    {
        var document = s_preset.Document;
        document = document with
        {
            Options = [.. document.Options.Select(option => option with { Name = "Rack" })],
        };
        var result = Scenario.Evaluate(
            document,
            ShippedCatalog.Load().Revision!,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            ["Rack (1)", "Rack (2)", "Rack (3)"],
            ComparisonColumn.Of(result) is var columns
                ? columns.Select(column => ColumnNames.Of([.. columns], column))
                : []
        );
    }

    [Fact]
    public void Example_OnTheStartPage_SaysTheModelThatItServes()
    {
        var result = Scenario.Evaluate(
            s_preset.Document,
            ShippedCatalog.Load().Revision!,
            TestContext.Current.CancellationToken
        );

        var example = ExampleMaker.Make(s_preset, result, Presenter.English, Wording.English);

        Assert.Equal("gpt-oss-120b, 8,192 tokens in and 1,024 out", example.Load);
    }
}
