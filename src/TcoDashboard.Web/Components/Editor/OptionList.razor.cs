using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The options of a scenario, to change and to add.</summary>
public sealed partial class OptionList
{
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
    }
}
