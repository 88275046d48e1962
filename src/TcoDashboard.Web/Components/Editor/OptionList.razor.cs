using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The options of a scenario, to change and to add.</summary>
public sealed partial class OptionList
{
    private bool _isFull;

    [Inject]
    private EditorScript Script { get; set; } = null!;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>What the catalog offers.</summary>
    [Parameter, EditorRequired]
    public EditorChoices Choices { get; set; } = null!;

    private void Add()
    {
        var used = Session
            .Document.Options.SelectMany(option => option.Fleets.Select(fleet => fleet.System))
            .ToHashSet(StringComparer.Ordinal);
        // Why: a new option that repeats an old one would answer nothing; the first system nobody uses yet does.
        var system =
            CatalogChoices
                .Systems(Choices.Catalog)
                .FirstOrDefault(candidate =>
                    !used.Contains(candidate.Id)
                    && candidate.Item.Value("price_usd") is not null
                    && candidate.Accelerator.Style != ExecutionStyle.OtherDataflow
                )
            ?? CatalogChoices.Systems(Choices.Catalog).First();
        Session.Apply(
            document => document.WithOptionAdded(system.Name, system.Id),
            Say["edit.newOption"]
        );
        Added();
    }

    // The button that added the last one is switched off, and the focus would be lost with it.
    private void Added() => _isFull = Session.Document.Options.Length >= ScenarioEdits.MostOptions;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isFull)
        {
            _isFull = false;
            var last = InputPlace.OfOption(Session.Document.Options[^1].Id);
            await Script.GoToAsync(FieldId.Of(PlacePath.Of(Session.Document, last) + "name"));
        }
    }
}
