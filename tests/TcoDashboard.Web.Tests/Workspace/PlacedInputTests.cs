using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Tests.Workspace;

/// <summary>An input seen from the scenario, an option or a fleet: what is set there, what follows, what does not.</summary>
public sealed class PlacedInputTests
{
    private static readonly ScenarioDocument s_document = SampleScenarios.Deal750Megawatt();

    private static readonly string s_option = s_document.Options[0].Id;

    [Fact]
    public void Value_NobodySet_IsTheSourcedOneWithItsProvenance()
    {
        var pue = At(s_document, InputPlace.Scenario, InputKeys.Pue);

        Assert.Null(pue.Setting);
        Assert.NotNull(pue.Value);
        Assert.NotNull(pue.Provenance);
        Assert.Equal(pue.Value, pue.SourcedDefault!.Value);
        Assert.Empty(pue.Exceptions);
        Assert.Null(pue.InheritedFrom);
    }

    [Fact]
    public void At_AFleetThatTrains_OffersItsFailuresAndNoUsers()
    {
        var training = s_document.WithWorkloadKind(
            s_document.Workloads[0].Id,
            WorkloadKind.Training
        );
        var back = training.WithWorkloadKind(training.Workloads[0].Id, WorkloadKind.Inference);

        Assert.Contains(InputKeys.TrainingFailures, Keys(training));
        Assert.DoesNotContain(InputKeys.AverageLoad, Keys(training));
        Assert.DoesNotContain(InputKeys.TrainingFailures, Keys(back));
        Assert.Contains(InputKeys.AverageLoad, Keys(back));

        static string[] Keys(ScenarioDocument document) =>
            [
                .. PlacedInput
                    .At(document, InputPlace.Scenario, null)
                    .Select(input => input.Definition.Key),
            ];
    }

    [Fact]
    public void Value_SetForTheScenario_IsInheritedBelowAndCanBeReset()
    {
        var edited = s_document.WithInput(InputPlace.Scenario, InputKeys.Pue, 1.31);

        var above = At(edited, InputPlace.Scenario, InputKeys.Pue);
        var below = At(edited, InputPlace.OfOption(s_option), InputKeys.Pue);

        Assert.Equal((1.31, null), (above.Value, above.InheritedFrom));
        Assert.NotNull(above.Setting);
        Assert.Equal((1.31, InputLevel.Scenario), (below.Value, below.InheritedFrom));
        Assert.Null(below.Setting);
        Assert.NotEqual(1.31, above.SourcedDefault!.Value);
    }

    [Fact]
    public void Value_SetForOneOption_IsAnExceptionAboveAndLeavesNoCommonValue()
    {
        var edited = s_document.WithInput(
            InputPlace.OfOption(s_option),
            InputKeys.SystemPrice,
            1_234_567
        );

        var above = At(edited, InputPlace.Scenario, InputKeys.SystemPrice);
        var at = At(edited, InputPlace.OfOption(s_option), InputKeys.SystemPrice);

        Assert.Null(above.Value);
        Assert.Contains(above.Exceptions, fleet => fleet.Option.Id == s_option);
        Assert.Equal(1_234_567, at.Value);
    }

    [Fact]
    public void OptionWideInput_LookedAtFromAFleet_StandsAtItsOption()
    {
        var fleet = InputPlace.OfFleet(s_option, s_document.Options[0].Fleets[0].Id);

        Assert.All(
            PlacedInput.At(s_document, fleet, Evaluate(s_document)),
            input =>
                Assert.Equal(
                    input.Definition.IsOptionWide ? fleet.WithoutFleet() : fleet,
                    input.Place
                )
        );
    }

    [Theory]
    [InlineData("limits.power_budget_mw", "scenario", null, null)]
    [InlineData("workloads[0].input_tokens", "workloads", null, null)]
    [InlineData("options[0].name", "options", null, null)]
    [InlineData("inputs.pue", "site", null, null)]
    [InlineData("options[0].inputs.pue", "site", 0, null)]
    [InlineData("options[0].fleets[0].inputs.pue", "site", 0, 0)]
    [InlineData("overrides[0].value", "own", null, null)]
    public void Field_ByItsPath_HasASectionAndALevel(
        string path,
        string section,
        int? option,
        int? fleet
    )
    {
        var (found, place) = FieldPlace.Of(s_document, path);

        var topic = InputDefinitions.ByKey[InputKeys.Pue].Topic.ToString().ToLowerInvariant();
        Assert.Equal(section == "site" ? topic : section, found);
        Assert.Equal(option is { } o ? s_document.Options[o].Id : null, place?.Option);
        Assert.Equal(
            fleet is { } f ? s_document.Options[option!.Value].Fleets[f].Id : null,
            place?.Fleet
        );
    }

    [Theory]
    [InlineData("options[0].fleets[0].plan", "options[0].fleets[0].system")]
    [InlineData("options[0].fleets[0].offer", "options[0].fleets[0].offer")]
    [InlineData("options[0].something", "options[0].name")]
    [InlineData("options[99].name", "options[99].name")]
    [InlineData("catalog_revision", null)]
    [InlineData("", null)]
    public void Problem_WithoutAFieldOfItsOwn_LeadsToTheNearest(string path, string? expected) =>
        Assert.Equal(expected, FieldPlace.Nearest(s_document, path));

    private static PlacedInput At(ScenarioDocument document, InputPlace place, string key) =>
        PlacedInput.At(document, place, Evaluate(document)).Single(i => i.Definition.Key == key);

    private static Result Evaluate(ScenarioDocument document) =>
        Scenario.Evaluate(document, ShippedCatalog.Load().Revision!);
}
