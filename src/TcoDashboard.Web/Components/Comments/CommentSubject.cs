using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Components.Explain;
using TcoDashboard.Web.Components.Pages.Editor;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Comments;

/// <summary>What comments are about: names and places.</summary>
public static class CommentSubject
{
    /// <summary>The address of a number as a comment keeps it: the whole row, whichever month is looked at.</summary>
    public static string AboutOf(ExplainAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return $"{address.OptionId}:{address.CellId}";
    }

    /// <summary>The address of an input at a place as a comment keeps it.</summary>
    public static string AboutOf(InputPlace place, string key)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new InputAddress(key, place.Option, place.Fleet).ToString();
    }

    /// <summary>What a comment is about, in words: <c>GB300: Net present cost</c>.</summary>
    public static string Words(ScenarioDocument document, Result? result, string about, Wording say)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (about.Length == 0)
        {
            return say["comments.theScenario"];
        }

        if (ExplainAddress.TryParse(about, out var number))
        {
            return $"{OptionName(document, number.OptionId, say)}: {NumberName(result, number, say)}";
        }

        if (InputAddress.Parse(about) is not { } input)
        {
            return about;
        }

        var name = InputDefinitions.ByKey.TryGetValue(input.Input, out var definition)
            ? definition.Label
            : input.Input;
        return input.Option is null ? name : $"{OptionName(document, input.Option, say)}: {name}";
    }

    /// <summary>The view of the editor that shows what a comment is about; <c>null</c> when there is nothing to go to.</summary>
    public static EditorState? Place(ScenarioDocument document, EditorState state, string about)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(state);
        if (ExplainAddress.TryParse(about, out var number))
        {
            return document.FindOption(number.OptionId) is null
                ? null
                : state with
                {
                    Why = number,
                };
        }

        if (
            about.Length == 0
            || InputAddress.Parse(about) is not { } input
            || !InputDefinitions.ByKey.ContainsKey(input.Input)
        )
        {
            return null;
        }

        var path = PlacePath.Of(document, new InputPlace(input.Option, input.Fleet), input.Input);
        return state.On(FieldPlace.TabOf(document, path)) with { Field = path, ShowsInputs = true };
    }

    private static string OptionName(ScenarioDocument document, string id, Wording say) =>
        document.FindOption(id)?.Name ?? say["comments.noLongerInThe", id];

    private static string NumberName(Result? result, ExplainAddress address, Wording say) =>
        result is null
            ? address.CellId
            : ExplainContent.Find(result, address, say) switch
            {
                ExplainContent.Cell cell => cell.Explanation.Label,
                ExplainContent.Input input => input.Resolved.Definition.Label,
                ExplainContent.Point { Metric: { } metric } => metric.Label,
                _ => address.CellId,
            };
}
