using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Web.Components.Editor.Studies;
using TcoDashboard.Web.Components.Pages.Editor;

namespace TcoDashboard.Web.Components.Editor.Search;

/// <summary>Fields of all tabs that answer to what is looked for.</summary>
public sealed partial class FieldMatches
{
    // Why so few: six options have a hundred fields with "price" between them; one word more finds the right one.
    private const int Shown = 24;

    private ImmutableArray<FieldEntry> _found = [];

    /// <summary>What the page gives to every tab.</summary>
    [Parameter, EditorRequired]
    public EditorView View { get; set; } = null!;

    /// <summary>What is looked for: words that must all be found.</summary>
    [Parameter, EditorRequired]
    public string Filter { get; set; } = "";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var words = Filter.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _found =
            words.Length == 0
                ? []
                :
                [
                    .. FieldDirectory
                        .Of(View.Session.Document, Say)
                        .Where(entry => entry.Answers(words)),
                ];
    }

    private string AddressOf(FieldEntry entry) =>
        View.Address(state =>
            state.On(FieldPlace.TabOf(View.Session.Document, entry.Path)) with
            {
                Part = StudyState.PartOfField(entry.Path),
                Field = entry.Path,
                Option = entry.Option ?? state.Option,
                ShowsInputs = true,
            }
        );

    private string PlaceOf(FieldEntry entry)
    {
        var tab = EditorTabs.Name(FieldPlace.TabOf(View.Session.Document, entry.Path), Say);
        var place = string.Join(
            " › ",
            new[] { tab, entry.Part, entry.Of }.OfType<string>().Distinct()
        );
        return entry.Via is { } via ? $"{place}, {Say["find.via", via]}" : place;
    }
}
