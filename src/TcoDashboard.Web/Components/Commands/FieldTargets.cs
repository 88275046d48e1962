using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Components.Editor.Search;
using TcoDashboard.Web.Components.Editor.Studies;
using TcoDashboard.Web.Components.Pages.Editor;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Commands;

/// <summary>The fields of an open scenario as the search over everything finds them: each leads to its tab and takes the focus.</summary>
public static class FieldTargets
{
    /// <summary>Inputs of the cost model that matter to the document, then its other fields.</summary>
    /// <param name="number">The number of the scenario.</param>
    /// <param name="document">Its document.</param>
    /// <param name="say">The words of the page.</param>
    public static IEnumerable<CommandTarget> Of(long number, ScenarioDocument document, Wording say)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(say);
        var inputs = PlacedInput
            .At(document, InputPlace.Scenario, null)
            .Select(input => new FieldEntry(
                input.Definition.Label,
                TopicWords.Of(input.Definition.Topic, say),
                PlacePath.Of(document, InputPlace.Scenario, input.Definition.Key)
            ));
        return inputs
            .Concat(FieldDirectory.Of(document, say))
            .Select(entry => new CommandTarget(
                PlaceOf(document, entry, say),
                entry.Label,
                AddressOf(number, document, entry)
            )
            {
                IsHere = true,
                Words = entry.Words,
            });
    }

    private static string PlaceOf(ScenarioDocument document, FieldEntry entry, Wording say) =>
        string.Join(
            " › ",
            new[]
            {
                EditorTabs.Name(FieldPlace.TabOf(document, entry.Path), say),
                entry.Part,
                entry.Of,
            }
                .OfType<string>()
                .Distinct()
        );

    private static string AddressOf(long number, ScenarioDocument document, FieldEntry entry) =>
        new EditorState
        {
            Tab = FieldPlace.TabOf(document, entry.Path),
            Part = StudyState.PartOfField(entry.Path),
            Field = entry.Path,
            Option = entry.Option,
            ShowsInputs = true,
        }.ToUrl(number);
}
