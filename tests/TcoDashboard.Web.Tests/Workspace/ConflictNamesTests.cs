using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>Whoever has to choose between two edits reads the names of the fields, not the keys of a file.</summary>
public sealed class ConflictNamesTests
{
    [Theory]
    [InlineData("limits.capital_budget_usd", "Capital budget")]
    [InlineData("title", "Title")]
    [InlineData("inputs.pue.value", "PUE")]
    [InlineData("options[{0}].inputs.pue", "PUE of {1}")]
    [InlineData("options[{0}].name", "Name of {1}")]
    [InlineData("options[{0}]", "{1}")]
    [InlineData("no_such_thing.at_all", "a part of the scenario that has no field of its own")]
    public void Of_APath_IsTheNameOnThePage(string path, string name)
    {
        var document = SampleScenarios.Deal750Megawatt();
        var option = document.Options[1];

        var said = ConflictNames.Of(
            path.Replace("{0}", option.Id, StringComparison.Ordinal),
            document,
            Wording.English
        );

        Assert.Equal(name.Replace("{1}", option.Name, StringComparison.Ordinal), said);
    }

    [Fact]
    public void Of_AFieldOfAFleet_NamesItsOption()
    {
        var document = SampleScenarios.Deal750Megawatt();
        var option = document.Options[1];

        Assert.EndsWith(
            option.Name,
            ConflictNames.Of(
                $"options[{option.Id}].fleets[{option.Fleets[0].Id}].system",
                document,
                Wording.English
            ),
            StringComparison.Ordinal
        );
    }
}
